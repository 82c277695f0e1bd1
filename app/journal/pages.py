"""Parts of the journal, as they are sent."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

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
    told = {"account": account_id, "since": window.since, "head": window.head, "limit": window.limit}
    rows = connection.execute(_PAGE, told)
    cut: list[str] = []
    room = window.room
    for row in rows:
        event = event_json(*row)
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


def event_json(  # noqa: PLR0913, PLR0917 -- the columns of a row, taken apart only once
    rev: int, status: str, device_id: UUID, received_at: datetime, envelope: str, body: str | None, problem: str | None
) -> str:
    """Write an event as the journal has it: the envelope, and what the server adds."""
    added = f'"rev":{rev},"status":"{status}","device_id":"{device_id}","received_at":"{moment(received_at)}"'
    if problem is None:
        # Neither part is read again: what was sent is passed on, and a page costs little.
        return f"{sent_json(envelope, body)[:-1]},{added}}}"
    sent = json.loads(sent_json(envelope, body))
    return json.dumps(sent | json.loads(f"{{{added}}}") | {"problem": json.loads(problem)})


def moment(value: datetime) -> str:
    """Write a moment in UTC, to the millisecond."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds")


_PAGE = (
    select(
        events.c.rev,
        events.c.status,
        events.c.device_id,
        events.c.received_at,
        events.c.envelope,
        events.c.body,
        events.c.problem,
    )
    .where(
        events.c.account_id == bindparam("account"),
        events.c.rev > bindparam("since"),
        events.c.rev <= bindparam("head"),
    )
    .order_by(events.c.rev)
    .limit(bindparam("limit"))
)
