"""Steps up, when an exercise that has earned one is planned (E5)."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from app.engine.climbs import rung_above
from app.engine.days import Days
from app.engine.lineup import LOADED, Lineup
from app.engine.program import Exercise, Program
from app.engine.schedule import every_list
from app.engine.standing import Raised, Standing
from app.engine.swaps import first_offered, swapped, used_up, with_climb

GREENS_UP: Final = 2
RPE_MAX: Final = 8
SETTLED_DAYS: Final = 5
MOST_UPS: Final = 3


def step_ups(
    program: Program, standing: Standing, days: Days, names: Iterable[str], declined: frozenset[str]
) -> Standing:
    """Step up what today's lists hold and is due, in their order, at most three.

    What the person has `declined` waits, and so does what did not go well yesterday. Each keeps its place among the
    three, so that nothing goes up in its stead.
    """
    held_until = standing.strength.held_until
    if held_until is not None and standing.day <= held_until:
        return standing
    ups = 0
    waiting = unproven(standing)
    for name in names:
        if ups == MOST_UPS:
            break
        due = _due(standing, name)
        if not due or name in declined:
            ups += program.exercises[name].climbs and (due or name in waiting)
            continue
        raised = _raised(program, standing, days, program.exercises[name])
        ups += raised is not standing
        standing = raised
    return standing


def unproven(standing: Standing) -> frozenset[str]:
    """Name the exercises of the day before that are not known to have gone well: of older days none are kept."""
    return frozenset(tick.exercise for verdict in standing.verdicts for tick in verdict.ticks if tick.colour != "green")


def any_due(standing: Standing) -> bool:
    """Say whether any exercise has earned a step up, whatever the lists of the day hold."""
    return any(_due(standing, name) for name in standing.strength.climbs)


def _due(standing: Standing, name: str) -> bool:
    climb = standing.strength.climb(name)
    since = climb.fresh_since()
    return (
        name not in standing.prescriptions.fixed
        and climb.greens >= GREENS_UP
        and climb.rpe is not None
        and climb.rpe <= RPE_MAX
        and since is not None
        and (standing.day - since).days >= SETTLED_DAYS
    )


def _raised(program: Program, standing: Standing, days: Days, exercise: Exercise) -> Standing:
    """Step up one exercise; from the top of its ladder swap to what it progresses to, unless a list had that twice."""
    dose = Lineup(program, standing, days).dose(exercise)
    if dose is None:
        return standing
    climb = standing.strength.climb(exercise.id)
    above = rung_above(exercise, dose.rung)
    if above is not None:
        standing = with_climb(standing, exercise.id, replace(climb.stepped(above), stepped_up=standing.day))
        return _noted(standing, Raised(exercise.id, exercise.id, dose.rung))
    harder = first_offered(program, standing, exercise.progress_to)
    # An exercise of another class would pass by that class's own rules.
    if harder is None or harder.rule != exercise.rule or _twice(program, standing, days, exercise.id, harder.id):
        return standing
    if harder.id in standing.strength.skips:
        return used_up(standing, [harder.id])  # it is still to be left out once, so it comes back after today
    standing = with_climb(standing, exercise.id, climb.stepped(dose.rung))
    standing = _noted(standing, Raised(harder.id, exercise.id, dose.rung))
    return swapped(program, standing, exercise.id, harder.id)


def _noted(standing: Standing, raised: Raised) -> Standing:
    strength = standing.strength
    return replace(standing, strength=replace(strength, raised=(*strength.raised, raised)))


def _twice(program: Program, standing: Standing, days: Days, old: str, new: str) -> bool:
    """Say whether a list would hold the new exercise twice, were it to take the old one's place."""
    lineup = Lineup(program, standing, days)
    lists = (lineup.names(held, LOADED) for held in every_list(program, standing.position))
    return any(old in names and new in names for names in lists)
