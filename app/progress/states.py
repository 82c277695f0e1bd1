"""How a day is shown in the calendar, and how many days of a week were kept. Rest is kept too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.engine.days import Day
from app.engine.planned import Variant
from app.engine.program import Program
from app.progress.noted import noted
from app.progress.walk import Lived

# `open`: today, with nothing done so far.
State = Literal["done", "part", "rest", "blank", "open"]


def state_of(program: Program, lived: Lived, today: date) -> State:
    """Tell the state of a day that has come."""
    asked = frozenset() if lived.planned is None else frozenset(asked_for(lived.planned, lived.record))
    if noted(program, lived.record).work > 0:
        return "part" if asked - _did(lived.record, asked) else "done"
    if lived.planned is not None and not asked and not lived.planned.run.offered:
        return "rest"
    return "open" if lived.day == today else "blank"


def asked_for(planned: Variant, record: Day) -> Iterator[tuple[str, str]]:
    """Name what a day asked for, slot by slot: what could be left out is none of it.

    What a score given just before a session changed is what it changed to (E2).
    """
    before = {session.slot: session.pre for session in record.sessions}
    for slot in planned.slots:
        pre = before.get(slot.id)
        answer = "go" if pre is None else slot.gate[pre]
        shown = (slot,) if answer == "go" else slot.instead.get(answer, ())
        yield from ((slot.id, item.exercise) for one in shown for item in one.items if not item.optional)


def _did(record: Day, asked: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Find what was done of what was asked; a slot that was finished without a tick was done as a whole."""
    ticked = {(str(tick.slot), tick.exercise) for tick in record.ticks if tick.complete > 0}
    slots = {slot for slot, _ in ticked}
    whole = {session.slot for session in record.sessions} - slots
    return ticked | {one for one in asked if one[0] in whole}


@dataclass(frozen=True, slots=True)
class Kept:
    """Days kept, out of days that have come. A day still open counts as neither."""

    kept: int
    of: int


def kept_of(states: Iterable[State]) -> Kept:
    """Count the days that were kept: done, done in part, or of rest."""
    come = [state for state in states if state != "open"]
    return Kept(sum(state != "blank" for state in come), len(come))
