"""What a session does to the ladders (E5): credit, steps down and skips."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from app.engine.climbs import halved_rung, rung_below
from app.engine.days import Days
from app.engine.done import Done, done_on
from app.engine.lineup import Lineup
from app.engine.program import Exercise, Program
from app.engine.standing import Standing
from app.engine.swaps import first_offered, swapped, with_climb
from app.engine.verdicts import Verdict

_DAY: Final = timedelta(days=1)
AMBERS_DOWN: Final = 2
_MOST_GREENS: Final = 9  # two are enough for a step up, and a count that grows for ever helps nobody


def after_sessions(
    program: Program, standing: Standing, days: Days, verdicts: Sequence[Verdict], *, credits_count: bool
) -> tuple[Standing, frozenset[str]]:
    """Apply yesterday's sessions to the ladders. Also names what a red has lowered and an amber would not have (E4).

    `credits_count` is False for a day in a flare, in `settle`, or on an `ease` or `settle` morning: no credit then.
    """
    day = standing.day - _DAY
    reds: set[str] = set()
    lowered: set[str] = set()
    for name, done in done_on(verdicts).items():
        exercise = program.exercises[name]
        standing = _noted(standing, name, day)
        if done.colour == "red" and not exercise.warm_up:
            reds.add(name)
            lowered |= {name} if standing.strength.climb(name).ambers + 1 < AMBERS_DOWN else set()
        if exercise.climbs and name not in standing.prescriptions.fixed:
            standing = _judged(program, standing, days, exercise, done, credits_count=credits_count)
    skips = standing.strength.skips | reds
    return replace(standing, strength=replace(standing.strength, skips=skips)), frozenset(lowered)


def _noted(standing: Standing, name: str, day: date) -> Standing:
    climb = standing.strength.climb(name)
    return with_climb(standing, name, replace(climb, introduced=climb.introduced or day, last_done=day, gap_steps=0))


def _judged(  # noqa: PLR0913 - all that a judgement reads
    program: Program, standing: Standing, days: Days, exercise: Exercise, done: Done, *, credits_count: bool
) -> Standing:
    climb = standing.strength.climb(exercise.id)
    if done.colour == "red":
        return _lowered(program, standing, days, exercise)
    if done.colour == "amber":
        ambers = climb.ambers + 1
        if ambers >= AMBERS_DOWN:
            return _lowered(program, standing, days, exercise)
        return with_climb(standing, exercise.id, replace(climb, greens=0, ambers=ambers))
    if done.credited and credits_count:
        return with_climb(
            standing, exercise.id, replace(climb, greens=min(climb.greens + 1, _MOST_GREENS), ambers=0, rpe=done.rpe)
        )
    if done.colour == "unconfirmed" and credits_count:
        # Were it a green, its effort would be the last one. A score that is missing must not make it easier.
        return with_climb(standing, exercise.id, replace(climb, rpe=_harder(climb.rpe, done.rpe)))
    return standing


def _harder(known: int | None, last: int | None) -> int | None:
    return None if known is None or last is None else max(known, last)


def _lowered(program: Program, standing: Standing, days: Days, exercise: Exercise) -> Standing:
    """Step down; on the lowest step swap to what the exercise regresses to, or halve the sets (E5)."""
    dose = Lineup(program, standing, days).dose(exercise)
    if dose is None:
        return standing
    climb = standing.strength.climb(exercise.id)
    below = rung_below(exercise, dose.rung)
    if below is not None:
        return with_climb(standing, exercise.id, climb.stepped(below))
    easier = first_offered(program, standing, exercise.regress_to)
    if easier is None:
        return with_climb(standing, exercise.id, climb.stepped(halved_rung(dose.rung)))
    standing = swapped(program, with_climb(standing, exercise.id, climb.stepped(dose.rung)), exercise.id, easier.id)
    rests = {**standing.strength.rests, easier.id: standing.day}
    return replace(standing, strength=replace(standing.strength, rests=rests))
