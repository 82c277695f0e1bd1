"""The earliest safe date for an event (H6)."""

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.distance import EASY_PACE_S, longest30
from app.engine.offers import did_run, run_bars
from app.engine.pace import required_runs
from app.engine.program import Program
from app.engine.review import Fold
from app.engine.runstart import earliest
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)
_GROWTH: Final = 1.1
_ALLOWANCE: Final = 0.25
_LAST_STAGE_MIN: Final = 30
_REST_BEFORE: Final = 2
_SATURDAY: Final = 5
_WINDOW: Final = 6
_MOST_IN_WINDOW: Final = 3
_LONGEST_PAUSE: Final = 200


@dataclass(frozen=True, slots=True)
class Forecast:
    """When an event may be run: the earliest date if nothing goes wrong, and a likelier one."""

    run_start: date | None
    last_run: date | None
    earliest: date | None
    likely: date | None
    extra_weeks: int | None
    ok: bool
    runs_left: int | None
    first_saturday: date | None


NO_DATE: Final = Forecast(None, None, None, None, None, ok=False, runs_left=None, first_saturday=None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An event somebody wants to run: its length and its day."""

    km: float
    on: date


def forecast(program: Program, days: Days, today: date, event: Wanted, start: Standing | None = None) -> Forecast:
    """Work out the date for an event, as of the morning of `today`; `start` is an earlier standing to go on from.

    Raises:
        NotEnrolledError: nobody enrolled on or before `today`.
    """
    standing = Fold.up_to_eve(program, days, today, start).morning(days)
    begins = _start(program, standing, days)
    if begins is None:
        return NO_DATE
    left = runs_left(program, standing)
    last = _last_run(standing, days, begins, left)
    extra = extra_weeks(event.km, _reach(standing))
    first = last + _DAY * (7 * extra + _REST_BEFORE)
    likely = first + _DAY * math.ceil(_ALLOWANCE * (first - today).days)
    saturday = first + _DAY * ((_SATURDAY - first.weekday()) % 7)
    return Forecast(begins, last, first, likely, extra, ok=event.on >= first, runs_left=left, first_saturday=saturday)


def _start(program: Program, standing: Standing, days: Days) -> date | None:
    if not run_bars(program, standing, days) and not did_run(days.get(standing.day, NOTHING)):
        return standing.day
    start = earliest(program, standing, days, _LONGEST_PAUSE)
    if start is not None and standing.position.phase == "maintain":
        return standing.day
    return start


def runs_left(program: Program, standing: Standing) -> int:
    """Count the clean runs up to the end of the last stage."""
    if standing.position.phase == "maintain":
        return 0
    stages = len(program.stages) - standing.running.stage + 1
    return max(0, stages * required_runs(program, standing) - standing.running.clean)


def _last_run(standing: Standing, days: Days, start: date, left: int) -> date:
    """Run on every legal day from `start`: one full day between runs, three in any seven days (E6)."""
    ran = [day for back in range(_WINDOW + 1) if did_run(days.get(day := standing.day - _DAY * back, NOTHING))]
    day = start
    for _ in range(left):
        while not _legal(day, ran):
            day += _DAY
        ran = [*(one for one in ran if (day - one).days <= _WINDOW), day]
    return max(ran) if left else start


def _legal(day: date, ran: list[date]) -> bool:
    near = [one for one in ran if 0 <= (day - one).days <= _WINDOW]
    return len(near) < _MOST_IN_WINDOW and all((day - one).days >= _REST_BEFORE for one in near)


def _reach(standing: Standing) -> float:
    """Find how far the last stage carries, or in `maintain` the longest run of 30 days, in km."""
    if standing.position.phase == "maintain":
        return longest30(standing.distance, standing.day)
    return _LAST_STAGE_MIN * 60 / (standing.wishes.easy_pace_s_per_km or EASY_PACE_S)


def extra_weeks(km: float, reach: float) -> int:
    """Count the weeks of growing by a tenth until an event a tenth longer than the longest run is in reach."""
    short = km / _GROWTH / reach
    return 0 if short <= 1 else math.ceil(round(math.log(short) / math.log(_GROWTH), 9))
