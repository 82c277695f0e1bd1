"""The plan of one day, from where the person stands after its review."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.icing import plan_ice
from app.engine.planned import ImpactPlan, RunPlan, TestsPlan, Variant
from app.engine.program import Program
from app.engine.reasons import Reason, reason
from app.engine.routines import Routines
from app.engine.runstart import run_start
from app.engine.standing import Standing
from app.engine.types import Mode, PainMode

_DAY: Final = timedelta(days=1)
# C4: the morning score that stands in for `pre`: from this on half the sets, from that on the settle routine.
_EASE_AT: Final[dict[PainMode, int]] = {"monitored": 3, "zero": 1}
_SETTLE_AT: Final[dict[PainMode, int]] = {"monitored": 4, "zero": 2}


@dataclass(frozen=True, slots=True)
class _Decision:
    mode: Mode
    reasons: tuple[Reason, ...]


def plan(program: Program, standing: Standing, days: Days) -> Variant:
    """Plan the day that was reviewed last."""
    decision = _decide(standing, days)
    run = _run(program, standing, days, decision)
    impact = ImpactPlan(False, None, (_held_back(standing, decision) or reason("IMPACT_PHASE"),))
    slots = Routines(program, standing, days).of_mode(decision.mode, run_day=run.offered, impact=impact.offered)
    mode, reasons = decision.mode, decision.reasons
    if not slots and not run.offered and mode in ("normal", "ease"):
        mode, reasons = "rest", (*reasons, reason("REST_DAY"))
    return Variant(
        mode=mode,
        reasons=_once((*reasons, *run.reasons)),
        slots=slots,
        run=run,
        impact=impact,
        tests=TestsPlan((), None, _no_tests(program, standing, decision)),
        ice=plan_ice(program, standing, days),
    )


def hold(program: Program, standing: Standing, days: Days) -> Variant:
    """Plan the day for a phone whose own log holds something out of the ordinary: no more than the settle routine."""
    decision = _decide(standing, days)
    if decision.mode in ("locked", "rest"):
        return plan(program, standing, days)
    why = reason("HOLD")
    held = plan(program, standing, days)
    return Variant(
        mode="settle",
        reasons=(why,),
        slots=Routines(program, standing, days).settle(),
        run=_off(held.run, why),
        impact=ImpactPlan(False, None, (why,)),
        tests=TestsPlan((), None, (why,)),
        ice=held.ice,
    )


def _off(run: RunPlan, why: Reason) -> RunPlan:
    return RunPlan(
        offered=False,
        stage=run.stage,
        intervals=run.intervals,
        minutes=run.minutes,
        gate=run.gate,
        instead=run.instead,
        caps=run.caps,
        earliest=run.earliest,
        not_if_done_since=run.not_if_done_since,
        reasons=(why,),
    )


def _decide(standing: Standing, days: Days) -> _Decision:
    """Choose the mode of the day and say why."""
    lock = standing.flags.lock
    if lock is not None:
        return _Decision("locked", (reason(f"LOCK_{lock}"),))
    if standing.paused and standing.paused_until is not None:
        return _Decision("rest", (reason("PAUSED", until=standing.paused_until),))
    reasons = (reason("REFERRAL"),) if standing.flags.referring else ()
    if standing.flags.owed_since is not None:
        return _Decision("settle", (*reasons, reason("SCREEN_OWED")))
    if standing.position.phase == "settle":
        return _Decision("settle", reasons)
    am = days.get(standing.day, NOTHING).morning
    settle_at = _SETTLE_AT[standing.wishes.pain_mode]
    ease_at = _EASE_AT[standing.wishes.pain_mode]
    if am is not None and am >= settle_at:
        return _Decision("settle", (*reasons, reason("MORNING_SETTLE", at_least=settle_at)))
    if am is not None and am >= ease_at:
        return _Decision("ease", (*reasons, reason("MORNING_EASE", score=ease_at)))
    return _Decision("normal", reasons)


def _held_back(standing: Standing, decision: _Decision) -> Reason | None:
    """Find what holds runs, impact and tests whatever the phase."""
    if decision.mode in ("locked", "rest") or standing.flags.owed_since is not None:
        return decision.reasons[-1]
    return reason("REFERRAL") if standing.flags.referring else None


def _run(program: Program, standing: Standing, days: Days, decision: _Decision) -> RunPlan:
    stage = program.stages[0]
    phase = standing.position.phase
    reasons = [reason(f"PHASE_{phase.upper()}", phase_day=standing.phase_day)]
    held = _held_back(standing, decision)
    if held is not None:
        reasons.insert(0, held)
    routines = Routines(program, standing, days)
    return RunPlan(
        offered=False,
        stage=stage.id,
        intervals=stage.intervals,
        minutes=stage.minutes,
        gate=routines.limits("run").gate,
        instead=routines.instead("run") if decision.mode != "locked" else {},
        caps=None,
        earliest=_earliest(program, standing),
        not_if_done_since=standing.day - _DAY,
        reasons=_once(tuple(reasons)),
    )


def _earliest(program: Program, standing: Standing) -> date | None:
    if standing.flags.lock is not None or standing.flags.referring or standing.flags.owed_since is not None:
        return None
    return run_start(program, standing)


def _no_tests(program: Program, standing: Standing, decision: _Decision) -> tuple[Reason, ...]:
    del program
    held = _held_back(standing, decision)
    return (held,) if held is not None else ()


def _once(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    return tuple(one for place, one in enumerate(reasons) if one not in reasons[:place])
