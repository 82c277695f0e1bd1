"""The plan of one day, from where the person stands after its review."""

from dataclasses import replace

from app.engine.days import Days
from app.engine.icing import plan_ice
from app.engine.modes import decide
from app.engine.offers import impact_bars, run_bars
from app.engine.planned import TestsPlan, Variant
from app.engine.program import Program
from app.engine.reasons import Reason, reason
from app.engine.routines import Routines
from app.engine.runplan import plan_impact, plan_run
from app.engine.standing import Standing
from app.engine.testplan import plan_tests


def plan(program: Program, standing: Standing, days: Days) -> Variant:
    """Plan the day that was reviewed last."""
    decision = decide(standing, days)
    routines = Routines(program, standing, days)
    run = plan_run(program, standing, days, decision, routines)
    run_day = not run_bars(program, standing, days)
    impact_day = not impact_bars(program, standing, days)
    slots = routines.of_mode(decision.mode, run_day=run_day, impact=impact_day)
    mode, reasons = decision.mode, decision.reasons
    if not slots and not run_day and mode in ("normal", "ease"):
        # Nothing is done, so what a score would halve is no reason.
        mode, reasons = "rest", (*decision.holds, reason("REST_DAY"))
    if run.offered:
        reasons = (*reasons, reason("RUN_TODAY", stage=run.stage))
    return Variant(
        mode=mode,
        reasons=_once((*reasons, *standing.reasons, *run.reasons)),
        slots=slots,
        run=run,
        impact=plan_impact(program, standing, days),
        tests=plan_tests(program, standing, days, decision),
        ice=plan_ice(program, standing, days),
    )


def hold(program: Program, standing: Standing, days: Days) -> Variant:
    """Plan the day for a phone whose own log holds something out of the ordinary: no more than the settle routine."""
    planned = plan(program, standing, days)
    if planned.mode == "locked" or standing.paused:
        return planned
    why = (reason("HOLD"),)
    return Variant(
        mode="settle",
        reasons=why,
        slots=Routines(program, standing, days).settle(),
        run=replace(planned.run, offered=False, reasons=why),
        impact=replace(planned.impact, offered=False, reasons=why),
        tests=TestsPlan((), planned.tests.retest_from, why),
        ice=planned.ice,
    )


def _once(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    return tuple(one for place, one in enumerate(reasons) if one not in reasons[:place])
