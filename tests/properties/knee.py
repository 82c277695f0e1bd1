"""A made-up knee: how sore it is, and what it says of the day."""

from dataclasses import dataclass
from random import Random
from typing import Final

from app.engine.types import PainClassId

_NIGHT: Final = (0.93, 0.86, 0.75, 0.6)
_STRAIN: Final[dict[PainClassId, float]] = {"run": 0.9, "impact": 0.8, "strength": 0.6, "release": 0.3}
_WORST: Final = 10


def score(value: float) -> int:
    """Make a score of it, 0 to 10."""
    return min(_WORST, max(0, round(value)))


@dataclass(slots=True)
class Knee:
    """`soreness` runs from 0 to 10 and falls each night, the quicker the calmer the knee (0 to 3)."""

    soreness: float
    calm: int
    floor: float = 0
    floor_days: int = 0

    def night(self, chance: Random) -> None:
        """Let a night pass."""
        self.soreness = max(0.0, self.soreness * _NIGHT[self.calm] - 0.2)
        if chance.random() < 0.02:
            self.soreness += 1
        if self.floor_days:
            self.floor_days -= 1
            self.soreness = max(self.soreness, self.floor)

    def morning(self, chance: Random) -> int:
        """Give the morning's score."""
        return score(self.soreness + (chance.random() < 0.03))

    def during(self, rule: PainClassId, chance: Random) -> int:
        """Give the worst score during work of a class."""
        own = self.soreness * _STRAIN[rule]
        odd = chance.random()
        if odd < 0.03:
            own += 1
        elif odd < 0.04:
            own += chance.choice((2, 3, 5))
        return score(own)

    def strained(self, peak: int) -> None:
        """Work that hurt is felt afterwards."""
        self.soreness = min(float(_WORST), self.soreness + max(0, peak - 2) * 0.35)
