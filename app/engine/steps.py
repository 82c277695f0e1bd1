"""The present dose of each exercise (E5)."""

from app.engine.program import Dose, Exercise, Program, Rung
from app.engine.schedule import every_list
from app.engine.standing import Standing


def dose_of(standing: Standing, exercise: Exercise) -> Dose | None:
    """Find how much of an exercise is planned now; None if the present phase does not offer it."""
    return exercise.doses.get(standing.position.phase)


def shown_steps(program: Program, standing: Standing) -> dict[str, Rung]:
    """Find the present step of each exercise with a ladder that the phase's lists hold."""
    names = dict.fromkeys(name for one in every_list(program, standing.position) for name in one.items)
    found: dict[str, Rung] = {}
    for name in names:
        exercise = program.exercises[name]
        dose = dose_of(standing, exercise)
        if exercise.climbs and dose is not None:
            found[name] = dose.rung
    return found
