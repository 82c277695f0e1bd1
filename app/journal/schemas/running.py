"""Events of runs and of tests of readiness."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.journal.schemas.base import Body, Count, Id, Km, Minutes, Percent, Score, Seconds, Stage, exactly_one

Surface = Literal["grass", "track", "path", "road", "trail", "treadmill"]


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
