"""Which tests are offered on a day (C3)."""

from datetime import timedelta
from typing import Final

from app.engine.checkins import untested
from app.engine.checks import passes_on, retest_from
from app.engine.days import NOTHING, Days
from app.engine.modes import Decision
from app.engine.planned import TestsPlan
from app.engine.program import Program
from app.engine.reasons import Reason, reason
from app.engine.rows import completed_days, rows_hold
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)
_HOPPING: Final = frozenset({"T_hop", "T_jog"})


def plan_tests(program: Program, standing: Standing, days: Days, decision: Decision) -> TestsPlan:
    """Offer each test of the phase without a pass that still counts tomorrow, once every other row holds."""
    again = retest_from(program, standing, days)
    bars = _bars(standing, days, decision)
    owed = standing.checkins.tests_since is not None
    if not bars and not owed:
        bars = _waits(program, standing, days)
    if bars:
        return TestsPlan((), again, bars)
    today = {one.test for one in days.get(standing.day, NOTHING).tries}
    wanted = untested(standing, days, before=standing.day) if owed else _unpassed(program, standing, days)
    referred = bool(standing.referring)
    offered = tuple(test for test in wanted if test not in today and not (referred and test in _HOPPING))
    return TestsPlan(offered, again, (reason("GAP_TESTS" if owed else "TESTS_READY"),) if offered else ())


def _unpassed(program: Program, standing: Standing, days: Days) -> tuple[str, ...]:
    tomorrow = standing.day + _DAY
    asked = program.tests.marks[standing.position.phase]
    return tuple(test for test in asked if not passes_on(program, standing, days, test, tomorrow))


def _bars(standing: Standing, days: Days, decision: Decision) -> tuple[Reason, ...]:
    """Find what bars every test, owed ones too."""
    if decision.mode in ("locked", "rest") or standing.flags.owed_since is not None or standing.flaring:
        return decision.reasons
    if decision.mode == "ease" or (decision.mode == "settle" and standing.position.phase != "settle"):
        return (reason("TESTS_EASY_DAY"),)
    if days.get(standing.day, NOTHING).morning is None:
        return (reason("TESTS_SCORE"),)
    return ()


def _waits(program: Program, standing: Standing, days: Days) -> tuple[Reason, ...]:
    """Find what the tests of the phase wait for."""
    least = program.min_days[standing.position.phase]
    if least is None:
        return (reason("TESTS_NONE"),)
    if completed_days(standing) < least - 1:
        return (reason("TESTS_DAYS", day=least),)
    if not rows_hold(standing, days):
        return (reason("TESTS_ROWS"),)
    again = retest_from(program, standing, days)
    return (reason("TESTS_RETEST", day=again),) if again is not None else ()
