"""Keeps what came later under an id that was taken."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select

from app.journal.envelope import Judged, sent_json
from app.journal.models import conflicts

MOST_CONFLICTS_OF_ONE = 5


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends, and when."""

    account_id: UUID
    device_id: UUID
    now: datetime
    """When it was received, by the server's clock."""


def keep_aside(connection: Connection, sender: Sender, other: Iterable[Judged]) -> None:
    """Keep what came later under an id that was taken, up to five for each id. The same one is kept once."""
    found: dict[tuple[UUID, bytes], Judged] = {(event.event_id, event.digest): event for event in other}
    ids = {event_id for event_id, _ in found}
    rows = connection.execute(
        select(conflicts.c.event_id, conflicts.c.digest).where(
            conflicts.c.account_id == sender.account_id, conflicts.c.event_id.in_(ids)
        )
    ).all()
    count = dict.fromkeys(ids, 0)
    for row in rows:
        count[row.event_id] += 1
        found.pop((row.event_id, row.digest), None)
    fresh = []
    for (event_id, digest), event in found.items():
        count[event_id] += 1
        if count[event_id] <= MOST_CONFLICTS_OF_ONE:
            fresh.append(
                {
                    "account_id": sender.account_id,
                    "event_id": event_id,
                    "digest": digest,
                    "device_id": sender.device_id,
                    "received_at": sender.now,
                    "event": sent_json(event.envelope, event.body),
                }
            )
    if fresh:
        connection.execute(insert(conflicts), fresh)
