"""The files of an export, as lines of JSON."""

import json
from collections.abc import Iterator
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import Connection, select

from app.accounts.current import NotSignedIn
from app.accounts.models import accounts, devices
from app.journal.envelope import sent_json
from app.journal.models import conflicts
from app.journal.pages import moment
from app.journal.queries import all_events


def account_json(connection: Connection, account_id: UUID) -> str:
    """Write what is known of the account itself."""
    row = connection.execute(select(accounts).where(accounts.c.account_id == account_id)).one_or_none()
    if row is None:
        raise NotSignedIn
    return document(
        {
            "account_id": str(row.account_id),
            "created_at": moment(row.created_at),
            "timezone": row.timezone,
            "locale": row.locale,
        }
    )


def devices_json(connection: Connection, account_id: UUID) -> str:
    """Write every device the account has or had."""
    rows = connection.execute(
        select(devices).where(devices.c.account_id == account_id).order_by(devices.c.created_at, devices.c.device_id)
    )
    return document(
        [
            {
                "device_id": str(row.device_id),
                "created_at": moment(row.created_at),
                "seen_at": moment(row.seen_at),
                "ended_at": row.ended_at and moment(row.ended_at),
            }
            for row in rows
        ]
    )


def event_lines(connection: Connection, account_id: UUID) -> Iterator[str]:
    """Write the journal, a line for each event."""
    for row in all_events(connection, account_id):
        told = {
            "rev": row.rev,
            "status": row.status,
            "device_id": str(row.device_id),
            "received_at": moment(row.received_at),
        }
        if row.problem is not None:
            told["problem"] = json.loads(row.problem)
        yield line(told, sent_json(row.envelope, row.body))


def conflict_lines(connection: Connection, account_id: UUID) -> Iterator[str]:
    """Write what was kept aside, a line for each."""
    rows = connection.execute(
        select(conflicts)
        .where(conflicts.c.account_id == account_id)
        .order_by(conflicts.c.event_id, conflicts.c.received_at, conflicts.c.digest)
    )
    for row in rows:
        yield line({"device_id": str(row.device_id), "received_at": moment(row.received_at)}, row.event)


def line(told: dict[str, JsonValue], event: str) -> str:
    """Write one line: what the server knows, and the event as it was sent."""
    return f'{json.dumps(told)[:-1]}, "event": {event}}}\n'


def document(value: JsonValue) -> str:
    """Write a file of one document."""
    return json.dumps(value, indent=2) + "\n"
