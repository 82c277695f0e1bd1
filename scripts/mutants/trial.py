"""Tries one mutant in a process of its own."""

import os
import pickle
import resource
import warnings
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from scripts.mutants.cases import Case
from scripts.mutants.swap import UnloadableError

_T = TypeVar("_T")
_MOST_BYTES: Final = 2 << 30  # what a mutant may take that never stops growing
SURVIVED, KILLED, BROKEN = 0, 1, 70


def outcome_of(cases: Sequence[Case]) -> int:
    """Run cases up to the first that fails."""
    warnings.simplefilter("error")
    for case in cases:
        try:
            case()
        except BaseException:  # noqa: BLE001 - whatever it is, a test has told the mutant from the rules
            return KILLED
    return SURVIVED


def forked(prepare: Callable[[], None], cases: Sequence[Case], seconds: int) -> int:
    """Begin a trial with so much processor time at most; returns the id of its process.

    A mutant that cannot even be loaded is killed.
    """
    child = os.fork()
    if child:
        return child
    code = BROKEN
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_BYTES, _MOST_BYTES))
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        prepare()
        code = outcome_of(cases)
    except UnloadableError:
        code = KILLED
    finally:
        os._exit(code)


def told(work: Callable[[], _T]) -> _T:
    """Do work in a process of its own and bring back what it gives."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(work(), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        given: _T = pickle.load(pipe)  # noqa: S301 - from our own child
    os.waitpid(child, 0)
    return given
