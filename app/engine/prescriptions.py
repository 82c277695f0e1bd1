"""What a clinician or the person has added, dropped or fixed (contract, "prescribed")."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.engine.facts import Prescribed, PrescribedDose
from app.engine.program import Dose, Exercise, Program
from app.engine.types import PhaseId, SlotId


@dataclass(frozen=True, slots=True)
class Prescriptions:
    """What stands of it. An addition has the dose it was given, None for the phase's."""

    added: Mapping[tuple[str, SlotId], PrescribedDose | None] = field(default_factory=dict)
    dropped: frozenset[tuple[str, SlotId]] = frozenset()
    fixed: Mapping[str, PrescribedDose | None] = field(default_factory=dict)

    def added_to(self, slot: SlotId) -> tuple[str, ...]:
        """List the exercises added to a slot, by name."""
        return tuple(sorted(name for name, where in self.added if where == slot))

    def given_dose(self, name: str) -> PrescribedDose | None:
        """Find the dose that an exercise was added with."""
        return next((dose for (added, _), dose in sorted(self.added.items()) if added == name and dose), None)


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
            key = (exercise.id, one.slot or usual)
            return replace(now, added={**now.added, key: one.dose}, dropped=now.dropped - {key})
        case "drop":
            slots: tuple[SlotId, ...] = (one.slot,) if one.slot else ("am", "pm")
            keys = {(exercise.id, slot) for slot in slots}
            left = {key: dose for key, dose in now.added.items() if key not in keys}
            return replace(now, added=left, dropped=now.dropped | keys)
        case "fix":
            return replace(now, fixed={**now.fixed, exercise.id: one.dose})
        case "release":
            return replace(now, fixed={name: dose for name, dose in now.fixed.items() if name != exercise.id})


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
