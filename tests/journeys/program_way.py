"""Goes through a journey by the rules alone, in the process of the test."""

import json

import pytest
from pydantic import ValidationError

from app.engine.days import read_days
from app.engine.facts import Event
from app.engine.forecast import Wanted, forecast
from app.engine.horizon import horizon
from app.journal.schemas.kinds import KINDS
from app.plans.facts import engine_event
from app.plans.schemas.answer import bundle_part
from app.plans.schemas.bundle import AsOf
from app.plans.schemas.forecast import Forecast
from tests.engine.story import PROGRAM
from tests.events import new_id
from tests.journeys.looking import check
from tests.journeys.tale import Hears, Journey, Says, Sees


def go(journey: Journey) -> None:
    """Tell the rules each event, and compare each plan."""
    events: list[Event] = []
    for at, step in enumerate(journey.steps):
        match step:
            case Says():
                made = _event(step)
                if made is not None:
                    events.append(made)
            case Sees():
                where = f"{journey.name}, step {at}, {step.day}"
                days = read_days(events, step.day)
                part = bundle_part(horizon(PROGRAM, days, step.day, 1), AsOf(rev=1, engine="1", program="itbs"))
                check(json.loads(part.model_dump_json()), step.wanted, where)
            case Hears():
                found = forecast(PROGRAM, read_days(events, step.day), step.day, Wanted(step.km, step.on))
                told = json.loads(Forecast.model_validate(found).model_dump_json())
                assert {name: told[name] for name in step.wanted} == step.wanted, (journey.name, step.day)


def _event(said: Says) -> Event | None:
    if not said.kept:
        with pytest.raises(ValidationError):
            KINDS[said.kind].model_validate_json(json.dumps(said.body), context={"day": said.day})
        return None
    KINDS[said.kind].model_validate_json(json.dumps(said.body), context={"day": said.day})
    return engine_event(new_id(), said.kind, said.day, json.dumps(said.body))
