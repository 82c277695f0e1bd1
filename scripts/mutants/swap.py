"""Puts a mutant in the place of the rules, in a process that ends afterwards."""

import functools
import gc
import importlib
import sys
from collections.abc import Callable, Container, Iterable
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Final

from scripts.mutants.changes import Mutant, mutated

_REMEMBERS: Final = type(functools.cache(lambda: None))


def remembering() -> list[Callable[[], None]]:
    """Find how to clear what each function of the rules remembers of earlier calls."""
    return [
        kept.cache_clear
        for kept in gc.get_objects()
        if isinstance(kept, _REMEMBERS) and kept.__module__.startswith("app.engine")
    ]


def loaded_again(kept: Container[str]) -> list[str]:
    """Name what is loaded again: all rules, and what was not yet loaded with `kept`, the program and what reads it."""
    names = [name for name in sys.modules if name.partition(".")[0] in ("app", "tests")]
    return [name for name in names if name not in kept or f"{name}.".startswith("app.engine.")]


def swap_in(mutant: Mutant, again: Iterable[str]) -> None:
    """Change the rules in memory: one function, or all modules `again` where the change lies outside of functions.

    Those are forgotten, and loaded as they are wanted.

    Raises:
        UnloadableError: the changed rules cannot be loaded.
    """
    path = Path(mutant.file)
    code = compile(mutated(path.read_text("utf-8"), mutant.number), str(path.resolve()), "exec")
    if mutant.inside is None:
        _load_again(_module_of(path), code, list(again))
        return
    found = _function(sys.modules[_module_of(path)], mutant.inside)
    found.__code__ = _code_of(code, mutant.inside)


def _module_of(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _function(module: ModuleType, qualified: str) -> FunctionType:
    """Find a function, method, property or one that remembers by its qualified name."""
    found: object = module
    for name in qualified.split("."):
        found = vars(found)[name]
    if isinstance(found, property):
        found = found.fget
    found = getattr(found, "__func__", found)
    found = getattr(found, "__wrapped__", found)
    assert isinstance(found, FunctionType), qualified  # noqa: S101 - no other kind of function is in the rules
    return found


def _code_of(code: CodeType, qualified: str) -> CodeType:
    for part in code.co_consts:
        if isinstance(part, CodeType):
            if part.co_qualname == qualified:
                return part
            if qualified.startswith(f"{part.co_qualname}."):
                return _code_of(part, qualified)
    raise LookupError(qualified)


class UnloadableError(Exception):
    """A mutant that breaks already while it is loaded."""


class _Changed(MetaPathFinder, Loader):
    """Loads one module from changed code."""

    def __init__(self, name: str, code: CodeType) -> None:
        self.name = name
        self.code = code

    def find_spec(self, fullname: str, _path: object, _target: object = None) -> ModuleSpec | None:
        return spec_from_file_location(fullname, self.code.co_filename, loader=self) if fullname == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)  # noqa: S102 - the file itself, changed


def _load_again(name: str, code: CodeType, again: list[str]) -> None:
    assert name in again, name  # noqa: S101 - else the rules would stay as they are
    for known in again:
        sys.modules.pop(known, None)
    sys.meta_path.insert(0, _Changed(name, code))
    try:
        importlib.import_module(name)
    except Exception as fault:
        raise UnloadableError from fault
