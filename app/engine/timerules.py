"""Flags that time raises and no question does (F): six weeks, twelve weeks, six months, and flares."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from app.engine.days import NOTHING, Day, Days
from app.engine.facts import Evening
from app.engine.flaring import COUNT_DAYS, COUNT_REFERS, REFERS_AFTER
from app.engine.merge import worst
from app.engine.running import RUN_PHASES
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)
SIX_WEEKS, TWELVE_WEEKS = 42, 84
SIX_MONTHS: Final = timedelta(days=180)
QUIET_DAYS: Final = 42
_WEEK: Final = 7
_CHANGE: Final = 2  # points that matter, of pain and of function
_LITTLE_PAIN: Final = 1
_GOOD_FUNCTION: Final = 9


def note_function(standing: Standing, days: Days) -> Standing:
    """Remember the latest function score of a day before."""
    said = days.get(standing.day - _DAY, NOTHING).function
    return standing if said is None or standing.day <= standing.episode.since else replace(standing, function=said)


def review_time(standing: Standing, days: Days, known: tuple[str, ...]) -> Standing:
    """Raise the flags whose condition holds on the day that is reviewed; a clearance quiets them for 42 days.

    `known` are those that were up the day before: a clearance of this very day quiets no other.
    """
    standing = note_function(standing, days)
    passed = standing.gate_passed or standing.position.phase in RUN_PHASES
    standing = replace(standing, gate_passed=passed)
    return replace(standing, time_flags=tuple(sorted(_raised(standing, days, known))))


def _raised(standing: Standing, days: Days, known: tuple[str, ...]) -> Iterator[str]:
    held = {
        "T6W": standing.plan_day >= SIX_WEEKS and _no_change(standing, days),
        "T12W": standing.plan_day >= TWELVE_WEEKS and not standing.gate_passed,
        "T6M": standing.day - standing.episode.said.onset_on >= SIX_MONTHS
        and standing.position.phase not in RUN_PHASES,
        "FL14": standing.flares.now is not None and (standing.day - standing.flares.now.since).days > REFERS_AFTER,
    }
    yield from (flag for flag, holds in held.items() if holds and not _quiet(standing, flag, known))
    if _recent_flares(standing) >= COUNT_REFERS:
        yield "FL3"


def _quiet(standing: Standing, flag: str, known: tuple[str, ...]) -> bool:
    """A clearance of the very day a flag was raised acts at the next review."""
    cleared = standing.flags.cleared_on
    if cleared is None or (standing.day - cleared).days >= QUIET_DAYS:
        return False
    return cleared < standing.day or flag in known


def _recent_flares(standing: Standing) -> int:
    cleared = standing.flags.cleared_on
    return sum(
        (standing.day - began).days < COUNT_DAYS and (cleared is None or began > cleared)
        for began in standing.flares.began
    )


def _no_change(standing: Standing, days: Days) -> bool:
    """Say whether neither pain nor function is clearly better than at enrolment; without any score it is not judged."""
    week = (days.get(standing.day - _DAY * back, NOTHING) for back in range(1, _WEEK + 1))
    scores = [score for record in week if (score := worst_of_day(record)) is not None]
    if not scores:
        return False
    mean = sum(scores) / len(scores)
    better = mean < _LITTLE_PAIN or standing.episode.said.worst_pain - mean >= _CHANGE
    return not better and not _function_better(standing)


def _function_better(standing: Standing) -> bool:
    before, now = standing.episode.function, standing.function
    if before is None or now is None:
        return False
    # Rounded, since of two means of three activities some differ by a little less than they do.
    return now >= _GOOD_FUNCTION or round(now - before, 6) >= _CHANGE


def worst_of_day(record: Day) -> int | None:
    """Find the highest score known of a day: morning, evening, any peak or post."""
    evening = record.evening or Evening()
    return worst(
        (
            record.morning,
            evening.stairs,
            evening.walk,
            evening.worst,
            *(tick.peak for tick in record.ticks),
            *(score for session in record.sessions for score in (session.peak, session.post)),
            *(score for run in record.runs for score in (run.peak, run.post)),
            *record.after.values(),
        )
    )
