"""What the journal knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, select

from app.accounts.current import NotSignedIn
from app.accounts.models import accounts
from app.journal.models import deployment, events


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


def head(connection: Connection, account_id: UUID) -> int:
    """Return the last `rev` an account has given out; 0 where nothing has happened yet.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    last: int | None = connection.execute(_HEAD, {"account": account_id}).scalar_one_or_none()
    if last is None:
        raise NotSignedIn
    return last


def current_epoch(connection: Connection) -> str:
    """Return the epoch of this server."""
    epoch: str = connection.execute(_EPOCH).scalar_one()
    return epoch


def stored_events(connection: Connection, account_id: UUID, until_rev: int, *, after_rev: int = 0) -> list[StoredEvent]:
    """Return the events that may feed the engine, `after_rev < rev <= until_rev`, by `rev`."""
    told = {"account": account_id, "after": after_rev, "until": until_rev}
    return [
        StoredEvent(str(event_id), rev, kind, day, body)
        for event_id, rev, kind, day, body in connection.execute(_STORED, told)
    ]


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


_HEAD = select(accounts.c.head).where(accounts.c.account_id == bindparam("account"))
_EPOCH = select(deployment.c.epoch)
_STORED = (
    select(events.c.event_id, events.c.rev, events.c.kind, events.c.day, events.c.body)
    .where(
        events.c.account_id == bindparam("account"),
        events.c.rev > bindparam("after"),
        events.c.rev <= bindparam("until"),
        events.c.status == "stored",
    )
    .order_by(events.c.rev)
)
