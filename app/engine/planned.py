"""The parts of a day's plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.engine.distance import Caps
from app.engine.icing import IcePlan
from app.engine.program import Interval
from app.engine.reasons import Reason
from app.engine.types import GateAnswer, Mode, PainClassId, PhaseId, SlotId


@dataclass(frozen=True, slots=True)
class ItemDose:
    """How much of one exercise today."""

    sets: int
    reps: int | None
    hold_s: int | None
    minutes: int | float | None
    rest_s: int
    side: Literal["each", "both"]


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a slot."""

    exercise: str
    dose: ItemDose
    optional: bool
    done: bool
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """What to do in one part of the day, and for each gate answer but go the slots to show instead."""

    id: SlotId
    title: str
    minutes: int
    rule: PainClassId
    gate: tuple[GateAnswer, ...]
    items: tuple[Item, ...]
    instead: Mapping[GateAnswer, tuple["Slot", ...]]


@dataclass(frozen=True, slots=True)
class RunPlan:
    """Whether a run is offered, and which."""

    offered: bool
    stage: str
    intervals: tuple[Interval, ...]
    minutes: float | None
    gate: tuple[GateAnswer, ...]
    instead: Mapping[GateAnswer, tuple[Slot, ...]]
    caps: Caps | None
    earliest: date | None
    not_if_done_since: date
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ImpactPlan:
    """Whether hops and jogging on the spot are offered."""

    offered: bool
    not_if_done_since: date | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class TestsPlan:
    """Which tests are offered."""

    offered: tuple[str, ...]
    retest_from: date | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One day's plan for one morning score."""

    mode: Mode
    reasons: tuple[Reason, ...]
    slots: tuple[Slot, ...]
    run: RunPlan
    impact: ImpactPlan
    tests: TestsPlan
    ice: IcePlan


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day, for every morning score that is still possible."""

    date: date
    phase: PhaseId
    morning: int | None
    plan: Variant
    if_morning: tuple[Variant, ...] | None
    hold: Variant | None
