"""What must hold between the entries of a program, beyond the shape of each."""

from collections.abc import Iterator

from app.programs.checks import cards, doses, exercises, lists, phases, readiness, rules, running, schedule, screening
from app.programs.faults import Fault, Origin
from app.programs.schemas import Program

_CHECKS = (
    exercises.check,
    doses.check,
    lists.check,
    phases.check,
    schedule.check,
    rules.check,
    running.check,
    readiness.check,
    screening.check,
    cards.check,
)


def faults_of(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give every fault of a program whose entries all have their shape."""
    for check in _CHECKS:
        yield from check(program, origin)
