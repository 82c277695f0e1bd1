"""The whole answer of `GET /plan`."""

import datetime as dt

from pydantic import Field

from app.engine.path.fork import ForkId
from app.engine.types import PhaseId
from app.plans.schemas.base import Part
from app.plans.schemas.slots import Slot
from app.plans.schemas.standing import Standing
from app.plans.schemas.variant import Variant


class AsOf(Part):
    """What the plan was worked out from."""

    rev: int = Field(description="the last event of the journal that counted", examples=[57])
    engine: str = Field(description="version of the rules", examples=["1"])
    program: str = Field(description="version of the program", examples=["itbs@0123456789ab"])


class Day(Part):
    """One day, for every morning score that is still possible."""

    date: dt.date = Field(examples=["2026-01-07"])
    phase: PhaseId = Field(examples=["return_run"])
    morning: int | None = Field(ge=0, le=10, description="the morning score, when known", examples=[0])
    plan: Variant = Field(description="the plan now; while the morning score is not known, as if nobody answers")
    if_morning: tuple[int, ...] | None = Field(
        min_length=11,
        max_length=11,
        description="for each morning score the index into variants; null once the score is known",
        examples=[[0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2]],
    )
    variants: tuple[Variant, ...]
    hold: Variant | None = Field(description="to show while the phone's own log holds something out of the ordinary")
    routines: tuple[tuple[Slot, ...], ...] = Field(description="what a slot's swap points at")


class Branch(Part):
    """One answer to a question of the path, and what follows from it."""

    text: str = Field(examples=["0 to 2"])
    effect: str = Field(examples=["Fine"])


class Fork(Part):
    """One question on the way to the first day's plan."""

    id: ForkId = Field(examples=["session"])
    title: str = Field(examples=["How was Tuesday's strength?"])
    fact: str = Field(description="the numbers that answered it", examples=["Worst pain 2."])
    branches: tuple[Branch, ...]
    taken: int | None = Field(description="index of the branch in force; null: nobody knows yet", examples=[0])


class Bundle(Part):
    """The standing and the days ahead."""

    as_of: AsOf
    from_: dt.date = Field(alias="from", examples=["2026-01-07"])
    standing: Standing
    path: tuple[Fork, ...] = Field(description="the questions behind the plan of the first day, in their order")
    days: tuple[Day, ...] = Field(min_length=1, max_length=28)
