"""Events that change the course: the clinician's and the person's own choices, preferences, pauses, goals."""

from datetime import date, timedelta
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from app.journal.schemas.base import Body, Day, EasyPace, ForDay, Id, Km, Seconds, Text, exactly_one
from app.journal.schemas.course import By, Pace, PainMode, Side

LONGEST_PAUSE = timedelta(days=180)


class AskedDose(Body):
    """How much of an exercise somebody asks for."""

    sets: Annotated[int, Field(ge=1, le=20)]
    reps: Annotated[int, Field(ge=1, le=1_000)] | None = None
    hold_s: Annotated[int, Field(ge=1, le=3_600)] | None = None
    minutes: Annotated[float, Field(gt=0, le=240)] | None = None
    rest_s: Seconds | None = None
    side: Literal["each", "both"] | None = None
    tempo: Text | None = None

    @model_validator(mode="after")
    def check_measure(self) -> Self:
        """Refuse a dose that says none or several of reps, hold_s and minutes."""
        exactly_one(reps=self.reps, hold_s=self.hold_s, minutes=self.minutes)
        return self


class Prescribed(Body):
    """A clinician's or the person's own change to the plan. Gates, flares and locks still apply."""

    by: By
    exercise: Id
    action: Literal["add", "drop", "fix", "release"] = Field(
        description="fix: sets a dose and rests the ladder; release: gives it back"
    )
    slot: Literal["am", "pm"] | None = None
    dose: AskedDose | None = None
    instead: Id | None = Field(default=None, description="drop: the exercise that takes its place in each list")
    note: Text | None = None

    @model_validator(mode="after")
    def check_dose(self) -> Self:
        """Refuse to fix a dose that is not said, and to put something in the place of what stays."""
        if self.instead is not None and self.action != "drop":
            raise ValueError("instead belongs to drop")
        if self.action == "fix" and self.dose is None:
            raise ValueError("fix needs a dose")
        return self


class Choice(Body):
    """The person declines what the program suggests. It is suggested again at the next occasion."""

    about: Literal["step", "stage", "phase"]
    exercise: Id | None = None


class Preferences(Body):
    """Changes what was said at the beginning. What is left out stays."""

    pain_mode: PainMode | None = None
    pace: Pace | None = None
    slim: bool | None = None
    equipment: list[Id] | None = None
    ice_screen: list[Id] | None = None
    easy_pace_s_per_km: EasyPace | None = None
    side: Side | None = None
    units: Literal["km", "mi"] | None = None


class Pause(Body):
    """No exercise up to and including a day; a day before the event's own ends a pause."""

    until: Day = Field(description="at most 180 days after the event's day")
    reason: Text | None = None

    @model_validator(mode="after")
    def check_until(self, info: ValidationInfo[ForDay]) -> Self:
        """Refuse a pause of more than 180 days."""
        day = info.context["day"]
        if day is not None and date.fromisoformat(self.until) - day > LONGEST_PAUSE:
            raise ValueError("until should be at most 180 days after the event's day")
        return self


class Goal(Body):
    """An event the person runs for; empty clears it."""

    name: Text | None = None
    km: Km | None = None
    on: Day | None = None

    @model_validator(mode="after")
    def check_whole(self) -> Self:
        """Refuse half a goal."""
        if len({part is None for part in (self.name, self.km, self.on)}) > 1:
            raise ValueError("A goal needs name, km and on, or none of them")
        return self


class Shoe(Body):
    """A pair of shoes."""

    shoe_id: Id
    name: Text
    km_at_start: Annotated[float, Field(ge=0, le=100_000)]
    retired: bool
