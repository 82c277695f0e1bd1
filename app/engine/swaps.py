"""How the ladders of a phase are changed: one climb, one swap, one skip at a time (E5)."""

from collections.abc import Iterable
from dataclasses import replace

from app.engine.climbs import Climb
from app.engine.program import Exercise, Program
from app.engine.schedule import every_list
from app.engine.standing import Standing


def first_offered(program: Program, standing: Standing, names: Iterable[str]) -> Exercise | None:
    """Find the first of these exercises that the present phase offers and nobody dropped; None if there is none."""
    phase = standing.position.phase
    dropped = {name for name, _slot in standing.prescriptions.dropped}
    known = (program.exercises[name] for name in names if name not in dropped)
    return next((exercise for exercise in known if phase in exercise.doses), None)


def swapped(program: Program, standing: Standing, old: str, new: str) -> Standing:
    """Let one exercise stand in the place of another in each list."""
    swaps = dict(standing.strength.swaps)
    listed = {name for held in every_list(program, standing.position) for name in held.list.items}
    for name in listed | standing.prescriptions.by_hand():
        if swaps.get(name, name) == old:
            swaps[name] = new
    kept = {name: now for name, now in swaps.items() if name != now}
    return replace(standing, strength=replace(standing.strength, swaps=kept))


def with_climb(standing: Standing, name: str, climb: Climb) -> Standing:
    """Change how one exercise is going."""
    strength = standing.strength
    return replace(standing, strength=replace(strength, climbs={**strength.climbs, name: climb}))


def used_up(standing: Standing, held: Iterable[str]) -> Standing:
    """Use up the skips of what the lists of a day held, done or not."""
    strength = standing.strength
    return replace(standing, strength=replace(strength, skips=strength.skips - frozenset(held)))
