"""What the journal answers."""

from datetime import datetime
from typing import Annotated, Literal, NotRequired
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, JsonValue
from typing_extensions import TypedDict

from app.problems import FieldErrorDocument


class Document(BaseModel):
    """Part of an answer. Every field without a default is always there."""

    model_config = ConfigDict(frozen=True)


class EventProblem(Document):
    """What is wrong with one event."""

    title: str
    errors: list[FieldErrorDocument]


class Result(TypedDict):
    """What became of one event."""

    id: Annotated[str | None, Field(description="as it was sent; null where it had none that could be one")]
    status: Annotated[
        Literal["stored", "duplicate", "quarantined", "opaque", "conflict", "refused"],
        Field(
            description="stored: kept. duplicate: was kept before, as `rev`. quarantined: kept, though some of it "
            "cannot be used. opaque: kept, though its kind or version is not known. conflict: another with this id was "
            "kept first, as `rev`; this one is kept aside. refused: cannot be kept; keep it, and send it no more."
        ),
    ]
    rev: NotRequired[Annotated[int, Field(description="left out where it was refused")]]
    index: NotRequired[Annotated[int, Field(description="its place in the batch, where it was refused")]]
    problem: NotRequired[Annotated[EventProblem, Field(description="where it was quarantined or refused")]]


class LoggedEvent(TypedDict):
    """An event as the journal has it: the envelope as it was sent, and what the server adds.

    In a quarantined event any part of the envelope may be missing or of another form, and others may be there.
    """

    __pydantic_config__ = ConfigDict(extra="allow")  # type: ignore[misc] # where pydantic looks for it

    rev: int
    status: Literal["stored", "quarantined", "opaque"]
    device_id: UUID
    received_at: datetime
    problem: NotRequired[Annotated[EventProblem, Field(description="where it was quarantined")]]
    id: str
    kind: NotRequired[JsonValue]
    v: NotRequired[JsonValue]
    day: NotRequired[JsonValue]
    at: NotRequired[JsonValue]
    tz: NotRequired[JsonValue]
    seen: NotRequired[JsonValue]
    body: NotRequired[JsonValue]


class JournalPage(Document):
    """Part of the journal, in order."""

    epoch: str = Field(description="changes when the server is restored from a backup")
    head: int = Field(description="the last `rev` of the account")
    more: bool = Field(description="whether there are events after these")
    events: list[LoggedEvent]


class SyncAnswer(JournalPage):
    """The answer to a sync, sent only after what it says is kept."""

    server_now: datetime
    reset: bool = Field(
        description="the epoch or `since` is not of this server: its events begin at the first, and events that the "
        "device still has should be offered again"
    )
    results: list[Result] = Field(description="one for each event sent, in their order")
