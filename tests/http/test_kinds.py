"""Every kind of event: what is valid is stored as sent, what is not is kept aside, and nothing blocks the rest."""

import pytest

from tests.http.bodies import Shape, shapes
from tests.http.events import Event, event, morning
from tests.http.hostile import faulty, needless
from tests.http.person import Person

DAY = "2026-11-20"
KINDS = shapes(DAY)
# The only field of a body whose every field may be left out.
HARMLESS = {("settings", "no units")}


@pytest.fixture(params=sorted(KINDS))
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def shape(kind: str) -> Shape:
    return KINDS[kind]


def test_a_full_and_a_least_body_are_stored_and_come_back_as_sent(anyone: Person, kind: str, shape: Shape) -> None:
    sent = [event(kind, shape.full, DAY), event(kind, shape.least, DAY)]
    answer = anyone.sync(*sent).json()
    assert [(result["status"], result["rev"]) for result in answer["results"]] == [("stored", 1), ("stored", 2)]
    back = answer["events"]
    assert [{name: one[name] for name in sent[0]} for one in back] == sent
    assert [(one["rev"], one["device_id"]) for one in back] == [(1, anyone.device_id), (2, anyone.device_id)]
    assert anyone.journal() == back


def test_what_may_be_left_out_may_be_null(person: Person, kind: str, shape: Shape) -> None:
    if kind == "goal":
        # Said whole or not at all.
        assert person.statuses(event(kind, dict.fromkeys(shape.full), DAY)) == ["stored"]
        return
    sent = [event(kind, shape.full | {name: None}, DAY) for name in needless(shape)]
    results = dict(zip(needless(shape), person.statuses(*sent), strict=True))
    assert results == dict.fromkeys(needless(shape), "stored")


def test_each_fault_is_kept_aside_alone(anyone: Person, kind: str, shape: Shape) -> None:
    faults = [fault for fault in faulty(shape) if (kind, fault[0]) not in HARMLESS]
    results: dict[str, str] = {}
    for start in range(0, len(faults), 30):
        some = faults[start : start + 30]
        batch: list[Event] = [event(kind, body, DAY) for _, body in some]
        before = anyone.head()
        answer = anyone.sync(morning(DAY, 1), *batch, morning(DAY, 2), since=before).json()
        first, *middle, last = answer["results"]
        assert (first["status"], last["status"]) == ("stored", "stored")
        assert [result["rev"] for result in answer["results"]] == list(range(before + 1, before + len(some) + 3))
        results |= {name: result["status"] for (name, _), result in zip(some, middle, strict=True)}
        assert all(result["problem"]["title"] for result in middle if result["status"] == "quarantined")
        assert [one["body"] for one in answer["events"][1:-1]] == [body for _, body in some]
    assert results == dict.fromkeys(results, "quarantined")


def test_kinds_nobody_knows_are_kept(anyone: Person) -> None:
    odd = event("mood_ring", {"deep": [{"er": ["\u0000", "\ud83d", 1.0, None]}]}, DAY)
    again = event("", {}, DAY)
    answer = anyone.sync(odd, morning(DAY, 1), again).json()
    assert [result["status"] for result in answer["results"]][:2] == ["opaque", "stored"]
    assert answer["results"][2]["status"] in {"opaque", "quarantined"}
    assert answer["events"][0]["body"] == odd["body"]
    assert anyone.journal()[0]["body"] == odd["body"]
