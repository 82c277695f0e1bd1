"""What the journal knows."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import Connection, Row, select

from app.accounts.current import NotSignedIn
from app.accounts.models import accounts
from app.journal.envelope import sent_json
from app.journal.models import deployment, events

MOST_ANSWER_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event that may feed the engine."""

    event_id: str
    """In lower case."""
    rev: int
    kind: str
    day: date
    body: str
    """JSON."""


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of the journal to look at."""

    since: int
    head: int
    limit: int
    room: int = MOST_ANSWER_BYTES - 1_000
    """Bytes of JSON there is room for."""


def head(connection: Connection, account_id: UUID) -> int:
    """Return the last `rev` an account has given out; 0 where nothing has happened yet.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    last: int | None = connection.execute(
        select(accounts.c.head).where(accounts.c.account_id == account_id)
    ).scalar_one_or_none()
    if last is None:
        raise NotSignedIn
    return last


def current_epoch(connection: Connection) -> str:
    """Return the epoch of this server."""
    epoch: str = connection.execute(select(deployment.c.epoch)).scalar_one()
    return epoch


def stored_events(connection: Connection, account_id: UUID, until_rev: int, *, after_rev: int = 0) -> list[StoredEvent]:
    """Return the events that may feed the engine, `after_rev < rev <= until_rev`, by `rev`."""
    rows = connection.execute(
        select(events.c.event_id, events.c.rev, events.c.kind, events.c.day, events.c.body)
        .where(
            events.c.account_id == account_id,
            events.c.rev > after_rev,
            events.c.rev <= until_rev,
            events.c.status == "stored",
        )
        .order_by(events.c.rev)
    )
    return [StoredEvent(str(row.event_id), row.rev, row.kind, row.day, row.body) for row in rows]


def page(connection: Connection, account_id: UUID, window: Window) -> list[str]:
    """Return the events of a window as JSON, by `rev`: as many as there is room for, but one at least."""
    rows = connection.execute(
        select(events)
        .where(events.c.account_id == account_id, events.c.rev > window.since, events.c.rev <= window.head)
        .order_by(events.c.rev)
        .limit(window.limit)
    )
    cut: list[str] = []
    room = window.room
    for row in rows:
        event = event_json(row)
        room -= len(event) + 1
        if room < 0 and cut:
            break
        cut.append(event)
    rows.close()
    return cut


def page_json(window: Window, cut: list[str], epoch: str, more: str = "") -> str:
    """Write a page as JSON. `rev` has no gaps, so that counting tells whether more is to come."""
    told = {"epoch": epoch, "head": window.head, "more": window.since + len(cut) < window.head}
    return f'{json.dumps(told)[:-1]},{more}"events":[{",".join(cut)}]}}'


def all_events(connection: Connection, account_id: UUID, *, at_once: int = 500) -> Iterator[Row[tuple[object, ...]]]:
    """Yield every row of an account's journal, by `rev`, some at a time."""
    since = 0
    while True:
        rows = connection.execute(
            select(events)
            .where(events.c.account_id == account_id, events.c.rev > since)
            .order_by(events.c.rev)
            .limit(at_once)
        ).all()
        yield from rows
        if len(rows) < at_once:
            return
        since = rows[-1].rev


def event_json(row: Row[tuple[object, ...]]) -> str:
    """Write an event as the journal has it: the envelope, and what the server adds."""
    added = {
        "rev": row.rev,
        "status": row.status,
        "device_id": str(row.device_id),
        "received_at": moment(row.received_at),
    }
    if row.problem is None:
        # Neither part is read again: what was sent is passed on, and a page costs little.
        return f"{sent_json(row.envelope, row.body)[:-1]},{json.dumps(added)[1:]}"
    envelope = json.loads(row.envelope)
    body = {} if row.body is None else {"body": json.loads(row.body)}
    return json.dumps(envelope | body | added | {"problem": json.loads(row.problem)})


def moment(value: datetime) -> str:
    """Write a moment in UTC, to the millisecond."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds")
