"""The worked journeys (J) and examples (E8, H6) again, told through `POST /sync` by somebody new to the server."""

import pytest

from tests.http.events import event
from tests.http.person import Person
from tests.journeys.every import JOURNEYS
from tests.journeys.looking import check
from tests.journeys.tale import Hears, Says, Sees


@pytest.mark.parametrize("name", JOURNEYS)
def test_the_server_says_what_the_journey_says(person: Person, name: str) -> None:
    untold: list[Says] = []
    for at, step in enumerate(JOURNEYS[name].steps):
        match step:
            case Says():
                untold.append(step)
                continue
            case Sees():
                tell(person, untold)
                answer = person.get(f"/plan?from={step.day}&days=1")
                assert answer.status_code == 200, answer.text
                check(answer.json(), step.wanted, f"{name}, step {at}, {step.day}")
            case Hears():
                tell(person, untold)
                answer = person.get(f"/forecast?km={step.km}&on={step.on}&from={step.day}")
                assert answer.status_code == 200, answer.text
                assert {one: answer.json()[one] for one in step.wanted} == step.wanted, (name, step.day)
        untold.clear()


def tell(person: Person, untold: list[Says]) -> None:
    statuses = person.statuses(*(event(said.kind, said.body, str(said.day)) for said in untold))
    assert statuses == ["stored" if said.kept else "quarantined" for said in untold]
