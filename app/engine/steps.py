"""The present step of each exercise (E5), as the standing shows it."""

from app.engine.days import Days
from app.engine.lineup import Lineup, phase_names
from app.engine.program import Program, Rung
from app.engine.standing import Standing


def shown_steps(program: Program, standing: Standing, days: Days) -> dict[str, Rung]:
    """Find the step of each exercise with a ladder that the phase's lists hold, was added, or was placed on one."""
    lineup = Lineup(program, standing, days)
    added = standing.prescriptions.added_names()
    names = dict.fromkeys((*phase_names(lineup), *sorted(added), *sorted(standing.placed_steps)))
    found: dict[str, Rung] = {}
    for name in names:
        exercise = program.exercises[name]
        dose = lineup.dose(exercise)
        if exercise.climbs and dose is not None:
            found[name] = dose.rung
    return found
