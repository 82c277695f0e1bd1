"""What a clinician or the person has added, dropped or fixed (contract, "prescribed")."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.engine.facts import Prescribed, PrescribedDose
from app.engine.program import Dose, Exercise, Program
from app.engine.types import PHASES, PhaseId, SlotId


@dataclass(frozen=True, slots=True)
class Addition:
    """One exercise added to a slot, with the dose it was given; None for the phase's."""

    exercise: str
    slot: SlotId
    dose: PrescribedDose | None


@dataclass(frozen=True, slots=True)
class StandIn:
    """One exercise that stands in a slot where a dropped one stood."""

    dropped: str
    slot: SlotId
    instead: str


@dataclass(frozen=True, slots=True)
class Prescriptions:
    """What stands of it."""

    added: tuple[Addition, ...] = ()
    dropped: frozenset[tuple[str, SlotId]] = frozenset()
    stand_ins: tuple[StandIn, ...] = ()
    fixed: Mapping[str, PrescribedDose | None] = field(default_factory=dict)

    def present(self, name: str, slot: SlotId, swaps: Mapping[str, str]) -> str:
        """Find what stands in a slot where the program has an exercise, `swaps` of its ladder applied as well.

        What the person cannot do stays away even where a ladder leads back to it.
        """
        seen: set[str] = set()
        while name not in seen:
            seen.add(name)
            name = swaps.get(name, name)
            name = next((one.instead for one in self.stand_ins if (one.dropped, one.slot) == (name, slot)), name)
        return name

    def by_hand(self) -> frozenset[str]:
        """Name every exercise that was added, or stands in for another."""
        return self.added_names() | {one.instead for one in self.stand_ins}

    def added_to(self, slot: SlotId) -> tuple[str, ...]:
        """List the exercises added to a slot, by name."""
        return tuple(sorted(one.exercise for one in self.added if one.slot == slot))

    def is_added(self, name: str, slot: SlotId) -> bool:
        """Say whether an exercise was added to a slot."""
        return name in self.added_to(slot)

    def stands_in(self, name: str) -> bool:
        """Say whether an exercise stands in for a dropped one, in any slot."""
        return any(one.instead == name for one in self.stand_ins)

    def added_names(self) -> frozenset[str]:
        """Name every exercise that was added."""
        return frozenset(one.exercise for one in self.added)

    def given_dose(self, name: str) -> PrescribedDose | None:
        """Find the dose that an exercise was added with."""
        return next((one.dose for one in self.added if one.exercise == name and one.dose), None)


def prescribe(program: Program, before: Prescriptions, said: tuple[Prescribed, ...]) -> Prescriptions:
    """Apply what was said on one day, in order; exercises that the program does not know play no part."""
    now = before
    for one in said:
        exercise = program.exercises.get(one.exercise)
        if exercise is not None:
            known = one if _may_stand_in(program, exercise, one.instead) else replace(one, instead=None)
            now = _applied(now, exercise, known)
    return now


def _may_stand_in(program: Program, dropped: Exercise, name: str | None) -> bool:
    """Say whether an exercise may take another's place: one of its class, or easier than it; no hops for a bridge."""
    instead = program.exercises.get(name) if name else None
    return instead is not None and (instead.rule == dropped.rule or instead.id in dropped.regress_to)


def _applied(now: Prescriptions, exercise: Exercise, one: Prescribed) -> Prescriptions:
    usual: SlotId = "am" if exercise.rule == "release" else "pm"
    match one.action:
        case "add":
            slot = one.slot or usual
            kept = _without(now, exercise.id, (slot,))
            added = (*kept.added, Addition(exercise.id, slot, one.dose))
            return replace(kept, added=added, dropped=kept.dropped - {(exercise.id, slot)})
        case "drop":
            slots: tuple[SlotId, ...] = (one.slot,) if one.slot else ("am", "pm")
            kept = _without(now, exercise.id, slots)
            instead = one.instead if one.instead != exercise.id else None
            stand_ins = tuple(StandIn(exercise.id, slot, instead) for slot in slots) if instead else ()
            dropped = kept.dropped | {(exercise.id, slot) for slot in slots}
            return replace(kept, dropped=dropped, stand_ins=(*kept.stand_ins, *stand_ins))
        case "fix":
            return replace(now, fixed={**now.fixed, exercise.id: one.dose})
        case "release":
            return replace(now, fixed={name: dose for name, dose in now.fixed.items() if name != exercise.id})


def _without(now: Prescriptions, name: str, slots: tuple[SlotId, ...]) -> Prescriptions:
    left = tuple(one for one in now.added if one.exercise != name or one.slot not in slots)
    stand_ins = tuple(one for one in now.stand_ins if one.dropped != name or one.slot not in slots)
    return replace(now, added=left, stand_ins=stand_ins)


def latest_dose(exercise: Exercise, phase: PhaseId) -> Dose | None:
    """Find an exercise's dose in the last phase up to this one that has any: easier ones belong to earlier phases."""
    until = PHASES[: PHASES.index(phase) + 1]
    return next((exercise.doses[one] for one in reversed(until) if one in exercise.doses), None)


def dose_from(exercise: Exercise, phase: PhaseId, said: PrescribedDose) -> Dose:
    """Fill what a prescribed dose leaves out from the exercise's dose in the phase, or in any."""
    usual = exercise.doses.get(phase) or next(iter(exercise.doses.values()), None)
    return Dose(
        sets=said.sets,
        reps=said.reps,
        hold_s=said.hold_s,
        minutes=said.minutes,
        rest_s=said.rest_s if said.rest_s is not None else (usual.rest_s if usual else 0),
        side=said.side or (usual.side if usual else "both"),
        rep_s=usual.rep_s if usual else 3,
    )
