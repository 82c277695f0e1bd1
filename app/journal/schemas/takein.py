"""What an export says of each thing in it, and what is answered once it is taken in."""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from app.journal.schemas.base import Body, Moment, Uuid

FIRST_YEAR, LAST_YEAR = 1900, 9000


def check_year(value: str) -> str:
    """Refuse a moment that some database could not keep."""
    if not FIRST_YEAR <= int(value[:4]) <= LAST_YEAR:
        raise ValueError(f"Input should be from {FIRST_YEAR} to {LAST_YEAR}")
    return value


def moment_of(value: str) -> datetime:
    """Read a moment that was checked."""
    return datetime.fromisoformat(value).astimezone(UTC)


When = Annotated[Moment, AfterValidator(check_year)]


class KeptFault(Body):
    """One thing that was wrong with an event."""

    pointer: str
    detail: str


class KeptProblem(Body):
    """What was wrong with an event."""

    title: str
    errors: list[KeptFault]


class KeptAside(Body):
    """What an export says of an event that was kept aside."""

    device_id: Uuid
    received_at: When


class KeptEvent(KeptAside):
    """What an export says of an event."""

    rev: int
    status: Literal["stored", "quarantined", "opaque"]
    problem: KeptProblem | None = None


class KeptAccount(Body):
    """What an export says of the account itself."""

    account_id: Uuid
    created_at: When
    timezone: Annotated[str, Field(min_length=1, max_length=64)]
    locale: Annotated[str, Field(max_length=35)] | None


class KeptDevice(Body):
    """What an export says of a device."""

    device_id: Uuid
    created_at: When
    seen_at: When
    ended_at: When | None


class Imported(BaseModel):
    """How much was taken in."""

    model_config = ConfigDict(frozen=True)

    head: int = Field(description="the last `rev` of the account")
    conflicts: int = Field(description="events that were kept aside")
    devices: int = Field(description="devices that events came from; none of them is signed in here")
