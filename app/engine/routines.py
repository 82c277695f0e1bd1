"""The slots of a day: those of the phase, the settle routine, and what a score given just before swaps in (E2, C4)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.lineup import Lineup, loaded_classes
from app.engine.planned import Slot
from app.engine.program import Exercise, Limits, Program
from app.engine.reasons import reason
from app.engine.schedule import Held, lists_of, next_strength
from app.engine.slots import ALL_GO, Entry, Frame, halved, slot_of, without_strength
from app.engine.standing import Standing
from app.engine.types import GateAnswer, Mode, PainClassId, PhaseId, SlotId

_SETTLE: Final[PhaseId] = "settle"


@dataclass(frozen=True, slots=True)
class Routines:
    """Makes the slots of the day that was reviewed last."""

    program: Program
    standing: Standing
    days: Days

    def limits(self, rule: PainClassId) -> Limits:
        """How pain is read for a class in the person's pain mode."""
        return self.program.limits[rule][self.standing.wishes.pain_mode]

    def of_mode(self, mode: Mode, *, run_day: bool, impact: bool) -> tuple[Slot, ...]:
        """Make the slots of the day in a mode; the settle routine outside its phase has no ladder."""
        if mode in ("locked", "rest"):
            return ()
        position = self.standing.position
        if mode == "settle" and position.phase != _SETTLE:
            return self.settle()
        held = lists_of(self.program, position, self.standing.day, run_day=run_day, impact=impact)
        classes = loaded_classes(held)
        return tuple(slot for one in held for slot in self._slot(one, classes, ease=mode == "ease"))

    def settle(self) -> tuple[Slot, ...]:
        """Make the settle routine: both lists of that phase at its doses."""
        return tuple(slot for held in self._settle_lists() for slot in self._settle_slot(held))

    def instead(self, rule: PainClassId, slot: SlotId = "pm") -> Mapping[GateAnswer, tuple[Slot, ...]]:
        """Make what a score before a run or impact swaps in: the next strength list, or the easy part of settling."""
        swaps: dict[GateAnswer, tuple[Slot, ...]] = {}
        for answer in dict.fromkeys(self.limits(rule).gate):
            if answer == "instead":
                swaps[answer] = self._strength_instead(slot)
            elif answer == "settle":
                swaps[answer] = self._easy(slot)
        return swaps

    def _strength_instead(self, slot: SlotId) -> tuple[Slot, ...]:
        due = next_strength(self.program, self.standing.position, self.standing.day)
        if due is None:
            return ()
        held = Held(slot, due)
        return self._bare(held, self._lineup.entries(held, frozenset({"strength"})))

    @property
    def _lineup(self) -> Lineup:
        return Lineup(self.program, self.standing, self.days)

    def _slot(self, held: Held, classes: frozenset[str], *, ease: bool) -> tuple[Slot, ...]:
        entries = self._lineup.entries(held, classes)
        return slot_of(self._frame(held), halved(entries) if ease else entries, self._swaps(held, entries))

    def _settle_slot(self, held: Held) -> tuple[Slot, ...]:
        entries = self._settle_entries(held)
        return slot_of(self._frame(held), entries, self._swaps(held, entries))

    def _swaps(self, held: Held, entries: tuple[Entry, ...]) -> Mapping[GateAnswer, tuple[Slot, ...]]:
        if held.list.rule in ("run", "impact"):
            return self.instead(held.list.rule, held.slot)
        swaps: dict[GateAnswer, tuple[Slot, ...]] = {}
        for answer in dict.fromkeys(self.limits(held.list.rule).gate):
            if answer == "half":
                swaps[answer] = self._bare(held, halved(entries))
            elif answer == "settle":
                swaps[answer] = self._easy(held.slot)
            elif answer == "rest":
                swaps[answer] = ()
        return swaps

    def _easy(self, slot: SlotId) -> tuple[Slot, ...]:
        """Make the part of the settle routine that is left once a score has stopped a slot: the ball and stretches."""
        held = self._settle_lists()
        entries = tuple(entry for one in held for entry in without_strength(self._settle_entries(one)))
        mildest = replace(held[0].list, rule="release")
        return self._bare(Held(slot, mildest), entries) if held else ()

    def _bare(self, held: Held, entries: tuple[Entry, ...]) -> tuple[Slot, ...]:
        """Make a slot that was chosen by a score already, so that none is asked again."""
        return slot_of(replace(self._frame(held), gate=ALL_GO), entries)

    def _frame(self, held: Held) -> Frame:
        ticked = frozenset(
            (tick.slot, tick.exercise)
            for tick in self.days.get(self.standing.day, NOTHING).ticks
            if tick.complete > 0 and tick.slot != "extra"
        )
        return Frame(held.slot, held.list, self.limits(held.list.rule).gate, ticked)

    def _settle_lists(self) -> tuple[Held, ...]:
        return _settle_lists(self.program, self.standing.day.weekday())

    def _settle_entries(self, held: Held) -> tuple[Entry, ...]:
        said = self.standing.prescriptions
        present = dict.fromkeys(said.present(name, held.slot, {}) for name in held.list.items)
        return tuple(
            _settle_entry(exercise, optional=exercise.id in held.list.optional)
            for exercise in (self.program.exercises[name] for name in present)
            if _SETTLE in exercise.doses and (exercise.id, held.slot) not in said.dropped
        )


@cache
def _settle_lists(program: Program, weekday: int) -> tuple[Held, ...]:
    """Find both lists of `settle`, which depend on the weekday alone."""
    schedule = program.schedule[_SETTLE]
    am, pm = schedule.am.get(weekday, ()), schedule.pm.get(weekday, ())
    return (
        *(Held("am", program.lists[name]) for name in am),
        *(Held("pm", program.lists[name]) for name in pm),
    )


@cache
def _settle_entry(exercise: Exercise, *, optional: bool) -> Entry:
    return Entry(exercise, exercise.doses[_SETTLE], optional, (reason("ITEM_SETTLE"),))
