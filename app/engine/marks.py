"""Whether a try of a test of readiness reached what a phase asks of it (C2)."""

from typing import Final

from app.engine.facts import Measure, Try
from app.engine.program import Mark

# After a gap in the later phases (C3, "The gap").
GAP_TESTS: Final = ("T_walk30", "T_hop")
_NOBODY: Final = Measure()
_PER_CENT: Final = 100


def reached(mark: Mark, one: Try, *, both: bool) -> bool:
    """Say whether what was counted is enough. With both knees sore `injured` is the worse side and stands for both.

    A try that was broken off has reached nothing, whatever was counted.
    """
    sides = [one.injured or _NOBODY, *([] if both else [one.other or _NOBODY])]
    if any(side.completed is False for side in sides):
        return False
    match mark.counts:
        case None:
            return True
        case "form":
            return one.passed_form is True and all(side.form is None or side.form >= mark.least for side in sides)
        case "completed":
            return all(side.completed or (side.reps or 0) >= mark.least for side in sides)
        case "reps" | "seconds":
            return _enough(mark, [_counted(mark, side) for side in sides])


def _counted(mark: Mark, side: Measure) -> float:
    return (side.reps if mark.counts == "reps" else side.seconds) or 0


def _enough(mark: Mark, counted: list[float]) -> bool:
    mine, *others = counted
    if mark.enough is not None and mine >= mark.enough:
        return True
    if mine < mark.least:
        return False
    if mark.each:
        return all(other >= mark.least for other in others)
    if mark.like_other is None:
        return True
    return all(other > 0 and mine * _PER_CENT >= other * mark.like_other for other in others)
