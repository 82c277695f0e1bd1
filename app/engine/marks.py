"""What each phase asks of each test of readiness (C2)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from app.engine.facts import Measure, Try
from app.engine.types import PhaseId

_FORM_PASS: Final = 3


_HOPS: Final = 10


_NOBODY: Final = Measure()


@dataclass(frozen=True, slots=True)
class Mark:
    """What a phase asks of a test. `same_morning`: the next morning must not be higher."""

    pain: int
    reached: Callable[[Try, bool], bool] = lambda _one, _both: True
    same_morning: bool = False


def _reps(least: int) -> Callable[[Try, bool], bool]:
    """At least so many on the injured side; with both sides `injured` is the worse, so both reach it."""
    return lambda one, _both: _count(one.injured) >= least


def _reps_each(least: int) -> Callable[[Try, bool], bool]:
    return lambda one, both: _count(one.injured) >= least and (both or _count(one.other) >= least)


def _seconds_each(least: int) -> Callable[[Try, bool], bool]:
    return lambda one, both: _held(one.injured) >= least and (both or _held(one.other) >= least)


def _reps_like_other(least: int) -> Callable[[Try, bool], bool]:
    """So many, and at least 90 per cent of the other side; with both sides there is none to compare with."""
    return lambda one, both: _count(one.injured) >= least and (both or _like_other(one))


def _reps_or_like_other(enough: int, least: int) -> Callable[[Try, bool], bool]:
    alike = _reps_like_other(least)
    return lambda one, both: _count(one.injured) >= enough or alike(one, both)


def _form(one: Try, both: bool) -> bool:  # noqa: FBT001 - one of the marks, which all look alike
    """Both sides in good form, as the person judged it; a form score below 3 says otherwise."""
    scores = [side.form for side in (one.injured, None if both else one.other) if side is not None]
    return one.passed_form is True and all(score is None or score >= _FORM_PASS for score in scores)


def _hops(one: Try, both: bool) -> bool:  # noqa: FBT001 - one of the marks, which all look alike
    sides = (one.injured,) if both else (one.injured, one.other)
    return all(_hopped(side or _NOBODY) for side in sides)


def _hopped(side: Measure) -> bool:
    return side.completed is True or (side.completed is None and (side.reps or 0) >= _HOPS)


def _count(side: Measure | None) -> int:
    return (side or _NOBODY).reps or 0


def _held(side: Measure | None) -> float:
    return (side or _NOBODY).seconds or 0


def _like_other(one: Try) -> bool:
    other = _count(one.other)
    return other > 0 and _count(one.injured) * 10 >= other * 9


MARKS: Final[Mapping[PhaseId, Mapping[str, Mark]]] = {
    "settle": {"T_walk10": Mark(1), "T_stairs": Mark(3)},
    "load": {"T_walk30": Mark(1, same_morning=True), "T_stairs": Mark(2), "T_abd": Mark(2, _reps(15))},
    "strengthen": {
        "T_walk30": Mark(0),
        "T_stairs": Mark(1),
        "T_abd": Mark(2, _reps_like_other(25)),
        "T_plank": Mark(2, _seconds_each(30)),
        "T_bridge": Mark(2, _reps_each(15)),
        "T_stepdown": Mark(1, _form),
    },
    "functional": {
        "T_walk30": Mark(0, same_morning=True),
        "T_stepdown": Mark(0, _form),
        "T_slsquat": Mark(0, _form),
        "T_abd": Mark(2, _reps_or_like_other(30, 25)),
        "T_plank": Mark(2, _seconds_each(45)),
        "T_hop": Mark(0, _hops),
        "T_jog": Mark(0),
    },
    "return_run": {},
    "maintain": {},
}


# After a gap in the later phases (C3, "The gap").
GAP_TESTS: Final = ("T_walk30", "T_hop")
