"""The ladder of one exercise (D, E5): where it stands, and the steps up and down."""

from dataclasses import dataclass, replace
from datetime import date

from app.engine.program import Exercise, Rung


@dataclass(frozen=True, slots=True)
class Climb:
    """How one exercise is going in the present phase.

    `rung` is None while it is at its dose there. `greens` counts credited sessions since the last step or penalty,
    `ambers` those since the last credited one; `gap_steps` the steps down for not doing it since it was last done.
    """

    rung: Rung | None = None
    greens: int = 0
    ambers: int = 0
    rpe: int | None = None
    introduced: date | None = None
    stepped_up: date | None = None
    last_done: date | None = None
    gap_steps: int = 0

    def fresh_since(self) -> date | None:
        """Find the later of the day it was introduced and the day it last stepped up."""
        return max((day for day in (self.introduced, self.stepped_up) if day is not None), default=None)

    def stepped(self, rung: Rung) -> "Climb":
        """Put it on another rung and count anew."""
        return replace(self, rung=rung, greens=0, ambers=0)


def rung_above(exercise: Exercise, rung: Rung) -> Rung | None:
    """Find the first ladder row that asks more; None at the top."""
    return next((row for row in exercise.ladder if row.amount > rung.amount), None)


def rung_below(exercise: Exercise, rung: Rung) -> Rung | None:
    """Find the last ladder row that asks less; None at the lowest step."""
    return next((row for row in reversed(exercise.ladder) if row.amount < rung.amount), None)


def halved_rung(rung: Rung) -> Rung:
    """Take half the sets, at least one."""
    return replace(rung, sets=max(1, rung.sets // 2))


def lower_rung(exercise: Exercise, rung: Rung) -> Rung:
    """Take one step down, or half the sets where no rung is below."""
    return rung_below(exercise, rung) or halved_rung(rung)


def placed_rung(exercise: Exercise, dose: Rung, asked: Rung) -> Rung:
    """Find the step that a placement means: itself if it is a rung or the phase's dose, else the next lower rung."""
    if asked == dose or asked in exercise.ladder:
        return asked
    return rung_below(exercise, asked) or halved_rung(asked)
