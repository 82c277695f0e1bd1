"""Growing distance after the last stage (H5): caps by what was run before, and when they tighten."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.facts import Run
from app.engine.verdicts import Verdict

_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
GROWTH: Final = 1.1
SHORTER: Final = 0.7
LEAST_LONGEST: Final = 3.0
LEAST_WEEK: Final = 9.0
LONGEST_DAYS: Final = 30
BASE_WEEKS: Final = 3
FLAT_WEEKS: Final = 2
_MOST_WEEKS: Final = 8  # no row asks for more (H4, H5)
EASY_PACE_S: Final = 480  # 8:00 a km, where none is known


@dataclass(frozen=True, slots=True)
class Logged:
    """One run: what was logged, and how much of it counts towards later caps."""

    day: date
    km: float
    counted: float


@dataclass(frozen=True, slots=True)
class Over:
    """What a run above a cap has done: `until` is the last of the 7 days after it, `base` the weekly base before it."""

    until: date
    base: float


@dataclass(frozen=True, slots=True)
class Distance:
    """What later caps need to know. `logged` holds the runs up to yesterday, none older than they look back.

    `week_caps` goes by the Monday of each week in `maintain`; `amber_km` is the length of an amber run until the next
    one; `clean_weeks` counts since `maintain` began.
    """

    logged: tuple[Logged, ...] = ()
    week_caps: Mapping[date, float] = field(default_factory=dict)
    over: Over | None = None
    amber_km: float | None = None
    clean_weeks: int = 0


@dataclass(frozen=True, slots=True)
class Caps:
    """How far to run at most on a day, in km."""

    run_km: float
    week_km: float
    week_done_km: float
    flat: bool


def km_of(run: Run, easy_pace_s: int | None) -> float:
    """Find the length of a run; without one, its minutes at the easy pace."""
    return run.km if run.km is not None else run.minutes * 60 / (easy_pace_s or EASY_PACE_S)


def down(km: float) -> float:
    """Round a distance down to 0.1 km."""
    return math.floor(round(km * 10, 6)) / 10


def longest30(distance: Distance, day: date) -> float:
    """Find the longest run of the 30 days before a day, as far as it counts, at least 3 km."""
    window = (one.counted for one in distance.logged if one.day >= day - _DAY * LONGEST_DAYS)
    return max((LEAST_LONGEST, *window))


def weekly_base(distance: Distance, day: date) -> float:
    """Find the largest total of the three weeks before this one, as far as it counts, at least 9 km."""
    monday = week_start(day)
    totals = (_week_total(distance, monday - _WEEK * back) for back in range(1, BASE_WEEKS + 1))
    return max((LEAST_WEEK, *totals))


def caps_on(distance: Distance, days: Days, day: date, easy_pace_s: int | None) -> Caps:
    """Find the caps of a day in `maintain`. What was run on the day itself counts as done."""
    over = _over(distance, day)
    longest = longest30(distance, day)
    run_km = down(longest if over else longest * GROWTH)
    if distance.amber_km is not None:
        run_km = min(run_km, down(distance.amber_km * SHORTER))
    week_km = _week_cap(distance, day)
    flat = over is not None or distance.amber_km is not None or distance.clean_weeks < FLAT_WEEKS
    return Caps(run_km, week_km, down(_done_this_week(distance, days, day, easy_pace_s)), flat)


def _week_cap(distance: Distance, day: date) -> float:
    cap = down(weekly_base(distance, day) * GROWTH)
    over = _over(distance, day)
    return min(cap, down(over.base)) if over else cap


def _over(distance: Distance, day: date) -> Over | None:
    return distance.over if distance.over and day <= distance.over.until else None


def log_runs(
    distance: Distance, runs: Sequence[Run], day: date, easy_pace_s: int | None, caps: Caps | None
) -> Distance:
    """Remember the runs of a day; `caps` are those of that day, None before `maintain`."""
    kept = tuple(one for one in distance.logged if one.day >= day - _DAY * LONGEST_DAYS)
    for run in runs:
        km = km_of(run, easy_pace_s)
        kept = (*kept, Logged(day, km, km if caps is None else min(km, caps.run_km)))
        if caps is not None and (_above(km, caps.run_km) or _above(_week_km(kept, day), caps.week_km)):
            still = _over(distance, day)
            base = weekly_base(distance, day)
            distance = replace(distance, over=Over(day + _WEEK, min(base, still.base) if still else base))
    return replace(distance, logged=kept, amber_km=None if runs else distance.amber_km)


def _above(km: float, cap: float) -> bool:
    """Say whether a distance is above a cap; what only adding up has made of it is not."""
    return km > cap and not math.isclose(km, cap)


def note_week(distance: Distance, day: date, since: date, verdicts: Sequence[Verdict]) -> Distance:
    """Keep this week's cap for later, and on a Monday count the whole week before if it was clean."""
    monday = week_start(day)
    week_caps = {one: cap for one, cap in distance.week_caps.items() if one >= monday - _WEEK * BASE_WEEKS}
    # Only the first day in `maintain` is met as yesterday; its own run is no reason to have lowered its cap.
    week_caps.setdefault(week_start(day - _DAY), down(weekly_base(distance, day - _DAY) * GROWTH))
    week_caps.setdefault(week_start(day), _week_cap(distance, day))
    clean = distance.clean_weeks
    if day == monday and since <= monday - _WEEK and _clean_since(distance, monday - _WEEK, verdicts):
        clean = min(clean + 1, _MOST_WEEKS)
    return replace(distance, week_caps=week_caps, clean_weeks=clean)


def _clean_since(distance: Distance, monday: date, verdicts: Sequence[Verdict]) -> bool:
    ran = any(one.day >= monday for one in distance.logged)
    return ran and not any(verdict.day >= monday and verdict.colour in ("amber", "red") for verdict in verdicts)


def week_start(day: date) -> date:
    """Find the Monday of the week that holds a day."""
    return day - _DAY * day.weekday()


def _week_total(distance: Distance, monday: date) -> float:
    total = sum(one.counted for one in distance.logged if monday <= one.day < monday + _WEEK)
    return min(total, distance.week_caps.get(monday, total))


def _week_km(logged: Sequence[Logged], day: date) -> float:
    return sum(one.km for one in logged if one.day >= week_start(day))


def _done_this_week(distance: Distance, days: Days, day: date, easy_pace_s: int | None) -> float:
    today = days.get(day, NOTHING).runs
    return _week_km(distance.logged, day) + sum(km_of(run, easy_pace_s) for run in today if run.complete > 0)
