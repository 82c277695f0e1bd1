"""Judges one event: stored, quarantined, opaque, or not to be kept at all."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal
from uuid import UUID

from pydantic import JsonValue, ValidationError

from app.journal.schemas.base import Body, ForDay, check_day
from app.journal.schemas.kinds import Envelope
from app.journal.schemas.vocabulary import VOCABULARY, Vocabulary
from app.journal.wire import canonical, size_of, unkept_in
from app.problems import MOST_ERRORS, FieldError, field_error

MOST_BYTES = 16 * 1024
Status = Literal["stored", "quarantined", "opaque"]

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_KIND = re.compile(r"[a-z][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Refused:
    """An event that cannot be kept at all."""

    sent_id: str | None
    """Its id as it was sent, where that is short enough to be one."""
    detail: str


@dataclass(frozen=True, slots=True)
class Judged:
    """An event that can be kept, and as what."""

    sent_id: str
    event_id: UUID
    status: Status
    kind: str | None
    day: date | None
    digest: bytes
    envelope: str
    """Canonical JSON of all but the body."""
    body: str | None
    """Canonical JSON of the body; None if it has none."""
    problem: str | None
    """JSON of what is wrong with a quarantined one."""
    names: UUID | None
    """Of a stored retraction, the event that it takes back."""


def sent_json(envelope: str, body: str | None) -> str:
    """Write an event as it was sent, but for spaces and the order of names."""
    return envelope if body is None else f'{envelope[:-1]},"body":{body}}}'


def judge(event: JsonValue, vocabulary: Vocabulary = VOCABULARY) -> Judged | Refused:
    """Judge one event as it was read from a batch."""
    if not isinstance(event, dict):
        return Refused(None, "It is not an object.")
    sent_id = event.get("id")
    if not isinstance(sent_id, str) or not _ID.fullmatch(sent_id):
        short = sent_id if isinstance(sent_id, str) and len(sent_id) <= len(str(UUID(int=0))) else None
        return Refused(short, "Its id is not a UUID.")
    unkept = unkept_in(event)
    if unkept:
        return Refused(sent_id, unkept)
    rest = {name: value for name, value in event.items() if name != "body"}
    envelope = canonical(rest)
    body = canonical(event["body"]) if "body" in event else None
    # The kept text is never shorter than what is counted, so that most need no second look.
    if len(envelope) + len(body or "") > MOST_BYTES and size_of(event) > MOST_BYTES:
        return Refused(sent_id, f"It has more than {MOST_BYTES:,} bytes.")
    same = canonical({name: value for name, value in rest.items() if name not in {"id", "seen"}})
    status, errors = _check(event, rest, vocabulary)
    return Judged(
        sent_id=sent_id,
        event_id=UUID(sent_id),
        status=status,
        kind=_usable_kind(event.get("kind")),
        day=_usable_day(event.get("day")),
        digest=sha256(f"{same}\n{body}".encode()).digest(),
        envelope=envelope,
        body=body,
        problem=json.dumps({"title": "Some of it cannot be used", "errors": errors}) if errors else None,
        names=_named(event.get("body")) if (status, event.get("kind")) == ("stored", "retract") else None,
    )


def _check(
    event: dict[str, JsonValue], rest: dict[str, JsonValue], vocabulary: Vocabulary
) -> tuple[Status, Sequence[FieldError]]:
    errors = _faults(Envelope, rest, {"day": None})
    body = event.get("body")
    if not isinstance(body, dict):
        errors.append(field_error(["body"], "Input should be an object"))
        return "quarantined", errors
    kind = event.get("kind")
    newest = vocabulary.kinds.get(kind) if isinstance(kind, str) else None
    model = vocabulary.model(kind, event.get("v")) if isinstance(kind, str) else None
    if newest is None or (model is None and not errors):
        return ("quarantined" if errors else "opaque"), errors
    errors += _faults(model or newest, body, {"day": _usable_day(event.get("day"))}, "body")
    return ("quarantined" if errors else "stored"), errors[:MOST_ERRORS]


def _faults(model: type[Body], value: dict[str, JsonValue], context: ForDay, *path: str) -> list[FieldError]:
    try:
        model.model_validate(value, context=context)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
        return [field_error([*path, *fault["loc"]], fault["msg"]) for fault in faults[:MOST_ERRORS]]
    return []


def _named(body: JsonValue) -> UUID | None:
    named = body.get("event_id") if isinstance(body, dict) else None
    return UUID(named) if isinstance(named, str) else None


def _usable_kind(kind: JsonValue) -> str | None:
    return kind if isinstance(kind, str) and _KIND.fullmatch(kind) else None


def _usable_day(day: JsonValue) -> date | None:
    try:
        return date.fromisoformat(check_day(day)) if isinstance(day, str) else None
    except ValueError:
        return None
