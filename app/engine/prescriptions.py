"""What a clinician or the person has added, dropped or fixed (contract, "prescribed")."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.engine.facts import Prescribed, PrescribedDose
from app.engine.program import Dose, Exercise, Program
from app.engine.types import PhaseId, SlotId


@dataclass(frozen=True, slots=True)
class Addition:
    """One exercise added to a slot, with the dose it was given; None for the phase's."""

    exercise: str
    slot: SlotId
    dose: PrescribedDose | None


@dataclass(frozen=True, slots=True)
class Prescriptions:
    """What stands of it."""

    added: tuple[Addition, ...] = ()
    dropped: frozenset[tuple[str, SlotId]] = frozenset()
    fixed: Mapping[str, PrescribedDose | None] = field(default_factory=dict)

    def added_to(self, slot: SlotId) -> tuple[str, ...]:
        """List the exercises added to a slot, by name."""
        return tuple(sorted(one.exercise for one in self.added if one.slot == slot))

    def is_added(self, name: str, slot: SlotId) -> bool:
        """Say whether an exercise was added to a slot."""
        return name in self.added_to(slot)

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
            now = _applied(now, exercise, one)
    return now


def _applied(now: Prescriptions, exercise: Exercise, one: Prescribed) -> Prescriptions:
    usual: SlotId = "am" if exercise.rule == "release" else "pm"
    match one.action:
        case "add":
            slot = one.slot or usual
            kept = _without(now, exercise.id, (slot,))
            added = (*kept.added, Addition(exercise.id, slot, one.dose))
            return replace(kept, added=added, dropped=now.dropped - {(exercise.id, slot)})
        case "drop":
            slots: tuple[SlotId, ...] = (one.slot,) if one.slot else ("am", "pm")
            kept = _without(now, exercise.id, slots)
            return replace(kept, dropped=now.dropped | {(exercise.id, slot) for slot in slots})
        case "fix":
            return replace(now, fixed={**now.fixed, exercise.id: one.dose})
        case "release":
            return replace(now, fixed={name: dose for name, dose in now.fixed.items() if name != exercise.id})


def _without(now: Prescriptions, name: str, slots: tuple[SlotId, ...]) -> Prescriptions:
    left = tuple(one for one in now.added if one.exercise != name or one.slot not in slots)
    return replace(now, added=left)


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
