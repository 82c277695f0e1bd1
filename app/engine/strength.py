"""Strength progression (E5): steps down and skips after a session, steps up when an exercise is planned."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from app.engine.climbs import Climb, halved_rung, lower_rung, rung_above, rung_below
from app.engine.days import NOTHING, Days
from app.engine.lineup import LOADED, Lineup, phase_names
from app.engine.program import Exercise, Program
from app.engine.schedule import every_list
from app.engine.standing import Standing
from app.engine.types import Colour
from app.engine.verdicts import Verdict

_DAY: Final = timedelta(days=1)
_GREENS_UP: Final = 2
_AMBERS_DOWN: Final = 2
_RPE_MAX: Final = 8
_SETTLED_DAYS: Final = 5
_MOST_UPS: Final = 3
_GAPS: Final = (14, 28)
_TREND_RISE: Final = 1
_TREND_VALUES: Final = 3
_WEEK: Final = 7
# Of an exercise done in two slots the worse counts; one ticked without a session counts only when amber or red.
_WORSE: Final[Mapping[Colour, int]] = {
    "green": 1,
    "unconfirmed": 2,
    "incomplete": 2,
    "unrated": 2,
    "amber": 3,
    "red": 4,
}


@dataclass(frozen=True, slots=True)
class Done:
    """How one exercise went on one day. `counts` is False where it was only ticked, and neither amber nor red."""

    colour: Colour
    counts: bool
    credited: bool
    rpe: int | None


def done_on(verdicts: Sequence[Verdict]) -> dict[str, Done]:
    """Join the verdicts of a day by exercise, the worse of two slots."""
    found: dict[str, Done] = {}
    for verdict in verdicts:
        for tick in verdict.ticks:
            counts = verdict.reported or tick.colour in ("amber", "red")
            credited = verdict.reported and verdict.confirmed and not verdict.painkiller and tick.colour == "green"
            one = Done(tick.colour, counts, credited, tick.rpe)
            known = found.get(tick.exercise)
            found[tick.exercise] = one if known is None else _worse(known, one)
    return found


def _worse(one: Done, other: Done) -> Done:
    if not (one.counts and other.counts):
        return one if one.counts else other
    worst = max(one, other, key=lambda done: _WORSE[done.colour])
    rpes = [done.rpe for done in (one, other) if done.rpe is not None]
    return Done(worst.colour, counts=True, credited=one.credited and other.credited, rpe=max(rpes, default=None))


def after_sessions(
    program: Program, standing: Standing, days: Days, verdicts: Sequence[Verdict], *, credits_count: bool
) -> tuple[Standing, frozenset[str]]:
    """Apply yesterday's sessions to the ladders. Also names the exercises that a red has lowered.

    `credits_count` is False for a day in a flare, in `settle`, or on an `ease` or `settle` morning: no credit then.
    """
    day = standing.day - _DAY
    reds: set[str] = set()
    for name, done in done_on(verdicts).items():
        exercise = program.exercises[name]
        standing = _noted(standing, name, day)
        if done.colour == "red" and not exercise.warm_up:
            reds.add(name)
        if exercise.climbs and name not in standing.prescriptions.fixed:
            standing = _judged(program, standing, days, exercise, done, credits_count=credits_count)
    skips = standing.strength.skips | reds
    return replace(standing, strength=replace(standing.strength, skips=skips)), frozenset(reds)


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
        if ambers >= _AMBERS_DOWN:
            return _lowered(program, standing, days, exercise)
        return with_climb(standing, exercise.id, replace(climb, greens=0, ambers=ambers))
    if done.credited and credits_count:
        return with_climb(standing, exercise.id, replace(climb, greens=climb.greens + 1, ambers=0, rpe=done.rpe))
    return standing


def _lowered(program: Program, standing: Standing, days: Days, exercise: Exercise) -> Standing:
    """Step down; on the lowest step swap to what the exercise regresses to, or halve the sets (E5)."""
    dose = Lineup(program, standing, days).dose(exercise)
    if dose is None:
        return standing
    climb = standing.strength.climb(exercise.id)
    below = rung_below(exercise, dose.rung)
    if below is not None:
        return with_climb(standing, exercise.id, climb.stepped(below))
    easier = _offered(program, standing, exercise.regress_to)
    if easier is None:
        return with_climb(standing, exercise.id, climb.stepped(halved_rung(dose.rung)))
    standing = with_climb(standing, exercise.id, climb.stepped(dose.rung))
    return _swapped(program, standing, exercise.id, easier.id)


def _offered(program: Program, standing: Standing, names: Iterable[str]) -> Exercise | None:
    phase = standing.position.phase
    known = (program.exercises[name] for name in names if name in program.exercises)
    return next((exercise for exercise in known if phase in exercise.doses), None)


def _swapped(program: Program, standing: Standing, old: str, new: str) -> Standing:
    """Let one exercise stand in the place of another in each list."""
    swaps = dict(standing.strength.swaps)
    listed = {name for held in every_list(program, standing.position) for name in held.list.items}
    for name in listed | standing.prescriptions.added_names():
        if swaps.get(name, name) == old:
            swaps[name] = new
    kept = {name: now for name, now in swaps.items() if name != now}
    return replace(standing, strength=replace(standing.strength, swaps=kept))


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
        due = sum((standing.day - climb.last_done).days >= gap for gap in _GAPS)
        for _ in range(climb.gap_steps, due):
            standing = _one_down(program, standing, days, name)
        if due > climb.gap_steps:
            standing = with_climb(standing, name, replace(standing.strength.climb(name), gap_steps=due))
    return standing


def with_climb(standing: Standing, name: str, climb: Climb) -> Standing:
    """Change how one exercise is going."""
    strength = standing.strength
    return replace(standing, strength=replace(strength, climbs={**strength.climbs, name: climb}))


def used_up(standing: Standing, held: Iterable[str]) -> Standing:
    """Use up the skips of what the lists of a day held, done or not."""
    strength = standing.strength
    return replace(standing, strength=replace(strength, skips=strength.skips - frozenset(held)))


def follow_trend(standing: Standing, days: Days) -> Standing:
    """Hold step-ups for a week when the mornings of a week are worse by 1 on average than those before (E5)."""
    day = standing.day
    now = _mornings(days, day, _WEEK)
    before = _mornings(days, day - _DAY * _WEEK, _WEEK)
    if len(now) < _TREND_VALUES or len(before) < _TREND_VALUES:
        return standing
    if sum(now) / len(now) < sum(before) / len(before) + _TREND_RISE:
        return standing
    return replace(standing, strength=replace(standing.strength, held_until=day + _DAY * (_WEEK - 1)))


def _mornings(days: Days, last: date, span: int) -> list[int]:
    scores = (days.get(last - _DAY * back, NOTHING).morning for back in range(span))
    return [score for score in scores if score is not None]


def step_ups(
    program: Program, standing: Standing, days: Days, names: Iterable[str], declined: frozenset[str]
) -> Standing:
    """Step up what today's lists hold and is due, in their order, at most three; `declined` waits."""
    held_until = standing.strength.held_until
    if held_until is not None and standing.day <= held_until:
        return standing
    ups = 0
    for name in names:
        if ups == _MOST_UPS:
            break
        if name in declined or not _due(program, standing, name):
            continue
        raised = _raised(program, standing, days, program.exercises[name])
        ups += raised is not standing
        standing = raised
    return standing


def any_due(program: Program, standing: Standing) -> bool:
    """Say whether any exercise has earned a step up, whatever the lists of the day hold."""
    return any(_due(program, standing, name) for name in standing.strength.climbs)


def _due(program: Program, standing: Standing, name: str) -> bool:
    climb = standing.strength.climb(name)
    since = climb.fresh_since()
    return (
        program.exercises[name].climbs
        and name not in standing.prescriptions.fixed
        and climb.greens >= _GREENS_UP
        and climb.rpe is not None
        and climb.rpe <= _RPE_MAX
        and since is not None
        and (standing.day - since).days >= _SETTLED_DAYS
    )


def _raised(program: Program, standing: Standing, days: Days, exercise: Exercise) -> Standing:
    """Step up one exercise; from the top of its ladder swap to what it progresses to, unless a list had that twice."""
    dose = Lineup(program, standing, days).dose(exercise)
    if dose is None:
        return standing
    climb = standing.strength.climb(exercise.id)
    above = rung_above(exercise, dose.rung)
    if above is not None:
        return with_climb(standing, exercise.id, replace(climb.stepped(above), stepped_up=standing.day))
    harder = _offered(program, standing, exercise.progress_to)
    # An exercise of another class would pass by that class's own rules.
    if harder is None or harder.rule != exercise.rule or _twice(program, standing, days, exercise.id, harder.id):
        return standing
    standing = with_climb(standing, exercise.id, climb.stepped(dose.rung))
    return _swapped(program, standing, exercise.id, harder.id)


def _twice(program: Program, standing: Standing, days: Days, old: str, new: str) -> bool:
    """Say whether a list would hold the new exercise twice, were it to take the old one's place."""
    lineup = Lineup(program, standing, days)
    lists = (lineup.names(held, LOADED) for held in every_list(program, standing.position))
    return any(old in names and new in names for names in lists)
