"""Events of doing: exercises, sessions, runs, tests."""

from typing import Literal, Self

from pydantic import Field, model_validator

from app.journal.schemas.base import Body, Count, Id, Minutes, Percent, Score, Seconds, exactly_one

Slot = Literal["am", "pm", "extra"]


class Set(Body):
    """One set as it was done."""

    reps: Count | None = None
    hold_s: Seconds | None = None
    minutes: Minutes | None = None
    side: Literal["left", "right", "both"] | None = None

    @model_validator(mode="after")
    def check_measure(self) -> Self:
        """Refuse a set that says none or several of reps, hold_s and minutes."""
        exactly_one(reps=self.reps, hold_s=self.hold_s, minutes=self.minutes)
        return self


class ExerciseDone(Body):
    """One exercise ticked. A score that was not given is left out; that is never 0."""

    slot: Slot
    exercise: Id
    sets: list[Set]
    complete: Percent
    peak: Score | None = None
    rpe: Score | None = None
    sharp: bool | None = None
    limp: bool | None = None
    stopped: Literal["pain", "time", "other"] | None = None


class SessionDone(Body):
    """A slot finished, with the pain before, during and after it."""

    slot: Slot
    class_: Literal["strength", "impact", "release"] = Field(alias="class")
    pre: Score | None = None
    peak: Score | None = None
    post: Score | None = None
    rpe: Score | None = None
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
    contacts: Count | None = Field(default=None, description="landings, where the class is impact")


class After(Body):
    """The score 30 to 60 minutes later."""

    slot: Literal["am", "pm", "extra", "run"]
    post: Score


class Skip(Body):
    """Something left out on purpose. No guilt, no rule."""

    slot: Slot | None = None
    exercise: Id | None = None
    reason: Literal["pain", "time", "tired", "equipment", "other"]
