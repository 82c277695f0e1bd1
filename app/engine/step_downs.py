"""Steps down that no session of the day before gave: a flare, and what was not done for long (E4, E5)."""

from dataclasses import replace
from typing import Final

from app.engine.climbs import lower_rung
from app.engine.days import Days
from app.engine.lineup import Lineup, phase_names
from app.engine.program import Program
from app.engine.standing import Standing
from app.engine.swaps import with_climb

GAP_DAYS: Final = (14, 28)


def all_down(program: Program, standing: Standing, days: Days, spared: frozenset[str]) -> Standing:
    """Put every exercise with a ladder one step down, but those spared and those fixed (E4)."""
    lineup = Lineup(program, standing, days)
    for name in phase_names(lineup):
        if name not in spared:
            standing = _one_down(program, standing, days, name)
    return standing


def _one_down(program: Program, standing: Standing, days: Days, name: str) -> Standing:
    exercise = program.exercises[name]
    dose = Lineup(program, standing, days).dose(exercise)
    if not exercise.climbs or dose is None or name in standing.prescriptions.fixed:
        return standing
    return with_climb(standing, name, standing.strength.climb(name).stepped(lower_rung(exercise, dose.rung)))


def after_gaps(program: Program, standing: Standing, days: Days) -> Standing:
    """Step down what has not been done for 14 days, and again at 28 (E5). Days of a flare count too."""
    for name, climb in standing.strength.climbs.items():
        if climb.last_done is None:
            continue
        due = sum((standing.day - climb.last_done).days >= gap for gap in GAP_DAYS)
        for _ in range(climb.gap_steps, due):
            standing = _one_down(program, standing, days, name)
        if due > climb.gap_steps:
            standing = with_climb(standing, name, replace(standing.strength.climb(name), gap_steps=due))
    return standing
