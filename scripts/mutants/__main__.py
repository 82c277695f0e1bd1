"""Changes the rules in every way known here, one at a time, and counts the changes that no test tells.

`python -m scripts.mutants [FILE ...]` takes these files of the engine, else all. `[tool.mutants]` names the tests.
"""

import ast
import gc
import os
import signal
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final

from hypothesis import Phase, settings

from scripts.mutants.cases import Case, cases_of
from scripts.mutants.changes import Mutant, mutants_of
from scripts.mutants.reach import Reach, followed
from scripts.mutants.swap import remembering, swap_in
from scripts.mutants.trial import BROKEN, SURVIVED, forked, told
from scripts.mutants.uses import lines_of_uses

_SLOWER: Final = 4  # how much longer than usual the cases of a mutant may take before it counts as one without end
_LEAST_S: Final = 10


@dataclass(frozen=True)
class Plan:
    """What to change and what to run, from `pyproject.toml`."""

    folder: Path
    tests: str
    processes: int
    slowest_s: float
    least_killed: float

    @classmethod
    def read(cls) -> "Plan":
        """Read it."""
        said = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["tool"]["mutants"]
        return cls(Path(said["folder"]), said["tests"], said["processes"], said["slowest_s"], said["least_killed"])


@dataclass(frozen=True)
class Trials:
    """Tries mutants, a few at a time, each with the cases that reach it."""

    plan: Plan
    cases: list[Case]
    reach: Reach
    again: list[str]
    clear: list[Callable[[], None]]

    @classmethod
    def prepared(cls, plan: Plan) -> "Trials":
        """Load the tests and follow them once as they are.

        Raises:
            SystemExit: one fails, so that nothing could be said of a mutant.
        """
        settings.register_profile(
            "mutants", derandomize=True, database=None, deadline=None, phases=(Phase.explicit, Phase.generate)
        )
        settings.load_profile("mutants")
        import_module("app.programs.catalog").itbs()
        kept = set(sys.modules)
        cases = cases_of(plan.tests)
        reach = told(partial(followed, plan.folder, cases))
        cases = reach.without_slow(plan.slowest_s)
        again = [name for name in sys.modules if name not in kept and name.partition(".")[0] in ("app", "tests")]
        return cls(plan, cases, reach, again, remembering())

    def of(self, mutants: list[Mutant]) -> Iterator[tuple[Mutant, str]]:
        """Try every mutant; gives each with `killed`, `survived`, `timed out` or `untested`."""
        files = {path: ast.parse(path.read_text("utf-8")) for path in self.plan.folder.rglob("*.py")}
        going: dict[int, Mutant] = {}
        gc.freeze()
        for mutant in mutants:
            cases = self._telling(mutant, files)
            if not cases:
                yield mutant, "untested"
                continue
            most = _LEAST_S + _SLOWER * sum(self.reach.seconds[case] for case in cases)
            going[forked(partial(self._swap, mutant), cases, round(most))] = mutant
            if len(going) == self.plan.processes:
                yield _next(going)
        while going:
            yield _next(going)

    def _swap(self, mutant: Mutant) -> None:
        for clear in self.clear:
            clear()
        swap_in(mutant, self.again)

    def _telling(self, mutant: Mutant, files: dict[Path, ast.Module]) -> list[Case]:
        """List the cases that could tell a mutant from the rules, the likeliest first."""
        path = str(Path(mutant.file).resolve())
        reaching = set(self.cases)
        if mutant.inside is not None:
            reaching = self.reach.of_lines(path, mutant.lines)
        elif mutant.defines is not None:
            uses = lines_of_uses(mutant.defines, Path(mutant.file), files)
            if uses is not None:
                reaching = {case for file, lines in uses.items() for case in self.reach.of_lines(file, lines)}
        return self.reach.likeliest_first(reaching, path)


def _next(going: dict[int, Mutant]) -> tuple[Mutant, str]:
    child, status = os.wait()
    mutant = going.pop(child)
    if os.WIFSIGNALED(status):
        return mutant, "timed out" if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL) else "killed"
    if os.WEXITSTATUS(status) == BROKEN:
        raise SystemExit(f"Could not try {mutant}")
    return mutant, "survived" if os.WEXITSTATUS(status) == SURVIVED else "killed"


def main(files: list[str]) -> int:
    """Try the mutants of these files, or of all; returns 1 where fewer than asked for are killed."""
    began = time.monotonic()
    plan = Plan.read()
    chosen = [Path(file) for file in files] or sorted(plan.folder.rglob("*.py"))
    mutants = [mutant for file in chosen for mutant in mutants_of(str(file), file.read_text("utf-8"))]
    trials = Trials.prepared(plan)
    print(
        f"{len(mutants)} mutants, {len(trials.cases)} cases, {time.monotonic() - began:.0f} s to follow them",
        flush=True,
    )
    counts: Counter[str] = Counter()
    by_file: dict[str, Counter[str]] = {}
    for mutant, outcome in trials.of(mutants):
        counts[outcome] += 1
        by_file.setdefault(mutant.file, Counter())[outcome] += 1
        if outcome != "killed":
            print(f"{outcome}: {mutant}", flush=True)
    print()
    for file, found in sorted(by_file.items()):
        print(f"{file}: {found['killed']} of {found.total()} killed")
    share = counts["killed"] / counts.total()
    print(f"{counts.total()} mutants: {dict(counts)}; {share:.1%} killed; {time.monotonic() - began:.0f} s")
    return int(share < plan.least_killed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
