"""Events of doing: exercises, sessions, runs, tests."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.journal.schemas.base import Body, Count, Id, Km, Minutes, Percent, Score, Seconds, Stage, exactly_one

Slot = Literal["am", "pm", "extra"]
Surface = Literal["grass", "track", "path", "road", "trail", "treadmill"]


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


class Run(Body):
    """One run. Several are several runs."""

    stage: Stage | None = None
    minutes: Minutes
    km: Km | None = None
    surface: Surface | None = None
    hills: Literal["flat", "gentle", "hilly"] | None = None
    downhill: bool | None = None
    pre: Score | None = None
    peak: Score
    post: Score | None = None
    onset_min: Minutes | None = Field(default=None, description="minutes into the run when pain began")
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None
    complete: Percent
    shoe_id: Id | None = None
    cadence: Annotated[int, Field(ge=0, le=400)] | None = Field(default=None, description="steps a minute")


class SideTested(Body):
    """What one side did in a test."""

    reps: Count | None = None
    seconds: Seconds | None = None
    form: Annotated[int, Field(ge=0, le=4)] | None = Field(default=None, description="points for form")
    completed: bool | None = None

    @model_validator(mode="after")
    def check_measure(self) -> Self:
        """Refuse a side that says none or several of reps, seconds, form and completed."""
        exactly_one(reps=self.reps, seconds=self.seconds, form=self.form, completed=self.completed)
        return self


class Tested(Body):
    """One test of readiness."""

    test: Annotated[Id, Field(pattern=r"^T_")]
    pain: Score
    injured: SideTested | None = None
    other: SideTested | None = None
    passed_form: bool | None = Field(default=None, description="whether the points that must be won were won")
    sharp: bool | None = None
    limp: bool | None = None
    painkiller: bool | None = None


class Skip(Body):
    """Something left out on purpose. No guilt, no rule."""

    slot: Slot | None = None
    exercise: Id | None = None
    reason: Literal["pain", "time", "tired", "equipment", "other"]
