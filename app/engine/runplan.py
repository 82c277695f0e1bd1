"""Whether a run is offered on a day (E6), and which."""

from datetime import date, timedelta

from app.engine.modes import Decision
from app.engine.planned import RunPlan
from app.engine.program import Program
from app.engine.reasons import Reason, reason
from app.engine.routines import Routines
from app.engine.runstart import run_start
from app.engine.standing import Standing

_DAY = timedelta(days=1)


def plan_run(program: Program, standing: Standing, decision: Decision, routines: Routines) -> RunPlan:
    """Plan the run of the day that was reviewed last."""
    stage = program.stages[0]
    phase = reason(f"PHASE_{standing.position.phase.upper()}", phase_day=standing.phase_day)
    return RunPlan(
        offered=False,
        stage=stage.id,
        intervals=stage.intervals,
        minutes=stage.minutes,
        gate=routines.limits("run").gate,
        instead={} if decision.mode == "locked" else routines.instead("run"),
        caps=None,
        earliest=_earliest(program, standing),
        not_if_done_since=standing.day - _DAY,
        reasons=(*decision.holds, phase, *_today(standing, routines)),
    )


def _today(standing: Standing, routines: Routines) -> tuple[Reason, ...]:
    """Say to somebody without pain why that is not enough."""
    record = routines.days.get(standing.day)
    return (reason("NOT_READY"),) if record is not None and record.morning == 0 else ()


def _earliest(program: Program, standing: Standing) -> date | None:
    flags = standing.flags
    if flags.lock is not None or flags.referring or flags.owed_since is not None:
        return None
    return run_start(program, standing)
