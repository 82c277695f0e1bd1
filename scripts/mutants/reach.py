"""Which cases run which lines, and how long each takes."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from coverage import Coverage

from scripts.mutants.cases import Case
from scripts.mutants.swap import remembering

_START_S: Final = 0.02
_ALIKE: Final = 3  # letters


@dataclass
class Reach:
    """What each case reaches: for each file, by its whole path, the cases that run each line.

    `seconds` are of processor time, unfollowed: what else the machine does hardly changes them.
    """

    seconds: dict[Case, float] = field(default_factory=dict)
    by_line: dict[str, dict[int, set[Case]]] = field(default_factory=dict)

    def of_lines(self, file: str, lines: Iterable[int]) -> set[Case]:
        """Collect the cases that run any of these lines of a file."""
        cases = self.by_line.get(file, {})
        return {case for line in lines for case in cases.get(line, ())}

    def without_slow(self, most: float) -> list[Case]:
        """Leave out the cases that take longer than `most` seconds; returns the others."""
        kept = {case for case, seconds in self.seconds.items() if seconds <= most}
        self.by_line = {
            file: {line: cases & kept for line, cases in by_line.items()} for file, by_line in self.by_line.items()
        }
        return sorted(kept)

    def likeliest_first(self, cases: Iterable[Case], file: str) -> list[Case]:
        """Order cases by how much of a file they run for their time, those of tests named like the file before all."""
        known = Counter(case for cases in self.by_line.get(file, {}).values() for case in cases)
        like = f"_{Path(file).stem[:_ALIKE]}"
        return sorted(
            cases, key=lambda case: (like not in case.module, -known[case] / (_START_S + self.seconds[case]), case)
        )


def followed(folder: Path, cases: Sequence[Case]) -> Reach:
    """Run every case, then run it again with nothing remembered from those before it, and follow it."""
    reach = Reach({case: _seconds(case) for case in cases})
    known: dict[str, Case] = {}
    coverage = Coverage(data_file=None, include=[f"{folder.resolve()}/*"], config_file=False)
    clear = remembering()
    coverage.start()
    for number, case in enumerate(cases):
        known[str(number)] = case
        for one in clear:
            one()
        coverage.switch_context(str(number))
        case()
    coverage.stop()
    data = coverage.get_data()
    for file in data.measured_files():
        by_line: dict[int, set[Case]] = defaultdict(set)
        for line, numbers in data.contexts_by_lineno(file).items():
            by_line[line] = {known[number] for number in numbers if number}
        reach.by_line[file] = dict(by_line)
    return reach


def _seconds(case: Case) -> float:
    began = time.process_time()
    case()
    return time.process_time() - began
