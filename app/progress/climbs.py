"""Which exercises went up a step, and how far (E5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.engine.program import Rung
from app.progress.walk import Lived


@dataclass(frozen=True, slots=True)
class Climbed:
    """One exercise: how often it went up, what it was before the first time, and what it was after the last.

    `was` is another exercise where a harder one took its place. `after` is None where that one began at its dose of the
    phase. `now` is the step of today, None where the exercise is not in today's lists.
    """

    exercise: str
    steps: int
    was: str
    before: Rung
    after: Rung | None
    now: Rung | None
    last_on: date


def climbed(lived: Iterable[Lived], shown: Mapping[str, Rung]) -> tuple[Climbed, ...]:
    """List every exercise that went up, the one of the latest step first. `shown` are the steps of today."""
    found: dict[str, Climbed] = {}
    for one in lived:
        for step in one.standing.strength.raised:
            name = step.exercise
            known = found.get(name)
            found[name] = Climbed(
                exercise=name,
                steps=known.steps + 1 if known else 1,
                was=known.was if known else step.was,
                before=known.before if known else step.rung,
                after=one.standing.strength.climb(name).rung,
                now=shown.get(name),
                last_on=one.day,
            )
    return tuple(sorted(found.values(), key=lambda one: (-one.last_on.toordinal(), -one.steps, one.exercise)))
