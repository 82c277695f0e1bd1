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
    """How one session was judged.

    `reported`: it was logged as a session, not by ticks alone. `locked`: it was done under a lock, and is judged no
    further. `severe`: it counts as red, as an amber run before the run gate does.
    """

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
    locked: bool
    severe: bool
    ticks: tuple[TickVerdict, ...]

    @property
    def is_session(self) -> bool:
        """Whether it counts as a session: ticks alone do only if they turn out amber or red."""
        return self.reported or self.colour in ("amber", "red")

    @property
    def credited(self) -> bool:
        """Whether it counts as a success: confirmed green, complete, without painkiller (E3), not under a lock (E9)."""
        return self.colour == "green" and self.reported and not self.painkiller and not self.locked
