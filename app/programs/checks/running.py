"""The run stages are R1 to R12, their totals add up, and none asks for less than the one before."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.programs.faults import Fault, Origin
from app.programs.schemas import Program, RunStage

_STAGES: Final = tuple(f"R{number}" for number in range(1, 13))
_LEAP_MIN: Final = 3


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of the run stages and of how many clean runs each pace asks for (H2)."""
    if tuple(stage.id for stage in program.run_stages) != _STAGES:
        yield origin.fault("run_stages", "the file", "the stages must be R1 to R12, in order")
    for stage in program.run_stages:
        for text in _sums(stage):
            yield origin.fault("run_stages", stage.id, text)
    for low, high in pairwise(program.run_stages):
        if not low.run_min < high.run_min <= low.run_min + _LEAP_MIN:
            text = f"its running must be more than in {low.id}, by {_LEAP_MIN} min at most"
            yield origin.fault("run_stages", high.id, text)
    required = program.runs_required
    if list(required) != ["quick", "standard", "cautious"]:
        yield origin.fault("program", "runs_required", "must name quick, standard and cautious, in this order")
    elif not 1 <= required["quick"] < required["standard"] < required["cautious"]:
        yield origin.fault("program", "runs_required", "a slower pace must ask for more clean runs a stage")


def _sums(stage: RunStage) -> Iterator[str]:
    run = sum(bout.times * bout.run_min for bout in stage.intervals)
    walk = sum(bout.times * bout.walk_min for bout in stage.intervals) - stage.intervals[-1].walk_min
    longest = max(bout.run_min for bout in stage.intervals)
    for name, said, found in (
        ("run_min", stage.run_min, run),
        ("longest_min", stage.longest_min, longest),
        ("minutes", stage.minutes, run + walk),
    ):
        if said != found:
            yield f"{name} is {said:g}, but its intervals make {found:g}"
