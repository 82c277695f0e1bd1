"""The tests that may tell a mutant: functions called straight, as pytest would, without starting pytest for each."""

import inspect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import product
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


@dataclass(frozen=True, order=True)
class Case:
    """One test with one set of its parameters, told by their places in the lists that it names."""

    module: str
    function: str
    places: tuple[int, ...]

    def __call__(self) -> None:
        """Run it; it raises what the test raises."""
        function = getattr(import_module(self.module), self.function)
        said: dict[str, object] = {}
        for (names, rows), place in zip(_parameters(function), self.places, strict=True):
            row = rows[place]
            said.update(zip(names, [row] if len(names) == 1 else _several(row), strict=True))
        function(**said)


def modules_of(folder: str) -> list[str]:
    """Name the modules that hold the tests of a folder."""
    return [".".join(path.with_suffix("").parts) for path in sorted(Path(folder).rglob("test_*.py"))]


def cases_of(folder: str) -> list[Case]:
    """List every case of a folder. A test that wants a fixture is left out: the rules need none."""
    return [case for module in modules_of(folder) for case in _cases(module)]


def _cases(module: str) -> Iterator[Case]:
    for name, function in vars(import_module(module)).items():
        if not name.startswith("test_") or not inspect.isfunction(function):
            continue
        parameters = _parameters(function)
        if set(inspect.signature(function).parameters) == {name for names, _ in parameters for name in names}:
            for places in product(*(range(len(rows)) for _, rows in parameters)):
                yield Case(module, name, places)


def _several(row: object) -> list[object]:
    assert isinstance(row, tuple | list)  # noqa: S101 - pytest asks for that too
    return list(row)


def _parameters(function: FunctionType) -> list[tuple[list[str], Sequence[object]]]:
    """Find the names and rows of each `parametrize` of a test."""
    marks: list[pytest.Mark] = getattr(function, "pytestmark", [])
    found: list[tuple[list[str], Sequence[object]]] = []
    for mark in marks:
        if mark.name == "parametrize":
            names = mark.args[0]
            found.append((re.split(r"\s*,\s*", names) if isinstance(names, str) else list(names), list(mark.args[1])))
    return found
