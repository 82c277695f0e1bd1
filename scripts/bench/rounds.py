"""Rounds that alternate between us and the bare route, so that whatever else the machine does hits both alike."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from scripts.bench.load import Sample

ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Pair:
    """What was found for one kind of request: ours and the bare one, round by round."""

    name: str
    bar: float
    """The least ratio of rates that is good enough."""
    ours: list[Sample]
    bare: list[Sample]

    @property
    def ratios(self) -> list[float]:
        """Return how many of the bare route's requests we manage, each round."""
        return [mine.rate / theirs.rate for mine, theirs in zip(self.ours, self.bare, strict=True)]

    def row(self) -> str:
        """Write it as a row of the table."""
        spread = f"{median(self.ratios):.2f} ({min(self.ratios):.2f} to {max(self.ratios):.2f})"
        tails = [median(one.p99 / one.p50 for one in side) for side in (self.ours, self.bare)]
        rates = [median(one.rate for one in side) for side in (self.ours, self.bare)]
        bar = f"{self.bar:.2f}" if self.bar else ""
        return (
            f"| {self.name} | {rates[0]:,.0f} | {rates[1]:,.0f} | {spread} | {bar} | {tails[0]:.1f} | "
            f"{tails[1]:.1f} | {tails[0] / tails[1]:.2f} |"
        )


def alternate(name: str, bar: float, ours: Callable[[], Sample], bare: Callable[[], Sample]) -> Pair:
    """Run both in turn, the first of each round changing. One round before them warms up and does not count."""
    pair = Pair(name, bar, [], [])
    for number in range(ROUNDS + 1):
        found = {}
        for side in ("ours", "bare") if number % 2 else ("bare", "ours"):
            found[side] = ours() if side == "ours" else bare()
        if number:
            pair.ours.append(found["ours"])
            pair.bare.append(found["bare"])
    return pair
