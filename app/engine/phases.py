"""Leaving a phase: by its rows, or back by what hurts again (C3)."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.flaring import outlasted
from app.engine.program import Program
from app.engine.reasons import reason
from app.engine.rows import all_rows_hold
from app.engine.running import RUN_PHASES
from app.engine.standing import Standing, moved
from app.engine.types import PHASES, PhaseId

_DAY: Final = timedelta(days=1)
SORE_WEEK, SORE_MORNINGS = 7, 4
_NEVER_WITH_REFERRAL: Final[tuple[PhaseId, ...]] = ("functional", "return_run")


def regressed(standing: Standing, days: Days) -> Standing:
    """Send a person back whose flare lasts, or whose mornings are sore again in the run phases (C3)."""
    if standing.placed_on == standing.day:
        return standing
    standing = outlasted(standing)
    if standing.flaring or standing.position.phase not in RUN_PHASES:
        return standing
    mornings = (days.get(standing.day - _DAY * back, NOTHING).morning for back in range(SORE_WEEK))
    if sum(am is not None and am >= 1 for am in mornings) < SORE_MORNINGS:
        return standing
    back = moved(standing, "functional")
    return _say(back, "SORE_MORNINGS", sore=SORE_MORNINGS, days=SORE_WEEK)


def _say(standing: Standing, code: str, **data: int) -> Standing:
    return replace(standing, reasons=(*standing.reasons, reason(code, **data)))


def exited(program: Program, standing: Standing, days: Days, *, declined: bool) -> Standing:
    """Go on to the next phase if every row of the present one holds (C3). `declined`: the person stays for now."""
    if declined or not _may_exit(standing, days) or not all_rows_hold(program, standing, days):
        return standing
    phase = standing.position.phase
    onward = PHASES[PHASES.index(phase) + 1]
    if onward in _NEVER_WITH_REFERRAL and standing.referring:
        return standing
    last = len(program.stages)
    return _say(moved(standing, onward, stage=last if onward == "maintain" else 1), "PHASE_UP")


def _may_exit(standing: Standing, days: Days) -> bool:
    owed = standing.flags.owed_since is not None or standing.checkins.tests_since is not None
    just_moved = standing.day in (standing.moved_on, standing.placed_on)
    scored = days.get(standing.day, NOTHING).morning is not None
    return scored and not (standing.flaring or owed or just_moved)
