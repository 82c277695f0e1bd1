"""How each exercise of a day went, the worse of two slots (E5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.engine.colours import worse
from app.engine.merge import worst
from app.engine.types import Colour
from app.engine.verdicts import Verdict


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
            credited = verdict.reported and not verdict.painkiller and tick.colour == "green"
            one = Done(tick.colour, counts, credited, tick.rpe)
            known = found.get(tick.exercise)
            found[tick.exercise] = one if known is None else _worse(known, one)
    return found


def _worse(one: Done, other: Done) -> Done:
    if not (one.counts and other.counts):
        return one if one.counts else other
    colour = worse(one.colour, other.colour)
    return Done(colour, counts=True, credited=one.credited and other.credited, rpe=worst((one.rpe, other.rpe)))
