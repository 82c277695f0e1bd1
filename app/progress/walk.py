"""Goes through days that are over, one after another, as each looked on its own morning."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Day, Days
from app.engine.plan import plan
from app.engine.planned import Variant
from app.engine.program import Program
from app.engine.review import Fold, review
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Lived:
    """One day: its record, where the person stood on its morning, and what it asked for, where that was wanted."""

    day: date
    record: Day
    standing: Standing
    planned: Variant | None


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` to `last`; the plan of a day is made from `plans_from` on, since plans cost the most."""

    first: date
    last: date
    plans_from: date

    def __iter__(self) -> Iterator[date]:
        """Go through the days in order."""
        return (self.first + _DAY * ahead for ahead in range((self.last - self.first).days + 1))


def walk(program: Program, days: Days, span: Span, start: Standing | None = None) -> tuple[Lived, ...]:
    """Review every day of a span and plan it, each knowing nothing of the days after it.

    `start` is a standing of an earlier day to go on from, if there is one.

    Raises:
        NotEnrolledError: nobody enrolled on or before the first day.
    """
    seen = {day: record for day, record in days.items() if day <= span.first}
    standing = Fold.up_to_eve(program, seen, span.first, start).morning(seen)
    lived: list[Lived] = []
    for day in span:
        record = days.get(day, NOTHING)
        if day > span.first:
            seen[day] = record
            standing = review(program, standing, seen, day)
        planned = plan(program, standing, seen) if day >= span.plans_from else None
        lived.append(Lived(day, record, standing, planned))
    return tuple(lived)
