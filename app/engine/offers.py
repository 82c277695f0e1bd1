"""What bars a run (E6) or impact (C4) on a day. What was done of it on the day itself is left aside."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from app.engine.days import NOTHING, Day, Days
from app.engine.modes import decide
from app.engine.program import Program
from app.engine.reasons import Reason, reason
from app.engine.schedule import is_impact_day
from app.engine.standing import Standing
from app.engine.types import PainMode

_DAY: Final = timedelta(days=1)
RUN_SPACING: Final = 2  # one full day between two runs
_WEEK: Final = 7
MOST_RUNS: Final = 3
WEEKS_FOR_ONE_MORE: Final = 4
_HOP_TESTS: Final = frozenset({"T_hop", "T_jog"})
IMPACT_MAX: Final[dict[PainMode, int]] = {"monitored": 1, "zero": 0}


def run_bars(program: Program, standing: Standing, days: Days) -> tuple[Reason, ...]:
    """Find all that bars a run on the day that was reviewed last; none: a run is offered, done or not."""
    phase = standing.position.phase
    if phase not in ("return_run", "maintain"):
        bars = [*decide(standing, days).holds, reason(f"PHASE_{phase.upper()}", phase_day=standing.phase_day)]
        return (*bars, reason("NOT_READY")) if days.get(standing.day, NOTHING).morning == 0 else tuple(bars)
    return (*_common(standing, days), *_morning_bars(standing, days), *_spacing_bars(program, standing, days))


def impact_bars(program: Program, standing: Standing, days: Days) -> tuple[Reason, ...]:
    """Find all that bars hops on the day that was reviewed last; none: impact is offered, done or not."""
    if standing.position.phase != "functional":
        return (*decide(standing, days).holds, reason("IMPACT_PHASE"))
    return (*_common(standing, days), *_impact_bars(program, standing, days))


def did_impact(program: Program, record: Day) -> bool:
    """Say whether a day has an impact session or an impact exercise ticked."""
    return any(session.rule == "impact" for session in record.sessions) or any(
        tick.complete > 0 and tick.exercise in program.exercises and program.exercises[tick.exercise].rule == "impact"
        for tick in record.ticks
    )


def did_run(record: Day) -> bool:
    """Say whether a day has a run that was not broken off before it began."""
    return any(run.complete > 0 for run in record.runs)


def runs_before(standing: Standing, days: Days, span: int) -> int:
    """Count the runs logged in the `span` days before the day that was reviewed last, in this enrolment."""
    window = (standing.day - _DAY * back for back in range(1, span + 1))
    return sum(
        sum(run.complete > 0 for run in days.get(day, NOTHING).runs) for day in window if day >= standing.episode.since
    )


def _common(standing: Standing, days: Days) -> Iterator[Reason]:
    yield from decide(standing, days).holds
    if standing.leaving_flare:
        yield reason("FLARE_JUST_OVER")
    if standing.checkins.tests_since is not None or standing.checkins.settle_due:
        yield reason("GAP_TESTS")


def _morning_bars(standing: Standing, days: Days) -> Iterator[Reason]:
    am = days.get(standing.day, NOTHING).morning
    if am is None:
        yield reason("RUN_NO_SCORE")
    elif am > 0:
        yield reason("RUN_MORNING")
    if standing.running.after_red and days.get(standing.day - _DAY, NOTHING).morning != 0:
        yield reason("RUN_TWO_ZEROS")


def _spacing_bars(program: Program, standing: Standing, days: Days) -> Iterator[Reason]:
    day, running = standing.day, standing.running
    today = days.get(day, NOTHING)
    if running.blocked_until is not None and day < running.blocked_until:
        yield reason("RUN_BLOCKED", until=running.blocked_until)
    if running.last_run is not None and (day - running.last_run).days < RUN_SPACING:
        yield reason("RUN_REST")
    most = runs_a_week(standing)
    if runs_before(standing, days, _WEEK - 1) >= most:
        yield reason("RUN_WEEK", most=most)
    if did_impact(program, today) or did_impact(program, days.get(day - _DAY, NOTHING)):
        yield reason("RUN_IMPACT")
    if any(one.test in _HOP_TESTS for one in today.tries):
        yield reason("RUN_TESTED")


def runs_a_week(standing: Standing) -> int:
    """Count the runs that seven days may hold (E6, H5)."""
    free = standing.position.phase == "maintain" and standing.distance.clean_weeks >= WEEKS_FOR_ONE_MORE
    return MOST_RUNS + 1 if free else MOST_RUNS


def _impact_bars(program: Program, standing: Standing, days: Days) -> Iterator[Reason]:
    day = standing.day
    today, eve = days.get(day, NOTHING), days.get(day - _DAY, NOTHING)
    if not is_impact_day(program, standing.position, day):
        yield reason("IMPACT_NOT_TODAY")
    # Sore mornings that lead back to hops are no reason to hop that very day.
    sore_again = any(why.code == "SORE_MORNINGS" for why in standing.reasons)
    most = 0 if sore_again else IMPACT_MAX[standing.wishes.pain_mode]
    if today.morning is None or today.morning > most:
        yield reason("IMPACT_SCORE", most=most)
    if did_impact(program, eve) or did_run(eve) or did_run(today):
        yield reason("IMPACT_REST")
