"""Tries one mutant in a process of its own."""

import os
import pickle
import resource
import signal
import warnings
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from scripts.mutants.cases import Case
from scripts.mutants.swap import UnloadableError

_T = TypeVar("_T")
_MOST_BYTES: Final = 2 << 30  # what a mutant may take that never stops growing
_SLOWER: Final = 10
_SURVIVED, _KILLED, _BROKEN = 0, 1, 70


def forked(prepare: Callable[[], None], cases: Iterable[tuple[Case, float]], least_s: float = 5) -> int:
    """Begin a trial by cases, each with its usual seconds; returns the id of its process.

    A mutant that cannot even be loaded is killed. One without end is one that takes `least_s` and ten times the usual
    seconds of a case; both are of processor time.
    """
    child = os.fork()
    if child:
        return child
    code = _BROKEN
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_BYTES, _MOST_BYTES))
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        signal.setitimer(signal.ITIMER_PROF, least_s)
        prepare()
        code = _outcome_of(cases, least_s)
    except UnloadableError:
        code = _KILLED
    finally:
        os._exit(code)


def fate_of(status: int) -> str:
    """Say what became of a trial that ended with this status: `killed`, `survived` or `timed out`.

    Raises:
        ValueError: it broke before it could tell.
    """
    if os.WIFSIGNALED(status):
        return "timed out" if os.WTERMSIG(status) in (signal.SIGPROF, signal.SIGKILL) else "killed"
    if os.WEXITSTATUS(status) == _BROKEN:
        raise ValueError(status)
    return "survived" if os.WEXITSTATUS(status) == _SURVIVED else "killed"


def _outcome_of(cases: Iterable[tuple[Case, float]], least_s: float) -> int:
    """Run cases up to the first that fails. One that takes far too much processor time ends the process."""
    warnings.simplefilter("error")
    for case, seconds in cases:
        signal.setitimer(signal.ITIMER_PROF, least_s + _SLOWER * seconds)
        try:
            case()
        except BaseException:  # noqa: BLE001 - whatever it is, a test has told the mutant from the rules
            return _KILLED
    return _SURVIVED


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
