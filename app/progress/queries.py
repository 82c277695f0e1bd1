"""Reads what the journal and the rules know of some days that are over."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Connection

from app.db import Database
from app.engine.days import Days, first_enrolment, read_days
from app.engine.facts import Event, Retract
from app.engine.program import Rung
from app.engine.review import LOOK_BACK
from app.engine.standing import Standing
from app.engine.steps import shown_steps
from app.journal.queries import StoredEvent, events_between
from app.journal.schemas.base import FIRST_DAY
from app.journal.wire import in_whole_letters
from app.plans.facts import engine_event
from app.plans.operations import NotEnrolled
from app.plans.queries import Asked, rules, told
from app.progress.walk import Lived, Span, walk
from app.progress.weekly import Weekly, joined

_DAY: Final = timedelta(days=1)
_WEEKLY: Final = frozenset({"enrolled", "function", "change"})


@dataclass(frozen=True, slots=True)
class History:
    """Some days of one person. `since` is the day of the first enrolment; `steps` are those of the last day."""

    since: date
    days: Days
    lived: tuple[Lived, ...]
    weekly: tuple[Weekly, ...]
    steps: dict[str, Rung]


def history_of(database: Database, asked: Asked, last: date, plans_from: date) -> History:
    """Go through the days from the first one asked for, or from enrolment, to `last`.

    Raises:
        NotEnrolled: nobody enrolled by `last`.
    """
    with database.read() as connection:
        since, start, stored = _read(connection, asked, last)
    last = max(last, since)
    events = [event for event in map(_event, stored) if event is not None]
    days = read_days(events, last)
    lived = walk(rules(), days, Span(max(asked.first, since), last, plans_from), start)
    weekly = joined(_weekly(stored, events, lived[0].day, last))
    return History(since, days, lived, weekly, shown_steps(rules(), lived[-1].standing, days))


def _read(connection: Connection, asked: Asked, last: date) -> tuple[date, Standing | None, list[StoredEvent]]:
    """Read the day of the first enrolment, a standing to go on from, and the events from where rules look."""
    facts = told(connection, asked)
    since = first_enrolment(facts.events)
    # In the small hours a phone may have begun the day that here is still to come.
    if since is None or since > last + _DAY:
        raise NotEnrolled
    far = FIRST_DAY if facts.start is None else facts.start.day - LOOK_BACK
    return since, facts.start, events_between(connection, asked.account_id, far, last)


def _event(stored: StoredEvent) -> Event | None:
    return engine_event(stored.event_id, stored.kind, stored.day, stored.body)


class _Scored(BaseModel):
    """An activity of an answer."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    name: str
    score: int


class _Answer(BaseModel):
    """What is shown of the three kinds of events that weekly answers come in."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    activities: tuple[_Scored, ...] | None = None
    mood: int | None = None
    rating: int | None = None


def _weekly(stored: Iterable[StoredEvent], events: Iterable[Event], first: date, last: date) -> Iterator[Weekly]:
    """Give the weekly answers of some days in the order they were given, without those that were taken back."""
    taken_back = {event.fact.event_id for event in events if isinstance(event.fact, Retract)}
    for one in sorted(stored, key=lambda event: event.event_id):
        if one.kind in _WEEKLY and first <= one.day <= last and one.event_id not in taken_back:
            said = _Answer.model_validate(in_whole_letters(one.body))
            scores = {activity.name: activity.score for activity in said.activities or ()}
            if scores or said.mood is not None or said.rating is not None:
                yield Weekly(one.day, scores, said.mood, said.rating)
