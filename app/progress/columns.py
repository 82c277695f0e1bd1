"""Pain beside work on one axis: a column a day, or, over a long time, a column a week."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final, TypeVar

from app.engine.distance import week_start
from app.engine.merge import worst
from app.engine.program import Program
from app.engine.types import PhaseId
from app.progress.noted import Noted, noted
from app.progress.walk import Lived

_T = TypeVar("_T")
_DAY: Final = timedelta(days=1)
MOST_DAYS: Final = 84
"""More days than this stand week by week: on a phone a day would be too thin to see."""


@dataclass(frozen=True, slots=True)
class Column:
    """Some days. Scores are the worst given in them, None where none was; work is added up."""

    first: date
    last: date
    morning: int | None
    session: int | None
    next_morning: int | None
    light: int
    hard: int
    run_minutes: float
    phase: PhaseId
    flare: bool

    @property
    def work(self) -> int:
        """Count everything that was done."""
        return self.light + self.hard


def noted_days(program: Program, lived: Iterable[Lived]) -> dict[date, Noted]:
    """Count each day."""
    return {one.day: noted(program, one.record) for one in lived}


def columns(lived: Sequence[Lived], days: Mapping[date, Noted]) -> tuple[Column, ...]:
    """Make the columns of some days, which are of one length."""
    if len(lived) <= MOST_DAYS:
        return tuple(_column((one,), days) for one in lived)
    return tuple(_column(tuple(week), days) for _, week in groupby(lived, lambda one: week_start(one.day)))


def _column(lived: Sequence[Lived], days: Mapping[date, Noted]) -> Column:
    told = [days[one.day] for one in lived]
    after = [days[one.day + _DAY].morning for one in lived if one.day + _DAY in days]
    return Column(
        first=lived[0].day,
        last=lived[-1].day,
        morning=worst(one.morning for one in told),
        session=worst(one.session for one in told),
        next_morning=worst(after),
        light=sum(one.light for one in told),
        hard=sum(one.hard for one in told),
        run_minutes=sum(one.run_minutes for one in told),
        phase=lived[-1].standing.position.phase,
        flare=any(one.standing.flaring for one in lived),
    )


def stretches(found: Sequence[Column], of: Callable[[Column], _T]) -> tuple[tuple[_T, int, int], ...]:
    """Join neighbours that are alike: what they are, the first of them and how many they are."""
    joined: list[tuple[_T, int, int]] = []
    for place, column in enumerate(found):
        value = of(column)
        if joined and joined[-1][0] == value:
            joined[-1] = (value, joined[-1][1], joined[-1][2] + 1)
        else:
            joined.append((value, place, 1))
    return tuple(joined)
