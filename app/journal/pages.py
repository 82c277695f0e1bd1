"""Parts of the journal, as they are sent."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Connection, Row, select

from app.journal.envelope import sent_json
from app.journal.models import events

MOST_ANSWER_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of the journal to look at."""

    since: int
    head: int
    limit: int
    room: int = MOST_ANSWER_BYTES - 1_000
    """Bytes of JSON there is room for."""


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
