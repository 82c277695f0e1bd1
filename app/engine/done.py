"""How each exercise of a day went, the worse of two slots (E5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.engine.types import Colour
from app.engine.verdicts import Verdict

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
