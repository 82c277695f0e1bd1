"""The parts that bodies are made of. All are strict: `false`, `"7"` and `7.0` are no scores."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, TypedDict

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

LONGEST_TEXT = 4_000
FIRST_DAY = date(2010, 1, 1)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})"
)


class ForDay(TypedDict):
    """What a body is told of the event it belongs to."""

    day: date | None
    """Null where the event has none that can be used."""


class Body(BaseModel):
    """The body of an event: nothing unknown in it, nothing taken for what it is not."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def check_day(value: str) -> str:
    """Refuse what is not a day of the calendar, written `2026-11-22`."""
    if not _DAY.fullmatch(value):
        raise ValueError("Input should be a date like 2026-11-22")
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise ValueError("Input should be a day of the calendar") from error
    return value


def check_moment(value: str) -> str:
    """Refuse what is not a moment with its offset from UTC."""
    if not _MOMENT.fullmatch(value):
        raise ValueError("Input should be a time like 2026-11-22T07:31:05.120+00:00")
    try:
        datetime.fromisoformat(value[:19] + value[19:].lstrip(".0123456789")).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError("Input should be a time of the calendar") from error
    return value


def check_length(value: str) -> str:
    """Refuse a text that is too long. Counted here, since a constraint would refuse half an emoji as well."""
    if len(value) > LONGEST_TEXT:
        raise ValueError(f"Input should have at most {LONGEST_TEXT} characters")
    return value


Score = Annotated[int, Field(ge=0, le=10)]
Percent = Annotated[int, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0, le=10_000)]
Seconds = Annotated[int, Field(ge=0, le=86_400)]
Minutes = Annotated[float, Field(ge=0, le=1_440)]
Km = Annotated[float, Field(ge=0, le=1_000)]
EasyPace = Annotated[int, Field(ge=120, le=3_600, description="seconds a kilometre at an easy effort")]
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$", max_length=60)]
Uuid = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"),
    WithJsonSchema({"type": "string", "format": "uuid"}),
]
Stage = Annotated[str, StringConstraints(pattern=r"^R([1-9]|1[0-2])$")]
Text = Annotated[str, AfterValidator(check_length), WithJsonSchema({"type": "string", "maxLength": LONGEST_TEXT})]
Day = Annotated[str, AfterValidator(check_day), WithJsonSchema({"type": "string", "format": "date"})]
Moment = Annotated[str, AfterValidator(check_moment), WithJsonSchema({"type": "string", "format": "date-time"})]


def exactly_one(**parts: object) -> None:
    """Refuse when none or several of the parts are given."""
    if sum(part is not None for part in parts.values()) != 1:
        names = list(parts)
        raise ValueError(f"Input should have exactly one of {', '.join(names[:-1])} and {names[-1]}")
