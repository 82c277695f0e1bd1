"""Every kind of event, its body, and the envelope they all share."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field

from app.journal.schemas.base import FIRST_DAY, Body, Day, Text, Uuid
from app.journal.schemas.choices import Choice, Goal, Pause, Preferences, Prescribed, Shoe
from app.journal.schemas.course import Enrolled, Placed
from app.journal.schemas.feeling import Change, Clearance, Evening, Flare, Function, Icing, Morning, Note, Retract
from app.journal.schemas.running import Run, Tested
from app.journal.schemas.screen import Screen
from app.journal.schemas.sync import SyncRequest
from app.journal.schemas.training import After, ExerciseDone, SessionDone, Skip

KINDS: Mapping[str, type[Body]] = MappingProxyType(
    {
        "enrolled": Enrolled,
        "placed": Placed,
        "prescribed": Prescribed,
        "choice": Choice,
        "morning": Morning,
        "evening": Evening,
        "exercise": ExerciseDone,
        "session": SessionDone,
        "after": After,
        "run": Run,
        "ice": Icing,
        "test": Tested,
        "skip": Skip,
        "flare": Flare,
        "screen": Screen,
        "clearance": Clearance,
        "function": Function,
        "change": Change,
        "goal": Goal,
        "shoe": Shoe,
        "settings": Preferences,
        "pause": Pause,
        "note": Note,
        "retract": Retract,
    }
)
VERSION = 1


def check_first_day(value: str) -> str:
    """Refuse a day before any this journal can be about. Days so written sort as text."""
    if value < FIRST_DAY.isoformat():
        raise ValueError(f"Input should not be before {FIRST_DAY}")
    return value


def check_filled(value: str) -> str:
    """Refuse an empty text."""
    if not value:
        raise ValueError("Input should not be empty")
    return value


class Seen(Body):
    """The bundle that was on the screen when it was tapped."""

    rev: Annotated[int, Field(ge=0)] | None = None
    engine: Text | None = None
    program: Text | None = None


class Envelope(Body):
    """What every event says, apart from its body."""

    id: Uuid = Field(description="made by the client, UUID version 7; the event is known by it for ever")
    kind: Annotated[Text, AfterValidator(check_filled)]
    v: Annotated[int, Field(ge=1, le=32_767, description="version of the kind's body")]
    day: Annotated[Day, AfterValidator(check_first_day)] = Field(
        description="the plan day the person saw on the screen, from 2010-01-01"
    )
    at: Text = Field(description="the device's claim of the time; decides neither order nor acceptance")
    tz: Text = Field(description="IANA zone of the device")
    seen: Seen | None = None


MODELS: tuple[type[Body], ...] = (Envelope, SyncRequest, *KINDS.values())
