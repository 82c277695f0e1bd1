"""The run of a day: whether it is offered, and which (E6, H2)."""

from datetime import timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.distance import caps_on
from app.engine.modes import Decision
from app.engine.offers import did_impact, did_run, impact_bars, run_bars
from app.engine.planned import ImpactPlan, RunPlan
from app.engine.program import Program
from app.engine.reasons import reason
from app.engine.routines import Routines
from app.engine.runstart import earliest
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)


def plan_run(program: Program, standing: Standing, days: Days, decision: Decision, routines: Routines) -> RunPlan:
    """Plan the run of the day that was reviewed last."""
    stage = program.stages[standing.running.stage - 1]
    bars = run_bars(program, standing, days)
    done = did_run(days.get(standing.day, NOTHING))
    offered = not bars and not done
    caps = None
    if standing.position.phase == "maintain":
        caps = caps_on(standing.distance, days, standing.day, standing.wishes.easy_pace_s_per_km)
    return RunPlan(
        offered=offered,
        stage=stage.id,
        intervals=() if caps else stage.intervals,
        minutes=None if caps else stage.minutes,
        gate=routines.limits("run").gate,
        instead={} if decision.mode == "locked" else routines.instead("run"),
        caps=caps,
        earliest=standing.day if offered else earliest(program, standing, days),
        not_if_done_since=standing.day - _DAY,
        reasons=(reason("RUN_DONE"),) if done and not bars else bars,
    )


def plan_impact(program: Program, standing: Standing, days: Days) -> ImpactPlan:
    """Plan the hops of the day that was reviewed last."""
    bars = impact_bars(program, standing, days)
    done = did_impact(program, days.get(standing.day, NOTHING))
    return ImpactPlan(
        offered=not bars and not done,
        not_if_done_since=standing.day - _DAY if standing.position.phase == "functional" else None,
        reasons=(reason("IMPACT_DONE"),) if done and not bars else bars,
    )
