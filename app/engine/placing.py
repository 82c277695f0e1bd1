"""A position set by a clinician or by the person (contract, "placed")."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from app.engine.climbs import placed_rung
from app.engine.days import Days
from app.engine.facts import Placed
from app.engine.lineup import Lineup
from app.engine.program import Program, Rung
from app.engine.reasons import reason
from app.engine.running import RUN_PHASES
from app.engine.standing import Position, Standing, moved
from app.engine.swaps import with_climb
from app.engine.types import PHASES

_DAY: Final = timedelta(days=1)


def place(program: Program, standing: Standing, days: Days, said: Placed) -> Standing:
    """Take in a placement before the review goes on; one of the person's own that goes forward plays no part."""
    if said.by == "self" and _forward(program, standing, said):
        return _refused(standing)
    standing = _positioned(program, standing, said)
    for name, step in sorted((said.steps or {}).items()):
        standing = _step(program, standing, days, name, Rung(step.sets, step.reps, step.hold_s), own=said.by == "self")
    return standing


def _forward(program: Program, standing: Standing, said: Placed) -> bool:
    there, now = PHASES.index(said.phase), PHASES.index(standing.position.phase)
    stage, running = _stage(program, said), standing.running
    return (
        there > now
        or (said.phase_day or 1) > standing.phase_day
        or (said.phase in RUN_PHASES and stage > running.stage)
        or (said.phase in RUN_PHASES and (said.clean or 0) > running.clean)
    )


def _stage(program: Program, said: Placed) -> int:
    if said.phase == "maintain":
        return len(program.stages)
    names = [stage.id for stage in program.stages]
    return names.index(said.stage) + 1 if said.phase == "return_run" and said.stage in names else 1


def _positioned(program: Program, standing: Standing, said: Placed) -> Standing:
    if said.phase != standing.position.phase:
        standing = moved(standing, said.phase)
    climbs = {name: replace(climb, greens=0, ambers=0) for name, climb in standing.strength.climbs.items()}
    since = standing.day - _DAY * ((said.phase_day or 1) - 1)
    clean = (said.clean or 0) if said.phase == "return_run" else 0
    return replace(
        standing,
        position=Position(said.phase, since),
        placed_on=standing.day,
        strength=replace(standing.strength, climbs=climbs),
        checkins=replace(standing.checkins, settle_due=False, tests_since=None),
        running=replace(standing.running, stage=_stage(program, said), clean=clean, ambers=0, idle=0),
    )


def _step(  # noqa: PLR0913 - all of it belongs to one step
    program: Program, standing: Standing, days: Days, name: str, asked: Rung, *, own: bool
) -> Standing:
    """Put one exercise on a step; of the person's own choice no higher than the present one."""
    exercise = program.exercises.get(name)
    dose = Lineup(program, standing, days).dose(exercise) if exercise is not None else None
    if exercise is None or dose is None or not exercise.climbs:
        return standing
    usual = exercise.doses.get(standing.position.phase)
    rung = placed_rung(exercise, usual.rung if usual else dose.rung, asked)
    if own and rung.amount > dose.rung.amount:
        return _refused(standing)
    climb = replace(standing.strength.climb(name), rung=rung, introduced=standing.day)
    standing = with_climb(standing, name, climb)
    return replace(standing, placed_steps=standing.placed_steps | {name})


def _refused(standing: Standing) -> Standing:
    if any(why.code == "PLACED_FORWARD" for why in standing.reasons):
        return standing
    return replace(standing, reasons=(*standing.reasons, reason("PLACED_FORWARD")))
