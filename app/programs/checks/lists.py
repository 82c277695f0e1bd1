"""The lists of a day: known exercises with a dose, warm before stretching, and not too long on the ball."""

from collections.abc import Iterator, Mapping
from typing import Final

from app.programs.checks.common import lists_by_phase, seconds, unknown
from app.programs.checks.doses import ROLLING_A_SESSION_S
from app.programs.faults import Fault, Origin
from app.programs.schemas import Exercise, PhaseId, Program, SlotList

WARM_UP_S: Final = 180
_WARMING: Final = ("warmup", "cardio")
_OPENED_BY_A_WARM_UP: Final = ("strength", "impact")


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of every list, in itself and in each phase that plans it (C4, D3, D4)."""
    by_id = {exercise.id: exercise for exercise in program.exercises}
    lists = {one.id: one for one in program.lists}
    for one in program.lists:
        for text in (*unknown(one.items, by_id, "exercise"), *_in_itself(one)):
            yield origin.fault("lists", one.id, text)
    for phase, id_ in lists_by_phase(program):
        if id_ in lists:
            for text in _in_phase(lists[id_], phase, by_id):
                yield origin.fault("lists", id_, text)


def _in_itself(one: SlotList) -> Iterator[str]:
    for item in dict.fromkeys(one.items):
        if one.items.count(item) > 1:
            yield f"'{item}' is in it twice"
    yield from (f"optional '{item}' is not in it" for item in one.optional if item not in one.items)


def _in_phase(one: SlotList, phase: PhaseId, by_id: Mapping[str, Exercise]) -> Iterator[str]:
    items = [by_id[item] for item in one.items if item in by_id]
    for exercise in items:
        if phase not in exercise.dose:
            yield f"'{exercise.id}' has no dose in {phase}"
    if items and one.rule in _OPENED_BY_A_WARM_UP and not _warms_up(items[0], phase):
        yield f"it does not start with a warm-up of {WARM_UP_S} s in {phase}"
    warm = False
    for exercise in items:
        warm = warm or _warms_up(exercise, phase)
        if exercise.group == "stretch" and not warm:
            yield f"'{exercise.id}' comes before any warm-up of {WARM_UP_S} s in {phase}"
    rolled = sum(_time(exercise, phase) for exercise in items if exercise.rolling is not None)
    if rolled > ROLLING_A_SESSION_S:
        yield f"it has {rolled} s of rolling in {phase}, {ROLLING_A_SESSION_S} s at most"


def _warms_up(exercise: Exercise, phase: PhaseId) -> bool:
    return exercise.group in _WARMING and _time(exercise, phase) >= WARM_UP_S


def _time(exercise: Exercise, phase: PhaseId) -> int:
    dose = exercise.dose.get(phase)
    return 0 if dose is None else seconds(dose) or 0
