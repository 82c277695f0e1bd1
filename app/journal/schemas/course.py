"""Events that set the course: beginning, position, choices and preferences."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from app.journal.schemas.base import Body, Day, EasyPace, ForDay, Id, Score, Stage, Text, exactly_one

Side = Literal["left", "right", "both"]
PainMode = Literal["monitored", "zero"]
Pace = Literal["quick", "standard", "cautious"]
Phase = Literal["settle", "load", "strengthen", "functional", "return_run", "maintain"]
By = Literal["clinician", "self"]


class Activity(Body):
    """Something the person wants to do again, and how well it goes: 0 not at all, 10 as before."""

    name: Text
    score: Score


class Enrolled(Body):
    """The person begins. The event's day is plan day 0 and phase day 1; a later one begins a new episode."""

    program: Literal["itbs"]
    side: Side
    grade: Annotated[int, Field(ge=1, le=5)]
    onset_on: Day = Field(description="when it began; not after the event's day")
    first_episode: bool
    pain_mode: PainMode
    pace: Pace = Field(description="asked for; the plan may allow only a slower one")
    slim: bool
    ice_screen: list[Id] = Field(description="reasons not to use ice that apply")
    equipment: list[Id]
    easy_pace_s_per_km: EasyPace | None = None
    worst_pain: Score
    activities: list[Activity] | None = None

    @model_validator(mode="after")
    def check_onset(self, info: ValidationInfo[ForDay]) -> Self:
        """Refuse an onset after the day the event is for."""
        day = info.context["day"]
        if day is not None and date.fromisoformat(self.onset_on) > day:
            raise ValueError("onset_on should not be after the event's day")
        return self


class PlacedStep(Body):
    """A rung of an exercise's ladder."""

    sets: Annotated[int, Field(ge=1, le=20)]
    reps: Annotated[int, Field(ge=1, le=1_000)] | None = None
    hold_s: Annotated[int, Field(ge=1, le=3_600)] | None = None

    @model_validator(mode="after")
    def check_measure(self) -> Self:
        """Refuse a step that says none or both of reps and hold_s."""
        exactly_one(reps=self.reps, hold_s=self.hold_s)
        return self


class Placed(Body):
    """Somebody sets the position in the program. Takes effect before that morning's review; opens no lock."""

    by: By
    phase: Phase
    phase_day: Annotated[int, Field(ge=1, le=3_650)] | None = Field(default=None, description="left out: 1")
    stage: Stage | None = Field(default=None, description="left out: R1")
    clean: Annotated[int, Field(ge=0, le=1_000)] | None = Field(default=None, description="left out: 0")
    steps: dict[Id, PlacedStep] | None = None
    note: Text | None = None
