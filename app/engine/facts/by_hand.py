"""What a clinician or the person sets by hand: a place in the program, and single exercises."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.engine.types import (
    PhaseId,
    SlotId,
)


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """The step of one exercise that a placement sets: reps or seconds a set."""

    sets: int
    reps: int | None = None
    hold_s: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A position in the program set by a clinician or by the person."""

    by: Literal["clinician", "self"]
    phase: PhaseId
    phase_day: int | None = None
    stage: str | None = None
    clean: int | None = None
    steps: Mapping[str, PlacedStep] | None = None


@dataclass(frozen=True, slots=True)
class PrescribedDose:
    """How much of an exercise somebody has set."""

    sets: int
    reps: int | None = None
    hold_s: int | None = None
    minutes: float | None = None
    rest_s: int | None = None
    side: Literal["each", "both"] | None = None


@dataclass(frozen=True, slots=True)
class Prescribed:
    """One exercise added, dropped, fixed at a dose or given back to its ladder.

    `instead` takes the place of an exercise that is dropped.
    """

    by: Literal["clinician", "self"]
    exercise: str
    action: Literal["add", "drop", "fix", "release"]
    slot: SlotId | None = None
    dose: PrescribedDose | None = None
    instead: str | None = None
