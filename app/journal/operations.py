"""The one way into the journal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, text, update

from app.accounts.current import NotSignedIn
from app.accounts.models import accounts, devices
from app.journal.aside import Sender, keep_aside
from app.journal.envelope import Judged, Refused
from app.journal.models import events
from app.problems import Problem

MOST_EVENTS = 200_000
SEEN_AGAIN = timedelta(hours=12)


class JournalFull(Problem):
    """The account has as many events as are kept."""

    status: ClassVar[int] = 507
    title: ClassVar[str] = "The journal is full"

    def __init__(self) -> None:
        super().__init__(f"At most {MOST_EVENTS:,} events are kept. None of these was; keep them on the phone.")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one event: its status, and the `rev` it has, or that the first of its id has."""

    status: str
    rev: int | None


REFUSED = Receipt("refused", None)


def append(connection: Connection, sender: Sender, batch: Sequence[Judged | Refused]) -> tuple[list[Receipt], int]:
    """Add a batch to the journal. Returns a receipt for each event, in order, and the account's new head.

    Takes a constant number of statements, whatever the batch.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
        JournalFull: there is no room for all that is new in it; nothing is added.
    """
    head = lock_head(connection, sender.account_id)
    kept = [event for event in batch if isinstance(event, Judged)]
    first = _known(connection, sender.account_id, kept)
    new: list[tuple[int, Judged]] = []
    other: list[Judged] = []
    receipts: list[Receipt] = []
    for event in batch:
        if isinstance(event, Refused):
            receipts.append(REFUSED)
            continue
        known = first.get(event.event_id)
        if known is None:
            head += 1
            first[event.event_id] = (head, event.digest)
            new.append((head, event))
            receipts.append(Receipt(event.status, head))
        elif known[1] == event.digest:
            receipts.append(Receipt("duplicate", known[0]))
        else:
            other.append(event)
            receipts.append(Receipt("conflict", known[0]))
    if head > MOST_EVENTS and new:
        raise JournalFull
    if new:
        insert_events(connection, sender, new)
        set_head(connection, sender.account_id, head)
    if other:
        keep_aside(connection, sender, other)
    _see(connection, sender)
    return receipts, head


def lock_head(connection: Connection, account_id: UUID) -> int:
    """Lock the account, so that `rev` is given out without gaps and in the order of commits. Returns its head.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    head: int | None = connection.execute(_LOCK, {"account": account_id}).scalar_one_or_none()
    if head is None:
        raise NotSignedIn
    return head


def set_head(connection: Connection, account_id: UUID, head: int) -> None:
    """Note the last `rev` an account has given out, which must be locked."""
    connection.execute(_HEAD, {"account": account_id, "new_head": head})


def _known(connection: Connection, account_id: UUID, batch: Sequence[Judged]) -> dict[UUID, tuple[int, bytes]]:
    """Return `rev` and digest of those of a batch whose id the journal has."""
    ids = {event.event_id for event in batch}
    return {
        event_id: (rev, digest)
        for event_id, rev, digest in connection.execute(_KNOWN, {"account": account_id, "ids": ids})
    }


def _see(connection: Connection, sender: Sender) -> None:
    """Note that the device was here. Not more often than needed: a batch of repeats then writes nothing at all."""
    told = {"account": sender.account_id, "device": sender.device_id, "now": sender.now, "old": sender.now - SEEN_AGAIN}
    connection.execute(_SEEN, told)


def insert_events(connection: Connection, sender: Sender, new: Sequence[tuple[int, Judged]]) -> None:
    """Insert events under the `rev` given to each, in one statement. Whoever calls has locked the account."""
    rows = [
        {
            "account_id": sender.account_id,
            "rev": rev,
            "event_id": event.event_id,
            "device_id": sender.device_id,
            "received_at": sender.now,
            "status": event.status,
            "kind": event.kind,
            "day": event.day,
            "digest": event.digest,
            "envelope": event.envelope,
            "body": event.body,
            "problem": event.problem,
            "names": event.names,
        }
        for rev, event in new
    ]
    if connection.dialect.name == "postgresql":
        columns = {name: [row[name] for row in rows] for name in _EACH}
        shared = {name: rows[0][name] for name in _SHARED}
        connection.execute(_UNNEST, columns | shared)
    else:
        connection.execute(_INSERT, rows)


# Made once: putting a statement together costs more than running it.
_LOCK = select(accounts.c.head).where(accounts.c.account_id == bindparam("account")).with_for_update()
_HEAD = update(accounts).where(accounts.c.account_id == bindparam("account")).values(head=bindparam("new_head"))
_KNOWN = select(events.c.event_id, events.c.rev, events.c.digest).where(
    events.c.account_id == bindparam("account"), events.c.event_id.in_(bindparam("ids", expanding=True))
)
_SEEN = (
    update(devices)
    .where(
        devices.c.account_id == bindparam("account"),
        devices.c.device_id == bindparam("device"),
        devices.c.seen_at < bindparam("old"),
    )
    .values(seen_at=bindparam("now"))
)
_INSERT = insert(events)
_SHARED = ("account_id", "device_id", "received_at")
_EACH = {
    "rev": "bigint",
    "event_id": "uuid",
    "status": "text",
    "kind": "text",
    "day": "date",
    "digest": "bytea",
    "envelope": "text",
    "body": "text",
    "problem": "text",
    "names": "uuid",
}
# One statement with arrays costs PostgreSQL far less than one with a hundred rows of values.
_UNNEST = text(
    f"INSERT INTO events ({', '.join(_SHARED)}, {', '.join(_EACH)}) "  # noqa: S608 -- of the names above
    f"SELECT {', '.join(f':{name}' for name in _SHARED)}, * "
    f"FROM unnest({', '.join(f'CAST(:{name} AS {kind}[])' for name, kind in _EACH.items())})"
)
