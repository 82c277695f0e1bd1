"""Writes the journal of twelve made-up weeks: each day the plan is asked for, and done as she does it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import UUID, uuid5

from app.demo.entries import HILL_RUN, SHOE, Json, clear, enrolled, function, passed, run, session, tick
from app.demo.persona import DAYS, NOTES, RELAPSE, Feeling, feeling
from app.engine import facts
from app.engine.days import read_days
from app.engine.plan import plan
from app.engine.planned import Variant
from app.engine.program import Program
from app.engine.review import Fold
from app.journal.wire import canonical
from app.plans.facts import engine_event
from app.programs.schemas import Program as Catalogue

_DAY: Final = timedelta(days=1)
_ZONE: Final = "Europe/London"
# Before 07:00 and after 18:00: she works in between.
_MORNING: Final = time(6, 40)
_EVENING: Final = time(18, 30)


@dataclass
class Diary:
    """What she has said so far, as it is sent and as the rules read it."""

    catalogue: Catalogue
    program: Program
    first: date
    salt: UUID
    """Ids are made from it, so that the same diary comes out the same."""
    events: list[Json] = field(default_factory=list)
    said: list[facts.Event] = field(default_factory=list)

    def say(self, day: date, kind: str, body: Json, at: time = _EVENING) -> None:
        """Add one event."""
        number = len(self.events)
        moment = datetime.combine(day, at, UTC) + timedelta(seconds=number % 1800)
        event_id = _ordered(moment, number, self.salt)
        self.events.append(
            {
                "id": str(event_id), "kind": kind, "v": 1, "day": day.isoformat(),
                "at": moment.isoformat(timespec="milliseconds"), "tz": _ZONE, "body": body,
            }
        )  # fmt: skip
        fact = engine_event(str(event_id), kind, day, canonical(body))
        if fact is not None:
            self.said.append(fact)

    def plan(self, day: date) -> Variant:
        """Ask for the plan of a day, of what was said up to then."""
        days = read_days(self.said, day)
        return plan(self.program, Fold.up_to_eve(self.program, days, day).morning(days), days)


def write(catalogue: Catalogue, program: Program, today: date, salt: UUID, days: int = DAYS) -> list[Json]:
    """Write the events of her first `days` days, oldest first. The last of them is the morning of `today`."""
    diary = Diary(catalogue, program, today - _DAY * (days - 1), salt)
    for number in range(1, days + 1):
        day = diary.first + _DAY * (number - 1)
        how = feeling(number)
        if number == 1:
            _begin(diary, day)
        if how.morning is not None:
            diary.say(day, "morning", {"pain": how.morning}, _MORNING)
        if number in NOTES:
            diary.say(day, "note", {"text": NOTES[number]})
        if day < today:
            _live(diary, day, number, how)
    return diary.events


def _begin(diary: Diary, day: date) -> None:
    diary.say(day, "enrolled", enrolled(day), _MORNING)
    diary.say(day, "screen", {"set": "full", "answers": clear(diary.catalogue)}, _MORNING)
    diary.say(day, "shoe", {"shoe_id": SHOE, "name": "The blue ones", "km_at_start": 180, "retired": False})
    event = day + _DAY * (DAYS + 21)
    diary.say(day, "goal", {"name": "Parkrun", "km": 5, "on": (event + _DAY * (5 - event.weekday())).isoformat()})


def _live(diary: Diary, day: date, number: int, how: Feeling) -> None:
    today = diary.plan(day)
    if number == RELAPSE:
        diary.say(day, "run", HILL_RUN)
    elif how.share:
        _work(diary, day, today, how)
    if how.iced and today.ice.offered:
        _ice(diary, day)
    diary.say(day, "evening", {"stairs": how.evening, "walk": max(0, how.evening - 1), "worst": how.evening})
    if number % 7 == 0:
        diary.say(day, "function", function(min(9, 3 + number // 10)))
        diary.say(day, "change", {"rating": -1 if RELAPSE <= number < RELAPSE + 10 else min(4, number // 16)})


def _work(diary: Diary, day: date, today: Variant, how: Feeling) -> None:
    for test in today.tests.offered:
        diary.say(day, "test", passed(diary.catalogue, test))
    for slot in today.slots:
        at = _MORNING if slot.id == "am" else _EVENING
        items = [item for item in slot.items if not item.optional or slot.id == "am"]
        done = items[: max(1, round(len(items) * how.share))] if items else []
        for item in done:
            diary.say(day, "exercise", tick(slot, item, how), at)
        if done:
            diary.say(day, "session", session(slot, how), at)
    if today.run.offered and how.share == 1:
        diary.say(day, "run", run(today.run))


def _ice(diary: Diary, day: date) -> None:
    start = datetime.combine(day, time(20, 30), UTC)
    once: Json = {
        "ice_id": str(_ordered(start, len(diary.events), diary.salt)), "protocol": "ice-20",
        "place": "outer-thigh-bump", "barrier": True, "started_at": start.isoformat(),
    }  # fmt: skip
    diary.say(day, "ice", once, time(20, 30))
    ended: Json = {
        "ended_at": (start + timedelta(minutes=20)).isoformat(),
        "checks": [{"at_s": at, "answer": "pink"} for at in (300, 600, 900)],
        "outcome": "complete",
    }
    diary.say(day, "ice", once | ended | {"after": "normal"}, time(20, 50))


def _ordered(moment: datetime, number: int, salt: UUID) -> UUID:
    """Make a version 7 id: by its moment, then by its number."""
    tail = uuid5(salt, str(number)).int & ((1 << 62) - 1)
    return UUID(int=(int(moment.timestamp() * 1000) << 80) | (7 << 76) | ((number & 0xFFF) << 64) | (2 << 62) | tail)


def batches(events: list[Json], most: int) -> Iterator[list[Json]]:
    """Cut a diary into batches of at most `most` events."""
    for start in range(0, len(events), most):
        yield events[start : start + most]
