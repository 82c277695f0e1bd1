"""The rows that a phase is left by (C3): each has a name, so that a person can be shown which of them hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.engine.checks import passes_on
from app.engine.days import NOTHING, Days
from app.engine.memory import GATE_CONTACTS, GATE_SESSIONS
from app.engine.pace import required_runs
from app.engine.program import Program
from app.engine.standing import Standing
from app.engine.types import PainClassId, PhaseId
from app.engine.verdicts import Verdict

_DAY: Final = timedelta(days=1)
_SETTLED_MORNINGS, _SETTLED_MAX = 3, 2
_SCREEN_DAYS: Final = 7
_GATE_DAYS: Final = 5
# Confirmed green strength sessions: at least so many in the last days; no red in the last days.
_SESSIONS: Final[Mapping[PhaseId, tuple[int, int]]] = {"load": (3, 10), "strengthen": (5, 14)}
_NO_RED: Final[Mapping[PhaseId, int]] = {"load": 5, "strengthen": 7, "functional": 10}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the way out of a phase: its name, which for a test is the test's id, and whether it holds."""

    id: str
    holds: bool


def rows_hold(standing: Standing, days: Days) -> bool:
    """Say whether every row of the phase but its days and its tests holds at the review of `standing.day`."""
    rows = _ROWS.get(standing.position.phase)
    return rows is not None and all(holds(standing, days) for holds in rows.values())


def all_rows_hold(program: Program, standing: Standing, days: Days) -> bool:
    """Say whether every row of the phase holds; never in `maintain`, which stays open."""
    phase = standing.position.phase
    if phase == "maintain":
        return False
    if phase == "return_run":
        return _all_stages(program, standing)
    return (
        _days_done(program, standing)
        and rows_hold(standing, days)
        and all(passes_on(program, standing, days, test, standing.day) for test in program.tests.marks[phase])
    )


def exit_rows(program: Program, standing: Standing, days: Days) -> tuple[Row, ...]:
    """List every row of the phase as it stands at the review of `standing.day`: its days, the others, its tests."""
    phase = standing.position.phase
    if phase == "return_run":
        return (Row("runs", _all_stages(program, standing)),)
    rows = _ROWS.get(phase)
    if rows is None:
        return ()
    return (
        Row("days", _days_done(program, standing)),
        *(Row(name, holds(standing, days)) for name, holds in rows.items()),
        *(Row(test, passes_on(program, standing, days, test, standing.day)) for test in program.tests.marks[phase]),
    )


def exit_row_ids(phase: PhaseId, tests: Iterable[str]) -> tuple[str, ...]:
    """Name the rows of a phase that asks for these tests, in the order of `exit_rows`."""
    if phase == "return_run":
        return ("runs",)
    return ("days", *_ROWS[phase], *tests) if phase in _ROWS else ()


def completed_days(standing: Standing) -> int:
    """Count the days of the phase that are over."""
    return standing.phase_day - 1


def _days_done(program: Program, standing: Standing) -> bool:
    return completed_days(standing) >= (program.min_days[standing.position.phase] or 0)


def _all_stages(program: Program, standing: Standing) -> bool:
    last = standing.running.stage == len(program.stages)
    return last and standing.running.clean >= required_runs(program, standing)


def _settled_mornings(standing: Standing, days: Days) -> bool:
    mornings = _mornings(standing, days, _SETTLED_MORNINGS)
    known = [am for am in mornings if am is not None]
    return len(known) == _SETTLED_MORNINGS and max(known) <= _SETTLED_MAX and known[-1] <= known[0]


def _screened(standing: Standing, days: Days) -> bool:
    del days
    clear_on = standing.flags.clear_on
    return clear_on is not None and (standing.day - clear_on).days <= _SCREEN_DAYS and not standing.flags.referring


def _strength_sessions(standing: Standing, days: Days) -> bool:
    del days
    least, span = _SESSIONS[standing.position.phase]
    return len({verdict.day for verdict in _green(standing, "strength", span)}) >= least


def _no_red(standing: Standing, days: Days) -> bool:
    del days
    first = standing.day - _DAY * _NO_RED[standing.position.phase]
    return not any(verdict.severe and verdict.day >= first for verdict in standing.verdicts)


def _zero_mornings(standing: Standing, days: Days) -> bool:
    return all(am == 0 for am in _mornings(standing, days, _GATE_DAYS))


def _quiet_evenings(standing: Standing, days: Days) -> bool:
    back = [standing.day - _DAY * ahead for ahead in range(1, _GATE_DAYS + 1)]
    evenings = [days.get(day, NOTHING).evening for day in back]
    return all(evening is not None and evening.stairs == 0 and evening.walk == 0 for evening in evenings)


def _impact_sessions(standing: Standing, days: Days) -> bool:
    del days
    impact = _green(standing, "impact", standing.phase_day - 1)
    enough = len({verdict.day for verdict in impact}) >= GATE_SESSIONS
    return enough and any((verdict.contacts or 0) >= GATE_CONTACTS for verdict in impact)


_ROWS: Final[Mapping[PhaseId, Mapping[str, Callable[[Standing, Days], bool]]]] = {
    "settle": {"mornings": _settled_mornings, "screen": _screened},
    "load": {"sessions": _strength_sessions, "no_red": _no_red},
    "strengthen": {"sessions": _strength_sessions, "no_red": _no_red},
    "functional": {
        "mornings": _zero_mornings,
        "evenings": _quiet_evenings,
        "impact": _impact_sessions,
        "no_red": _no_red,
    },
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
