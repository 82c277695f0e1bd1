"""The phases: each rule of the way out is put into words once."""

from collections.abc import Iterator

from app.engine.rows import exit_row_ids
from app.programs.faults import Fault, Origin
from app.programs.schemas import Phase, Program


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of every phase (C3)."""
    for phase in program.phases:
        tests = [test.id for test in program.tests if any(mark.phase == phase.id for mark in test.marks)]
        for text in _rows(phase, exit_row_ids(phase.id, tests)):
            yield origin.fault("phases", phase.id, text)


def _rows(phase: Phase, known: tuple[str, ...]) -> Iterator[str]:
    if len(phase.rows) != len(phase.move_on):
        yield f"move_on has {len(phase.move_on)} lines, but rows has {len(phase.rows)}"
    named = [name for line in phase.rows for name in line]
    yield from (f"row '{name}' is no rule of this phase" for name in dict.fromkeys(named) if name not in known)
    yield from (f"row '{name}' is not put into words once" for name in known if named.count(name) != 1)
