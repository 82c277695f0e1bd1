"""The slots of a day: those of the phase, the settle routine, and what a score given just before swaps in (E2, C4)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.planned import Slot
from app.engine.program import Limits, Program, SlotList
from app.engine.reasons import Reason, reason
from app.engine.schedule import Held, lists_of, next_list
from app.engine.slots import ALL_GO, Entry, Frame, halved, slot_of, without_strength
from app.engine.standing import Position, Standing
from app.engine.steps import dose_of
from app.engine.types import GateAnswer, Mode, PainClassId, PhaseId, SlotId

_SETTLE: Final[PhaseId] = "settle"
_DAY: Final = timedelta(days=1)


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
        return tuple(slot for one in held for slot in self._slot(one, ease=mode == "ease"))

    def settle(self) -> tuple[Slot, ...]:
        """Make the settle routine: both lists of that phase at its doses."""
        return tuple(slot for held in self._settle_lists() for slot in self._settle_slot(held))

    def instead(self, rule: PainClassId, slot: SlotId = "pm") -> Mapping[GateAnswer, tuple[Slot, ...]]:
        """Make what a score before a run or impact swaps in: the next strength list, or the easy part of settling."""
        due = next_list(self.program, self.standing.position, self.standing.day, "strength")
        swaps: dict[GateAnswer, tuple[Slot, ...]] = {}
        for answer in self.limits(rule).gate:
            if answer == "instead":
                swaps[answer] = self._bare(Held(slot, due), self._entries(due)) if due else ()
            elif answer == "settle":
                swaps[answer] = self._easy(slot)
        return swaps

    def _slot(self, held: Held, *, ease: bool) -> tuple[Slot, ...]:
        entries = self._entries(held.list)
        return slot_of(self._frame(held), halved(entries) if ease else entries, self._swaps(held, entries))

    def _settle_slot(self, held: Held) -> tuple[Slot, ...]:
        entries = self._settle_entries(held.list)
        return slot_of(self._frame(held), entries, self._swaps(held, entries))

    def _swaps(self, held: Held, entries: tuple[Entry, ...]) -> Mapping[GateAnswer, tuple[Slot, ...]]:
        if held.list.rule in ("run", "impact"):
            return self.instead(held.list.rule, held.slot)
        swaps: dict[GateAnswer, tuple[Slot, ...]] = {}
        for answer in self.limits(held.list.rule).gate:
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
        entries = tuple(entry for one in held for entry in without_strength(self._settle_entries(one.list)))
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
        day = self.standing.day
        return lists_of(self.program, Position(_SETTLE, day), day, run_day=False, impact=False)

    def _settle_entries(self, one: SlotList) -> tuple[Entry, ...]:
        why = (reason("ITEM_SETTLE"),)
        return tuple(
            Entry(exercise, exercise.doses[_SETTLE], exercise.id in one.optional, why)
            for exercise in (self.program.exercises[name] for name in one.items)
            if _SETTLE in exercise.doses
        )

    def _entries(self, one: SlotList) -> tuple[Entry, ...]:
        """List the exercises of a list with their present doses; of a loaded one without those done yesterday."""
        eve = self.days.get(self.standing.day - _DAY, NOTHING)
        fresh = {tick.exercise for tick in eve.ticks if tick.complete > 0} if one.loaded else set()
        entries: list[Entry] = []
        for name in one.items:
            exercise = self.program.exercises[name]
            dose = dose_of(self.standing, exercise)
            if dose is not None and (exercise.warm_up or name not in fresh):
                entries.append(Entry(exercise, dose, name in one.optional, self._why(name)))
        return tuple(entries)

    def _why(self, name: str) -> tuple[Reason, ...]:
        del name
        return (reason("ITEM_SETTLE" if self.standing.position.phase == _SETTLE else "ITEM_LIST"),)
