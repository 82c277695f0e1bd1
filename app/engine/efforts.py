"""What was done on a day, before it is judged: sessions with their ticks, ticks alone, and runs."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from app.engine.days import Day
from app.engine.facts import Run, Session, Tick
from app.engine.merge import worst
from app.engine.program import Program
from app.engine.types import CLASSES, AfterSlot, AnySlot, PainClassId
from app.engine.verdicts import COMPLETE

_SLOTS: Final[tuple[AnySlot, ...]] = ("am", "pm", "extra")


@dataclass(frozen=True, slots=True)
class Effort:
    """One session or run as it was done. `post` is None while nobody gave it."""

    rule: PainClassId
    slot: AfterSlot
    reported: bool
    peak: int | None
    post: int | None
    sharp: bool
    limp: bool
    painkiller: bool
    rpe: int | None
    complete: float
    contacts: int | None = None
    run: Run | None = None
    ticks: tuple[Tick, ...] = ()

    @property
    def alarm(self) -> bool:
        """Sharp pain or a limp."""
        return self.sharp or self.limp

    @property
    def score(self) -> int | None:
        """The worst score of it, during or after; None if none was given."""
        return worst((self.peak, self.post))


def efforts_of(program: Program, record: Day) -> tuple[Effort, ...]:
    """Join the ticks of a day to its sessions. What is complete by 0 per cent was not done and is left out.

    A tick belongs to its slot's session of its exercise's class, else to the strictest session there; ticks in a
    slot without a session make one of their class. Exercises that the program does not know play no part.
    """
    efforts: list[Effort] = []
    for slot in _SLOTS:
        sessions = {session.rule: session for session in record.sessions if session.slot == slot}
        ticks = [tick for tick in record.ticks if tick.slot == slot and tick.exercise in program.exercises]
        groups: dict[PainClassId, list[Tick]] = defaultdict(list)
        strictest = next((rule for rule in CLASSES if rule in sessions), None)
        for tick in ticks:
            rule = program.exercises[tick.exercise].rule
            groups[rule if rule in sessions or strictest is None else strictest].append(tick)
        efforts += [
            _session(record, slot, rule, sessions.get(rule), groups.get(rule, []))
            for rule in CLASSES
            if rule in sessions or rule in groups
        ]
    efforts += [_run(record, run) for run in record.runs]
    return tuple(effort for effort in efforts if effort.complete > 0)


def _session(record: Day, slot: AnySlot, rule: PainClassId, said: Session | None, ticks: list[Tick]) -> Effort:
    return Effort(
        rule=rule,
        slot=slot,
        reported=said is not None,
        peak=worst((said.peak if said else None, *(tick.peak for tick in ticks))),
        post=worst((said.post if said else None, record.after.get(slot))),
        sharp=bool(said and said.sharp) or any(tick.sharp for tick in ticks),
        limp=bool(said and said.limp) or any(tick.limp for tick in ticks),
        painkiller=bool(said and said.painkiller),
        rpe=said.rpe if said else None,
        complete=sum(tick.complete for tick in ticks) / len(ticks) if ticks else COMPLETE,
        contacts=said.contacts if said else None,
        ticks=tuple(ticks),
    )


def _run(record: Day, run: Run) -> Effort:
    return Effort(
        rule="run",
        slot="run",
        reported=True,
        peak=run.peak,
        post=worst((run.post, record.after.get("run"))),
        sharp=bool(run.sharp),
        limp=bool(run.limp),
        painkiller=bool(run.painkiller),
        rpe=None,
        complete=run.complete,
        run=run,
    )
