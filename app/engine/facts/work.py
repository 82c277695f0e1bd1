"""What was done: exercises, sessions, runs."""

from dataclasses import dataclass

from app.engine.types import (
    AnySlot,
    PainClassId,
)


@dataclass(frozen=True, slots=True)
class Tick:
    """One exercise ticked in one slot; `complete` is per cent."""

    slot: AnySlot
    exercise: str
    complete: int
    peak: int | None = None
    rpe: int | None = None
    sharp: bool | None = None
    limp: bool | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A slot finished, in one pain class."""

    slot: AnySlot
    rule: PainClassId
    pre: int | None = None
    peak: int | None = None
    post: int | None = None
    rpe: int | None = None
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
    contacts: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One run, planned or not."""

    minutes: float
    peak: int
    complete: int
    stage: str | None = None
    km: float | None = None
    pre: int | None = None
    post: int | None = None
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
