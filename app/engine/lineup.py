"""Which exercises the lists of a day hold for this person, after swaps, drops, additions, skips and rest (C4, E5)."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.prescriptions import dose_from, latest_dose
from app.engine.program import Dose, Exercise, Program
from app.engine.reasons import Reason, reason
from app.engine.schedule import Held, every_list
from app.engine.slots import Entry
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)
LOADED: Final = frozenset({"strength", "impact"})


@dataclass(frozen=True, slots=True)
class Lineup:
    """Finds the exercises of lists, and their doses, for the day that was reviewed last."""

    program: Program
    standing: Standing
    days: Days

    def dose(self, exercise: Exercise) -> Dose | None:
        """Find how much of an exercise is planned now; None if neither the phase nor anybody offers it."""
        phase = self.standing.position.phase
        said = self.standing.prescriptions
        fixed = said.fixed.get(exercise.id)
        if fixed is not None:
            return dose_from(exercise, phase, fixed)
        given = said.given_dose(exercise.id)
        dose = dose_from(exercise, phase, given) if given else exercise.doses.get(phase)
        if dose is None and said.stands_in(exercise.id):
            dose = latest_dose(exercise, phase)
        rung = self.standing.strength.climb(exercise.id).rung
        if dose is None or rung is None:
            return dose
        minutes = None if rung.amount else dose.minutes
        return replace(dose, sets=rung.sets, reps=rung.reps, hold_s=rung.hold_s, minutes=minutes)

    def names(self, held: Held, loaded_day: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """List the exercises of a list, swaps, drops and additions applied, before anything is left out for the day.

        `loaded_day` names the classes whose own lists the day holds: strength and impact are added only on those.
        """
        said = self.standing.prescriptions
        own = set(held.list.items)
        swaps = self.standing.strength.swaps
        # A swapped exercise that the list holds anyway only goes.
        present = [said.present(name, held.slot, swaps) for name in held.list.items]
        names = [now for name, now in zip(held.list.items, present, strict=True) if now == name or now not in own]
        added = [said.present(name, held.slot, swaps) for name in said.added_to(held.slot)]
        names += [name for name in added if self._joins(name, loaded_day)]
        return tuple(name for name in dict.fromkeys(names) if (name, held.slot) not in said.dropped)

    def _joins(self, name: str, loaded_day: frozenset[str]) -> bool:
        rule = self.program.exercises[name].rule
        return self.standing.position.phase != "settle" and (rule == "release" or rule in loaded_day)

    def entries(self, held: Held, loaded_day: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
        """List the exercises of a list with their present doses, without those that the day leaves out."""
        entries: list[Entry] = []
        for name in self.names(held, loaded_day):
            exercise = self.program.exercises[name]
            dose = self.dose(exercise)
            if dose is not None and not self._left_out(held, exercise):
                optional = name in held.list.optional
                entries.append(Entry(exercise, dose, optional, self._why(held, exercise, dose)))
        return tuple(entries)

    def _left_out(self, held: Held, exercise: Exercise) -> bool:
        """Say whether it rests today: it was red last time, or its list needs 48 hours and it was done yesterday."""
        if exercise.warm_up:
            return False
        if exercise.id in self.standing.strength.skips:
            return True
        added = exercise.id not in held.list.items and exercise.rule != "release"
        if not (held.list.loaded or added):
            return False
        came_in = exercise.id not in held.list.items and self.standing.strength.rests.get(exercise.id)
        if came_in == self.standing.day:
            return True  # what it came in for was done yesterday, and needed the same rest
        eve = self.days.get(self.standing.day - _DAY, NOTHING)
        return any(tick.exercise == exercise.id and tick.complete > 0 for tick in eve.ticks)

    def _why(self, held: Held, exercise: Exercise, dose: Dose) -> tuple[Reason, ...]:
        said = self.standing.prescriptions
        climb = self.standing.strength.climb(exercise.id)
        usual = exercise.doses.get(self.standing.position.phase)
        code = "ITEM_LIST"
        if exercise.id in said.fixed:
            code = "ITEM_FIXED"
        elif said.is_added(exercise.id, held.slot):
            code = "ITEM_ADDED"
        elif climb.stepped_up == self.standing.day:
            code = "ITEM_UP"
        elif climb.rung is not None and usual is not None and usual.rung.amount > climb.rung.amount:
            code = "ITEM_DOWN"
        elif exercise.id not in held.list.items:
            code = "ITEM_SWAPPED"
        elif self.standing.position.phase == "settle":
            code = "ITEM_SETTLE"
        if code in ("ITEM_UP", "ITEM_DOWN"):
            return (reason(code, sets=dose.sets, amount=dose.reps or dose.hold_s or 0),)
        return (reason(code),)


def phase_names(lineup: Lineup) -> tuple[str, ...]:
    """List every exercise that the present phase's lists hold for this person, in their order, additions last."""
    held = every_list(lineup.program, lineup.standing.position)
    listed = [name for one in held for name in lineup.names(one, LOADED)]
    return tuple(dict.fromkeys(listed))


def loaded_classes(held: tuple[Held, ...]) -> frozenset[str]:
    """Name the classes whose own lists a day holds."""
    return frozenset(one.list.rule for one in held if one.list.loaded)
