"""One day's plan as it looks for one morning score."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from app.engine.reasons import TEXTS
from app.engine.types import IceProtocolId, Mode
from app.plans.schemas.base import Part, Sentences
from app.plans.schemas.runs import RunPlan
from app.plans.schemas.slots import Slot

ReasonCode = Annotated[str, Field(description="from this closed list", json_schema_extra={"enum": [*TEXTS]})]


class Reason(Part):
    """Why the plan is as it is."""

    code: ReasonCode = Field(examples=["PHASE_SETTLE"])
    text: str = Field(
        description="one plain sentence with the numbers that decided",
        examples=["You are on day 2 of settling the knee, so there is no running yet."],
    )
    data: dict[str, int | float | str] = Field(description="the numbers in the sentence", examples=[{"phase_day": 2}])


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
