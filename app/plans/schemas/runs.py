"""Whether a run is offered on a day, and which, as it is answered."""

from datetime import date

from pydantic import Field

from app.plans.schemas.base import Gate, Part, Sentences, Swap


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
