"""How pain is read, and what is run."""

from pydantic import Field

from app.programs.schemas.base import Entry, GateAnswer, Id, PainClassId, Text


class MomentAdvice(Entry):
    """What to do at once when a score during exercise is at least `at_least`."""

    at_least: int = Field(ge=1, le=10)
    text: Text


class PainClass(Entry):
    """How pain is read for one class of work (E2). Above `amber_max` is red."""

    id: PainClassId
    name: Text
    used_for: Text
    green_max: int = Field(ge=0, le=10)
    amber_max: int = Field(ge=0, le=10)
    green_max_zero: int = Field(ge=0, le=10, description="in pain_mode zero")
    amber_max_zero: int = Field(ge=0, le=10, description="in pain_mode zero")
    gate: tuple[GateAnswer, ...] = Field(min_length=11, max_length=11, description="by the score before a session")
    gate_zero: tuple[GateAnswer, ...] = Field(min_length=11, max_length=11)
    moment: tuple[MomentAdvice, ...] = Field(description="the last that fits counts")
    moment_zero: tuple[MomentAdvice, ...] = Field(description="in pain_mode zero")
    sharp: Text = Field(description="what to do after a sharp pain or a limp, whatever the score")
    source: Text


class Interval(Entry):
    """`times` bouts of running, each followed by a walk; the very last walk of a block is left out."""

    times: int = Field(ge=1, le=20)
    run_min: float = Field(gt=0, le=60)
    walk_min: float = Field(ge=0, le=10)


class RunStage(Entry):
    """One of the stages R1 to R12 (H2). `minutes` is the block without the walks before and after."""

    id: Id
    name: Text
    intervals: tuple[Interval, ...] = Field(min_length=1)
    run_min: float
    longest_min: float
    minutes: float
