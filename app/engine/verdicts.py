"""How a session and the exercises in it were judged."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.engine.facts import Run
from app.engine.types import AfterSlot, Colour, PainClassId

COMPLETE: Final = 90  # per cent of what was planned (E1)


@dataclass(frozen=True, slots=True)
class TickVerdict:
    """How one exercise of a session was judged."""

    exercise: str
    colour: Colour
    rpe: int | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one session was judged. `reported`: it was logged as a session, not by ticks alone."""

    day: date
    rule: PainClassId
    slot: AfterSlot
    colour: Colour
    confirmed: bool
    reported: bool
    painkiller: bool
    peak: int | None
    limp: bool
    contacts: int | None
    run: Run | None
    ticks: tuple[TickVerdict, ...]

    @property
    def credited(self) -> bool:
        """Whether it counts as a success: confirmed green, complete, without painkiller (E3)."""
        return self.colour == "green" and self.confirmed and self.reported and not self.painkiller
