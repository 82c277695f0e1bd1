"""Made-up journals, read as the rules read them."""

import json
from datetime import date, timedelta

from pydantic import JsonValue

from app.engine.days import Day, Days, read_days
from app.engine.facts import Event as Fact
from app.engine.planned import Variant
from app.plans.facts import engine_event
from app.plans.queries import rules
from app.progress.walk import Lived, Span, walk
from tests import events
from tests.people import Event

DAY = timedelta(days=1)
# A Monday.
FIRST = date(2026, 11, 2)


def facts(*said: Event) -> list[Fact]:
    read = (
        engine_event(str(one["id"]), str(one["kind"]), date.fromisoformat(str(one["day"])), json.dumps(one["body"]))
        for one in said
    )
    return [one for one in read if one is not None]


def begun(*said: Event) -> list[Event]:
    """Somebody who has been in `load` since a Monday, and what else was said."""
    placed = events.event("placed", FIRST, {"by": "clinician", "phase": "load", "note": "A physio"})
    return [events.enrolled(FIRST, grade=3), events.clear_screen(FIRST), placed, *said]


def days_of(*said: Event, until: date) -> Days:
    return read_days(facts(*begun(*said)), until)


def lived(*said: Event, days: int) -> tuple[Lived, ...]:
    """Go through so many days from the first."""
    last = FIRST + DAY * (days - 1)
    return walk(rules(), days_of(*said, until=last), Span(FIRST, last, FIRST))


def plan_of(one: Lived) -> Variant:
    assert one.planned is not None
    return one.planned


def record_of(*said: Event, day: date = FIRST) -> Day:
    return days_of(*said, until=day)[day]


def ticks(one: Lived, *, but: int = 0, **body: JsonValue) -> list[Event]:
    """Tick all that a day asks for, but for the last few."""
    asked = [(slot.id, item.exercise) for slot in plan_of(one).slots for item in slot.items if not item.optional]
    return [events.exercise(one.day, name, slot, **body) for slot, name in asked[: len(asked) - but]]
