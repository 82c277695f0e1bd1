"""One day's plan as it looks for one morning score."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from app.engine.types import IceProtocolId, Mode, PainClassId, SlotId
from app.plans.schemas.base import Gate, Part, Sentences, Swap, absent


class Reason(Part):
    """Why the plan is as it is."""

    code: str = Field(description="from a closed list", examples=["PHASE_SETTLE"])
    text: str = Field(
        description="one plain sentence with the numbers that decided",
        examples=["You are on day 2 of settling the knee, so there is no running yet."],
    )
    data: dict[str, int | float | str] = Field(description="the numbers in the sentence", examples=[{"phase_day": 2}])


class ItemDose(Part):
    """How much of one exercise. One of reps, hold_s and minutes is there."""

    sets: int = Field(examples=[2])
    reps: int | None = Field(default=None, exclude_if=absent, description="repetitions a set", examples=[10])
    hold_s: int | None = Field(default=None, exclude_if=absent, description="seconds a set", examples=[30])
    minutes: int | float | None = Field(default=None, exclude_if=absent, description="minutes a set", examples=[20])
    rest_s: int = Field(description="rest between sets in seconds", examples=[45])
    side: Literal["each", "both"] = Field(description="each: one side after the other", examples=["each"])


class Item(Part):
    """One exercise of a slot."""

    exercise: str = Field(examples=["tfl-ball-wall"])
    dose: ItemDose
    optional: bool = Field(description="may be left out without a word", examples=[True])
    done: bool = Field(description="ticked in this slot on this day", examples=[False])
    why: Sentences


class Slot(Part):
    """What to do in one part of the day."""

    id: SlotId = Field(examples=["am"])
    title: str = Field(examples=["Morning routine"])
    minutes: int = Field(description="about how long it takes", examples=[12])
    class_: PainClassId = Field(alias="class", description="pain class that judges it (E2)", examples=["release"])
    gate: Gate
    swap: Swap
    items: tuple[Item, ...]


class RunInterval(Part):
    """Bouts of running, each followed by a walk; no walk after the very last."""

    times: int = Field(examples=[6])
    run_min: float = Field(examples=[2.0])
    walk_min: float = Field(examples=[1.0])


class Caps(Part):
    """How far to run at most after the last stage (H5)."""

    run_km: float = Field(examples=[6.0])
    week_km: float = Field(examples=[14.5])
    week_done_km: float = Field(examples=[0.0])
    flat: bool = Field(examples=[True])


class RunPlan(Part):
    """Whether a run is offered that day, and which."""

    offered: bool = Field(description="about what is still to do: false once done", examples=[False])
    stage: str = Field(examples=["R4"])
    intervals: tuple[RunInterval, ...] = Field(examples=[[{"times": 6, "run_min": 2.0, "walk_min": 1.0}]])
    minutes: float | None = Field(
        description="minutes of the block, without the walks round it; null in the last phase", examples=[17.0]
    )
    gate: Gate
    swap: Swap
    caps: Caps | None = Field(description="null before the last phase")
    earliest: date | None = Field(
        description="first possible day if all goes well; null while a lock, referral, pause or owed test holds it",
        examples=["2026-01-12"],
    )
    not_if_done_since: date = Field(
        description="no run if the phone's own log has one on or after this day", examples=["2026-01-06"]
    )
    reasons: Sentences


class ImpactPlan(Part):
    """Whether hops and jogging on the spot are offered that day."""

    offered: bool = Field(examples=[False])
    not_if_done_since: date | None = Field(
        description="not if the phone's own log has impact or a run on or after this day", examples=["2026-01-06"]
    )
    reasons: Sentences


class TestsPlan(Part):
    """Which tests are offered that day (C2, C3)."""

    offered: tuple[str, ...] = Field(examples=[["T_walk10"]])
    retest_from: date | None = Field(
        description="first day to try again after a failed test, while ahead", examples=["2026-01-10"]
    )
    reasons: Sentences


class IcePlan(Part):
    """Whether and how to ice that day (G)."""

    offered: bool = Field(examples=[True])
    protocol: IceProtocolId = Field(description="the one to suggest first", examples=["ice-20"])
    max_s: int = Field(description="longest application in seconds", examples=[1_200])
    min_gap_s: int = Field(description="from the end of one to the start of the next", examples=[7_200])
    quiet_before_s: int = Field(description="no run, strength or test before the last end plus this", examples=[7_200])
    left_today: int = Field(description="applications left that day", examples=[4])
    not_before: datetime | None = Field(
        description="end of the last application of the day or the day before plus the gap, UTC",
        examples=["2026-01-07T20:20:00Z"],
    )
    reasons: Sentences


class Variant(Part):
    """One day's plan as it looks for one morning score."""

    mode: Mode = Field(examples=["normal"])
    reasons: tuple[Reason, ...]
    slots: tuple[Slot, ...]
    run: RunPlan
    impact: ImpactPlan
    tests: TestsPlan
    ice: IcePlan
