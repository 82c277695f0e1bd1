"""Weeks and months, from Monday on."""

from calendar import Calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.engine.distance import week_start
from app.progress.noted import Noted

_DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(days=7)


def month_weeks(month: date) -> tuple[tuple[date | None, ...], ...]:
    """Lay out the month that holds a day, Monday first; None outside the month."""
    weeks = Calendar().monthdatescalendar(month.year, month.month)
    return tuple(tuple(day if day.month == month.month else None for day in week) for week in weeks)


def month_before(month: date) -> date:
    """Find the first day of the month before."""
    return (month.replace(day=1) - _DAY).replace(day=1)


def month_after(month: date) -> date:
    """Find the first day of the month after."""
    return (month.replace(day=1) + _DAY * 31).replace(day=1)


@dataclass(frozen=True, slots=True)
class RunWeek:
    """The runs of one week, and their minutes together."""

    monday: date
    runs: int
    minutes: float


def run_weeks(days: Mapping[date, Noted]) -> tuple[RunWeek, ...]:
    """Add up the runs of every week that any of the days lies in, those without a run too."""
    found: dict[date, RunWeek] = {}
    for day, told in sorted(days.items()):
        begun = week_start(day)
        sofar = found.get(begun, RunWeek(begun, 0, 0))
        found[begun] = RunWeek(begun, sofar.runs + told.runs, sofar.minutes + told.run_minutes)
    return tuple(found.values())
