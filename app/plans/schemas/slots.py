"""What to do in one part of the day, as it is answered."""

from typing import Literal

from pydantic import Field

from app.engine.types import PainClassId, SlotId
from app.plans.schemas.base import Gate, Part, Sentences, Swap, absent


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
