"""Checks every law on thousands of made-up histories, and writes the report. `make soak-rules` runs it.

A broken law does not end the run: it is written down with the recipe that shows it, and the run fails at its end.
"""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from app.clock import steady_seconds
from tests.properties.covering import Coverage
from tests.properties.history import history_of
from tests.properties.laws import LAWS
from tests.properties.recipe import RECIPES, Recipe
from tests.properties.report import report

REPORT = Path(__file__).parents[2] / "docs/soak-rules.md"
BATCH = 100


class Soak:
    """One long run."""

    def __init__(self) -> None:
        self.found = Coverage()
        self.faults: dict[str, list[str]] = defaultdict(list)
        self._begun = steady_seconds()

    @property
    def minutes(self) -> float:
        """How long it has run."""
        return (steady_seconds() - self._begun) / 60

    def check(self, recipe: Recipe) -> None:
        """Let one person live, count what they met, and check each law."""
        history = history_of(recipe)
        self.found.add(history)
        for name, law in LAWS.items():
            try:
                law(history)
            except AssertionError as broken:
                self.faults[name].append(f"{recipe}: {str(broken)[:300]}".replace("\n", " "))

    def batch(self, number: int) -> None:
        """Check so many histories as a batch has; each number has others."""
        chosen = settings(
            max_examples=BATCH,
            phases=[Phase.generate],
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        seed(number)(chosen(given(recipe=RECIPES)(self.check)))()

    def write(self) -> None:
        """Write the report of what was found so far."""
        REPORT.write_text(report(self.found, self.faults, self.minutes))


def main() -> int:
    """Run until there were enough histories or minutes; 1 if a law was broken or too little was met."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--histories", type=int, default=5_000)
    asked.add_argument("--minutes", type=float, default=0, help="0: as long as it takes")
    asked.add_argument("--first", type=int, default=1, help="number of the first batch")
    wanted = asked.parse_args()
    run, number = Soak(), int(wanted.first)
    while run.found.histories < wanted.histories and not 0 < wanted.minutes <= run.minutes:
        run.batch(number)
        number += 1
        run.write()
        broken = {name: len(every) for name, every in run.faults.items()}
        sys.stdout.write(f"{run.found.histories} histories, {run.minutes:.0f} minutes, broken: {broken}\n")
        sys.stdout.flush()
    lacks = list(run.found.lacks())
    sys.stdout.write("\n".join([*lacks, REPORT.name]) + "\n")
    return 1 if run.faults or lacks else 0


if __name__ == "__main__":
    sys.exit(main())
