"""What several checks need."""

from collections.abc import Container, Iterable, Iterator

from app.programs.schemas import Dose, PhaseId, PhaseSchedule, Program

PHASES: tuple[PhaseId, ...] = ("settle", "load", "strengthen", "functional", "return_run", "maintain")


def unknown(ids: Iterable[str], known: Container[str], what: str) -> Iterator[str]:
    """Say of each id that is not known what it was meant to be."""
    for id_ in ids:
        if id_ not in known:
            yield f"{what} '{id_}' is unknown"


def seconds(dose: Dose) -> int | None:
    """Tell how many seconds of work a dose is, both sides counted; None where it counts repetitions or a stage."""
    a_set = dose.hold_s if dose.hold_s is not None else dose.minutes and dose.minutes * 60
    if a_set is None:
        return None
    return dose.sets * a_set * (2 if dose.side == "each" else 1)


def planned(entry: PhaseSchedule) -> tuple[str, ...]:
    """Give the ids of all lists that a phase's schedule names, once each."""
    slots = (entry.am.values(), entry.pm.values(), (entry.am_run_day,), (cycle.lists for cycle in entry.pm_cycle))
    return tuple(dict.fromkeys(id_ for slot in slots for ids in slot for id_ in ids))


def lists_by_phase(program: Program) -> Iterator[tuple[PhaseId, str]]:
    """Give each phase with each list that it plans."""
    for entry in program.schedule:
        for id_ in planned(entry):
            yield entry.phase, id_
