"""What came of many histories."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Self

from tests.soak.story import Story

FAILURES = {
    "LostError": "lost",
    "DoubledError": "duplicated",
    "DivergentError": "divergent",
    "NotConvergedError": "divergent",
}


@dataclass
class Tally:
    """What came of the histories of one seed, or of many."""

    histories: int = 0
    steps: Counter[int] = field(default_factory=Counter)
    """How many histories had so many steps."""
    faults_each: Counter[int] = field(default_factory=Counter)
    """How many histories met so many faults."""
    faults: Counter[str] = field(default_factory=Counter)
    """How often each kind of fault was met."""
    acknowledged: int = 0
    """How many events a phone said it had saved."""
    failures: Counter[str] = field(default_factory=Counter)
    """How many histories ended in each kind of failure."""
    server_kills: int = 0
    browser_kills: int = 0
    phone_ms: float = 0.0
    """The slowest convergence after the last fault, in the time of the phones: back-off, waiting as told."""
    real_ms: float = 0.0
    """The slowest in the time of the machine it ran on."""
    both_ms: float = 0.0
    """The slowest sum of the two in one history."""

    def count(self, story: Story) -> None:
        """Add a history that ended well."""
        self.histories += 1
        self.steps[story.steps] += 1
        self.faults_each[story.faults.total()] += 1
        self.faults.update(story.faults)
        self.acknowledged += len(story.saved)

    def converged(self, phone_ms: float, real_ms: float) -> None:
        """Note how long a history took to be whole again."""
        self.phone_ms = max(self.phone_ms, phone_ms)
        self.real_ms = max(self.real_ms, real_ms)
        self.both_ms = max(self.both_ms, phone_ms + real_ms)

    def failed(self, error: BaseException) -> None:
        """Note that a history failed."""
        self.failures[FAILURES.get(type(error).__name__, "other")] += 1

    def add(self, other: Self) -> None:
        """Take in another tally."""
        self.histories += other.histories
        for mine, its in (
            (self.faults, other.faults),
            (self.failures, other.failures),
        ):
            mine.update(its)
        self.steps.update(other.steps)
        self.faults_each.update(other.faults_each)
        self.acknowledged += other.acknowledged
        self.server_kills += other.server_kills
        self.browser_kills += other.browser_kills
        self.phone_ms = max(self.phone_ms, other.phone_ms)
        self.real_ms = max(self.real_ms, other.real_ms)
        self.both_ms = max(self.both_ms, other.both_ms)

    @property
    def median_steps(self) -> float:
        return median(self.steps.elements()) if self.steps else 0

    @property
    def median_faults(self) -> float:
        return median(self.faults_each.elements()) if self.faults_each else 0


def write(path: Path, said: dict[str, object], tally: Tally) -> None:
    """Add a line to a file of tallies."""
    with path.open("a") as file:
        file.write(json.dumps(said | {"tally": vars(tally)}) + "\n")


def read(line: str) -> tuple[dict[str, object], Tally]:
    """Read a line of a file of tallies."""
    said = json.loads(line)
    told = said.pop("tally")
    tally = Tally(**told)
    tally.steps = Counter({int(steps): times for steps, times in told["steps"].items()})
    tally.faults_each = Counter({int(faults): times for faults, times in told["faults_each"].items()})
    tally.faults, tally.failures = Counter(told["faults"]), Counter(told["failures"])
    return said, tally
