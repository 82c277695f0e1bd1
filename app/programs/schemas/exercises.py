"""Exercises: how they are done, how much, and how well they are supported."""

from typing import Literal, Self

from pydantic import Field, model_validator

from app.programs.schemas.base import Entry, Id, PainClassId, PhaseId, Text


class Dose(Entry):
    """How much of an exercise: sets of repetitions, of holds or of minutes; a run names its stage table instead."""

    sets: int = Field(ge=1, le=10)
    reps: int | None = Field(default=None, ge=1, le=100, description="repetitions a set")
    hold_s: int | None = Field(default=None, ge=5, le=600, description="seconds a set")
    minutes: int | None = Field(default=None, ge=1, le=60, description="minutes a set")
    stages: Literal["R", "D"] | None = Field(default=None, description="R: run stages, D: distance")
    tempo: str = Field(description="seconds up-pause-down, or a word")
    rest_s: int = Field(ge=0, le=600, description="rest between sets in seconds")
    side: Literal["each", "both"] = Field(description="each: one side after the other; both: at once")
    per_day: int = Field(ge=1, le=4)
    per_week: int = Field(ge=1, le=7)

    @model_validator(mode="after")
    def one_measure(self) -> Self:
        """Refuse a dose that says none or two of reps, hold, minutes and stages."""
        if sum(part is not None for part in (self.reps, self.hold_s, self.minutes, self.stages)) != 1:
            raise ValueError("a dose needs exactly one of reps, hold_s, minutes and stages")
        return self


class Step(Entry):
    """One rung of a ladder."""

    sets: int = Field(ge=1, le=10)
    reps: int | None = Field(default=None, ge=1, le=100)
    hold_s: int | None = Field(default=None, ge=5, le=600)


class Evidence(Entry):
    """How well an exercise is supported: grade B, C, D or X (there is no A), a note and source keys."""

    grade: Literal["B", "C", "D", "X"]
    note: Text
    refs: tuple[Id, ...] = ()


class Exercise(Entry):
    """One exercise with all that a person or a physiotherapist needs to know of it."""

    id: Id
    name: Text
    group: Id
    purpose: Text
    muscles: tuple[Text, ...]
    equipment: tuple[Id, ...] = Field(description="equipment ids it needs")
    equipment_optional: tuple[Id, ...] = Field(default=(), description="equipment ids that help")
    start: Text = Field(description="how to get into position")
    steps: tuple[Text, ...] = Field(min_length=1)
    dose: dict[PhaseId, Dose] = Field(min_length=1, description="a phase that is missing does not offer it")
    ladder: Id
    progress_to: tuple[Id, ...] = ()
    regress_to: tuple[Id, ...] = ()
    cues: tuple[Text, ...] = ()
    faults: tuple[Text, ...] = Field(default=(), description="common mistakes")
    rule: PainClassId = Field(description="the pain class that judges it")
    rolling: Literal["wall", "floor"] | None = Field(default=None, description="where a release is rolled")
    contraindications: tuple[Text, ...] = ()
    evidence: Evidence
    figure: Id = Field(description="id of its picture")
