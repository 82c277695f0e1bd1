"""Tries mutants, each by the tests that reach it."""

import ast
import gc
import os
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from hypothesis import Phase, settings

from scripts.mutants.cases import Case, cases_of
from scripts.mutants.changes import Mutant
from scripts.mutants.reach import Reach, followed
from scripts.mutants.swap import loaded_again, remembering, swap_in
from scripts.mutants.trial import fate_of, forked, told
from scripts.mutants.uses import lines_of_uses, names_in


@dataclass(frozen=True)
class Plan:
    """What to change, what to run and where to write down what came of it, from `pyproject.toml`."""

    folder: Path
    tests: str
    results: Path
    processes: int
    slowest_s: float
    least_killed: float

    @classmethod
    def read(cls) -> "Plan":
        """Read it."""
        said = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["tool"]["mutants"]
        return cls(**{**said, "folder": Path(said["folder"]), "results": Path(said["results"])})


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
            Exception: one fails, so that nothing could be said of a mutant.
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
        return cls(plan, cases, reach, loaded_again(kept), remembering())

    def of(self, mutants: list[Mutant]) -> Iterator[tuple[Mutant, str]]:
        """Try every mutant; gives each with `killed`, `survived`, `timed out` or `untested`."""
        files = {path: ast.parse(path.read_text("utf-8")) for path in self.plan.folder.rglob("*.py")}
        going: dict[int, Mutant] = {}
        gc.freeze()
        for mutant in mutants:
            cases = [(case, self.reach.seconds[case]) for case in self._telling(mutant, files)]
            if not cases:
                yield mutant, "untested"
                continue
            going[forked(partial(self._swap, mutant), cases)] = mutant
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
                found = {case for file, lines in uses.items() for case in self.reach.of_lines(file, lines)}
                found |= {case for case in self.cases if mutant.defines in names_in(case.module)}
                reaching = found or reaching
        return self.reach.likeliest_first(reaching, path)


def _next(going: dict[int, Mutant]) -> tuple[Mutant, str]:
    child, status = os.wait()
    mutant = going.pop(child)
    return mutant, fate_of(status)
