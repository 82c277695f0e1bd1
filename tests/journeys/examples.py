"""Every worked example of the pain rules (E8), with what follows from it."""

from collections.abc import Callable, Iterator

from pydantic import JsonValue

from tests.journeys.tale import MONDAY, Body, Journey

_NAME = "side-lying-abduction"


def _begun(number: int, phase: str = "load", usual: int = 0, **enrolled: JsonValue) -> Journey:
    """Placed on D1, a Monday, with a week of mornings alike before."""
    told = Journey(f"E8 {number}", MONDAY)
    told.enrols(-6, **enrolled)
    for day in range(-6, 1):
        told.wakes(day, usual)
    at: Body = {"stage": "R4", "clean": 1} if phase == "return_run" else {}
    told.places(1, phase, **at)
    return told


def _strength(number: int, *scores: int, colour: str, mode: str = "monitored") -> Journey:
    """Tell of one session by the scores of its morning, its worst, afterwards, and of the next morning."""
    am, peak, post, am_next = scores
    told = _begun(number, usual=am, pain_mode=mode)
    told.wakes(1, am)
    told.ticks(1, _NAME, peak=peak, rpe=5)
    told.works(1, pre=am, peak=peak, post=post, sharp=False, limp=False)
    told.wakes(2, am_next)
    told.sees(2, colours={"strength": colour})
    return told


def _ran(number: int, **run: JsonValue) -> Journey:
    told = _begun(number, "return_run")
    told.wakes(1, 0)
    told.sees(1, run=True, run_stage="R4", clean=1, required=2)
    told.runs(1, "R4", **run)  # type: ignore[arg-type] # peak is a number in all of them
    return told


def _green() -> Journey:
    return _strength(1, 1, 2, 1, 1, colour="green")


def _amber_by_the_morning() -> Journey:
    told = _strength(2, 1, 2, 2, 2, colour="amber")
    told.sees(2, steps={_NAME: (2, 10)})
    return told


def _amber_in_session() -> Journey:
    return _strength(3, 0, 3, 1, 0, colour="amber")


def _red_and_flare() -> Journey:
    told = _strength(4, 2, 2, 2, 4, colour="red")
    told.sees(2, flare="F1", mode="settle", why=["FLARE"], run=False, impact=False)
    return told


def _run_hurts_a_little() -> Journey:
    told = _ran(5, peak=1, onset_min=7, minutes=7)
    told.wakes(2, 0)
    told.sees(2, colours={"run": "amber"}, stage="R4", clean=0, ambers=1, why=["RUN_AMBER"])
    return told


def _run_hurts_next_morning() -> Journey:
    told = _ran(6)
    told.wakes(2, 1)
    told.sees(2, colours={"run": "amber"}, stage="R4", clean=0, ambers=1, run=False, why=["RUN_MORNING"])
    return told


def _run_hurts() -> Journey:
    told = _ran(7, peak=2)
    told.wakes(2, 0)
    told.sees(2, colours={"run": "red"}, stage="R3", clean=0, blocked_until=told.on(5), run=False, why=["RUN_BLOCKED"])
    for day in (3, 4):
        told.wakes(day, 0)
        told.sees(day, run=False)
    told.wakes(5, 0)
    told.sees(5, run=True, run_stage="R3", blocked_until=None)
    return told


def _unconfirmed() -> Journey:
    told = _ran(8)
    told.sees(2, colours={"run": "unconfirmed"}, stage="R4", clean=1, ambers=0)
    return told


def _run_takes_the_morning() -> Journey:
    told = _ran(9)
    told.works(1, peak=1, post=1)
    told.wakes(2, 1)
    told.sees(2, colours={"run": "amber", "strength": "green"})
    return told


def _stretch() -> Journey:
    told = _begun(10)
    told.wakes(1, 0)
    told.works(1, "release", "am", peak=2)
    told.wakes(2, 0)
    told.sees(2, colours={"release": "amber"})
    return told


def _zero_mode() -> Journey:
    return _strength(11, 0, 1, 0, 0, colour="amber", mode="zero")


def _painkiller() -> Journey:
    told = _ran(12, painkiller=True)
    told.wakes(2, 0)
    told.sees(2, colours={"run": "green"}, stage="R4", clean=1)
    return told


def _hops() -> Journey:
    told = _begun(13, "functional")
    told.wakes(1, 0)
    told.sees(1, impact=True)
    told.works(1, "impact", peak=1, post=0, contacts=200)
    told.wakes(2, 0)
    told.sees(2, colours={"impact": "green"})
    return told


def _flare_without_work() -> Journey:
    told = _begun(14, "strengthen", usual=1)
    told.wakes(1, 3)
    told.sees(1, flare="F1", colours={}, mode="settle", why=["FLARE"])
    return told


def _sore_before_a_run() -> Journey:
    told = _begun(15, "return_run")
    told.wakes(1, 0)
    told.sees(1, run=True, run_gate=["go", "instead", "settle"], instead_of_run=["hip-hitch", "single-leg-squat"])
    told.wakes(2, 0)
    told.sees(2, colours={}, stage="R4", clean=1, ambers=0)
    return told


_EVERY: tuple[Callable[[], Journey], ...] = (
    _green, _amber_by_the_morning, _amber_in_session, _red_and_flare, _run_hurts_a_little, _run_hurts_next_morning,
    _run_hurts, _unconfirmed, _run_takes_the_morning, _stretch, _zero_mode, _painkiller, _hops, _flare_without_work,
    _sore_before_a_run,
)  # fmt: skip


def journeys() -> Iterator[Journey]:
    yield from (make() for make in _EVERY)
