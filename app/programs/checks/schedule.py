"""Every phase is there once and in order, and its schedule names only lists that exist."""

from collections.abc import Iterable, Iterator

from app.programs.checks.common import PHASES, planned, unknown
from app.programs.faults import Fault, Origin
from app.programs.schemas import PhaseSchedule, Program


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of phases, schedules and the intake grades (A, C1, C4)."""
    yield from _in_order("phases", (phase.id for phase in program.phases), origin)
    yield from _in_order("schedule", (entry.phase for entry in program.schedule), origin)
    lists = {one.id for one in program.lists}
    used: set[str] = set()
    for entry in program.schedule:
        used.update(planned(entry))
        for text in (*unknown(planned(entry), lists, "list"), *_cycles(entry)):
            yield origin.fault("schedule", entry.phase, text)
    for one in program.lists:
        if one.id not in used:
            yield origin.fault("lists", one.id, "no phase plans it")
    grades = [grade.grade for grade in program.grades]
    if grades != [1, 2, 3, 4, 5]:
        yield origin.fault("grades", "the file", "the grades must be 1 to 5, in order")
    phases = {phase.id for phase in program.phases}
    for grade in program.grades:
        for text in unknown((grade.start_phase,), phases, "phase"):
            yield origin.fault("grades", f"grade {grade.grade}", text)


def _in_order(section: str, found: Iterable[str], origin: Origin) -> Iterator[Fault]:
    if tuple(found) != PHASES:
        yield origin.fault(section, "the file", f"the phases must be {', '.join(PHASES)}, in this order")


def _cycles(entry: PhaseSchedule) -> Iterator[str]:
    for cycle in entry.pm_cycle:
        if list(cycle.first) != sorted(set(cycle.first)) or cycle.first[0] < 1:
            yield "the first days of a cycle must be phase days from 1, rising"
