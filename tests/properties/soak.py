"""Checks every law on thousands of made-up histories, and writes the report. `make soak-rules` runs it.

A broken law does not end the run: it is written down with the person who shows it, by their number (`recipe_of`), and
the run fails at its end.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, Phase, given, seed, settings

from app.clock import steady_seconds
from tests.properties.covering import Coverage
from tests.properties.history import history_of
from tests.properties.laws import LAWS
from tests.properties.recipe import Recipe, recipes
from tests.properties.report import report

REPORT: Final = Path(__file__).parents[2] / "docs/soak-rules.md"
BATCH: Final = 50
# Two cores are what the smallest machine of the checks has.
PROCESSES: Final = 2


@dataclass
class Found:
    """What some histories met, and the laws they broke, and the people who show it."""

    met: Coverage = field(default_factory=Coverage)
    faults: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def check(self, recipe: Recipe) -> None:
        """Let one person live, count what they met, and check each law."""
        history = history_of(recipe)
        self.met.add(history)
        for name, law in LAWS.items():
            try:
                law(history)
            except AssertionError as broken:
                self.faults[name].append(f"person {recipe.seed}: {str(broken)[:200]}".replace("\n", " "))

    def merge(self, other: "Found") -> None:
        """Take in what another process found."""
        self.met.merge(other.met)
        for name, every in other.faults.items():
            self.faults[name] += every


def batch(number: int) -> Found:
    """Check so many histories as a batch has; each number has others."""
    found = Found()
    chosen = settings(
        max_examples=BATCH,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    seed(number)(chosen(given(recipe=recipes(number))(found.check)))()
    return Found(found.met, dict(found.faults))


def batches(first: int, histories: int, processes: int) -> Iterator[Found]:
    """Check batches in several processes, until there are so many histories."""
    met, at_once = 0, min(processes + 1, -(-histories // BATCH))
    with ProcessPoolExecutor(processes) as pool:
        numbers = count(first)
        ahead = [pool.submit(batch, next(numbers)) for _ in range(at_once)]
        while met < histories:
            found = ahead.pop(0).result()
            met += found.met.histories
            if met + BATCH * len(ahead) < histories:
                ahead.append(pool.submit(batch, next(numbers)))
            yield found


def main() -> int:
    """Run until there were enough histories or minutes; 1 if a law was broken or too little was met."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--histories", type=int, default=5_000)
    asked.add_argument("--minutes", type=float, default=0, help="0: as long as it takes")
    asked.add_argument("--first", type=int, default=1, help="number of the first batch")
    asked.add_argument("--processes", type=int, default=PROCESSES)
    wanted = asked.parse_args()
    run, begun = Found(), steady_seconds()
    for found in batches(wanted.first, wanted.histories, wanted.processes):
        run.merge(found)
        minutes = (steady_seconds() - begun) / 60
        REPORT.write_text(report(run.met, run.faults, minutes, wanted.processes))
        broken = {name: len(every) for name, every in run.faults.items()}
        sys.stdout.write(f"{run.met.histories} histories, {minutes:.0f} minutes, broken: {broken}\n")
        sys.stdout.flush()
        if 0 < wanted.minutes <= minutes:
            break
    lacks = list(run.met.lacks())
    sys.stdout.write("\n".join([*lacks, REPORT.name]) + "\n")
    return 1 if run.faults or lacks else 0


if __name__ == "__main__":
    sys.exit(main())
