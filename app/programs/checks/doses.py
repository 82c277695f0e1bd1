"""Ladders climb, doses fit their ladders, and nobody hops or rolls more than is safe."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.programs.checks.common import seconds
from app.programs.faults import Fault, Origin
from app.programs.schemas import Dose, Exercise, Program, Step

ROLLING_A_SESSION_S: Final = 300
FLOOR_ROLLING_AT_A_TIME_S: Final = 60
ARM_REST_S: Final = 30
_NO_IMPACT_YET: Final = ("settle", "load", "strengthen")


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of ladders and of single doses (D, D3, D7)."""
    for name, rungs in program.ladders.items():
        for text in _ladder_faults(name, rungs):
            yield origin.fault("ladders", name, text)
    for exercise in program.exercises:
        for text in (*_fit(exercise, program), *_too_soon(exercise), *_rolling(exercise)):
            yield origin.fault("exercises", exercise.id, text)


def _measure(step: Step | Dose) -> str | None:
    if step.reps is not None:
        return "reps"
    return "hold_s" if step.hold_s is not None else None


def _ladder_faults(name: str, rungs: tuple[Step, ...]) -> Iterator[str]:
    if name == "fixed":
        if rungs:
            yield "the ladder 'fixed' has rungs, but means a dose that stays as it is"
        return
    if not rungs:
        yield "the ladder has no rung"
    measures = {_measure(rung) for rung in rungs}
    if len(measures) > 1 or any((rung.reps is None) == (rung.hold_s is None) for rung in rungs):
        yield "every rung must count the same: reps or hold_s"
        return
    for low, high in pairwise(rungs):
        if _work(high) <= _work(low):
            yield f"rung {high.sets} x {_work(high) // high.sets} is no more than the one before it"


def _work(step: Step) -> int:
    return step.sets * (step.reps or step.hold_s or 0)


def _fit(exercise: Exercise, program: Program) -> Iterator[str]:
    rungs = program.ladders.get(exercise.ladder, ())
    if not rungs:
        return
    counted = _measure(rungs[0])
    for phase, dose in exercise.dose.items():
        if _measure(dose) != counted:
            yield f"its dose in {phase} does not count {counted}, as its ladder '{exercise.ladder}' does"


def _too_soon(exercise: Exercise) -> Iterator[str]:
    if exercise.rule in {"impact", "run"}:
        for phase in _NO_IMPACT_YET:
            if phase in exercise.dose:
                yield f"it is {exercise.rule}, and {phase} comes before any of that"


def _rolling(exercise: Exercise) -> Iterator[str]:
    if exercise.rolling is None:
        return
    limit = FLOOR_ROLLING_AT_A_TIME_S
    for phase, dose in exercise.dose.items():
        total = seconds(dose)
        if total is None:
            yield f"its dose in {phase} has no seconds, so the time on the ball or roller has no limit"
        elif total > ROLLING_A_SESSION_S:
            yield f"its dose in {phase} is {total} s of rolling, {ROLLING_A_SESSION_S} s at most"
        if exercise.rolling == "floor":
            if (dose.hold_s or 0) > limit:
                yield f"its dose in {phase} is {dose.hold_s} s on the floor, {limit} s a time at most"
            if dose.rest_s < ARM_REST_S:
                yield f"its dose in {phase} rests the arms {dose.rest_s} s, {ARM_REST_S} s at least"
