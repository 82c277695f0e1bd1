"""Leaving a phase (C3): the rows that must hold to go on, and what sends a person back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Final

from app.engine.checks import passes_on
from app.engine.days import NOTHING, Days
from app.engine.flaring import outlasted
from app.engine.memory import GATE_CONTACTS, GATE_SESSIONS
from app.engine.pace import required_runs
from app.engine.program import Program
from app.engine.reasons import reason
from app.engine.running import RUN_PHASES
from app.engine.standing import Standing, moved
from app.engine.types import PHASES, PainClassId, PhaseId
from app.engine.verdicts import Verdict

_DAY: Final = timedelta(days=1)
_SETTLED_MORNINGS, _SETTLED_MAX = 3, 2
_SCREEN_DAYS: Final = 7
_GATE_DAYS: Final = 5
_SORE_WEEK, _SORE_MORNINGS = 7, 4
# Confirmed green strength sessions: at least so many in the last days; no red in the last days.
_SESSIONS: Final[Mapping[PhaseId, tuple[int, int]]] = {"load": (3, 10), "strengthen": (5, 14)}
_NO_RED: Final[Mapping[PhaseId, int]] = {"load": 5, "strengthen": 7, "functional": 10}
_NEVER_WITH_REFERRAL: Final[tuple[PhaseId, ...]] = ("functional", "return_run")


def rows_hold(standing: Standing, days: Days) -> bool:
    """Say whether every row of the phase but its days and its tests holds at the review of `standing.day`."""
    rows = _ROWS.get(standing.position.phase)
    return rows is not None and rows(standing, days)


def completed_days(standing: Standing) -> int:
    """Count the days of the phase that are over."""
    return standing.phase_day - 1


def regressed(standing: Standing, days: Days) -> Standing:
    """Send a person back whose flare lasts, or whose mornings are sore again in the run phases (C3)."""
    if standing.placed_on == standing.day:
        return standing
    standing = outlasted(standing)
    if standing.flaring or standing.position.phase not in RUN_PHASES:
        return standing
    mornings = (days.get(standing.day - _DAY * back, NOTHING).morning for back in range(_SORE_WEEK))
    if sum(am is not None and am >= 1 for am in mornings) < _SORE_MORNINGS:
        return standing
    back = moved(standing, "functional")
    return _say(back, "SORE_MORNINGS", sore=_SORE_MORNINGS, days=_SORE_WEEK)


def _say(standing: Standing, code: str, **data: int) -> Standing:
    return replace(standing, reasons=(*standing.reasons, reason(code, **data)))


def exited(program: Program, standing: Standing, days: Days, *, declined: bool) -> Standing:
    """Go on to the next phase if every row of the present one holds (C3). `declined`: the person stays for now."""
    if declined or not _may_exit(standing, days) or not _all_rows(program, standing, days):
        return standing
    phase = standing.position.phase
    onward = PHASES[PHASES.index(phase) + 1]
    if onward in _NEVER_WITH_REFERRAL and standing.referring:
        return standing
    last = len(program.stages)
    return _say(moved(standing, onward, stage=last if onward == "maintain" else 1), "PHASE_UP")


def _may_exit(standing: Standing, days: Days) -> bool:
    checkins = standing.checkins
    owed = standing.flags.owed_since is not None or checkins.tests_since is not None or checkins.settle_due
    just_moved = standing.day in (standing.moved_on, standing.placed_on)
    scored = days.get(standing.day, NOTHING).morning is not None
    return scored and not (standing.flaring or owed or just_moved)


def _all_rows(program: Program, standing: Standing, days: Days) -> bool:
    phase = standing.position.phase
    if phase == "maintain":
        return False
    if phase == "return_run":
        last = standing.running.stage == len(program.stages)
        return last and standing.running.clean >= required_runs(program, standing)
    least = program.min_days[phase] or 0
    return (
        completed_days(standing) >= least
        and rows_hold(standing, days)
        and all(passes_on(program, standing, days, test, standing.day) for test in program.tests.marks[phase])
    )


def _settle_rows(standing: Standing, days: Days) -> bool:
    day = standing.day
    first, *between, last = _mornings(standing, days, _SETTLED_MORNINGS)
    known = [am for am in (first, *between, last) if am is not None]
    calm = len(known) == _SETTLED_MORNINGS and max(known) <= _SETTLED_MAX and known[-1] <= known[0]
    screened = standing.flags.clear_on is not None and (day - standing.flags.clear_on).days <= _SCREEN_DAYS
    return calm and screened and not standing.flags.referring


def _strength_rows(standing: Standing, days: Days) -> bool:
    del days
    phase = standing.position.phase
    least, span = _SESSIONS[phase]
    days_done = {verdict.day for verdict in _green(standing, "strength", span)}
    return len(days_done) >= least and _no_red(standing, _NO_RED[phase])


def _functional_rows(standing: Standing, days: Days) -> bool:
    back = [standing.day - _DAY * ahead for ahead in range(1, _GATE_DAYS + 1)]
    evenings = [days.get(day, NOTHING).evening for day in back]
    quiet = all(evening is not None and evening.stairs == 0 and evening.walk == 0 for evening in evenings)
    impact = _green(standing, "impact", standing.phase_day - 1)
    return (
        all(am == 0 for am in _mornings(standing, days, _GATE_DAYS))
        and quiet
        and len({verdict.day for verdict in impact}) >= GATE_SESSIONS
        and any((verdict.contacts or 0) >= GATE_CONTACTS for verdict in impact)
        and _no_red(standing, _NO_RED["functional"])
    )


_ROWS: Final[Mapping[PhaseId, Callable[[Standing, Days], bool]]] = {
    "settle": _settle_rows,
    "load": _strength_rows,
    "strengthen": _strength_rows,
    "functional": _functional_rows,
}


def _mornings(standing: Standing, days: Days, span: int) -> list[int | None]:
    """List the last mornings, today's last."""
    return [days.get(standing.day - _DAY * back, NOTHING).morning for back in range(span - 1, -1, -1)]


def _green(standing: Standing, rule: PainClassId, span: int) -> list[Verdict]:
    """Find the confirmed green sessions of a class in the last `span` days; a placement takes those before it away."""
    first = standing.day - _DAY * span
    if standing.placed_on is not None:
        first = max(first, standing.placed_on)
    return [
        verdict for verdict in standing.verdicts if verdict.rule == rule and verdict.credited and verdict.day >= first
    ]


def _no_red(standing: Standing, span: int) -> bool:
    first = standing.day - _DAY * span
    return not any(verdict.severe and verdict.day >= first for verdict in standing.verdicts)
