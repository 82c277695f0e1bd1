"""Everything an account has, as one zip that says what is in it."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import IO
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pydantic import JsonValue
from sqlalchemy import Connection, select

from app.accounts.current import NotSignedIn
from app.accounts.models import accounts, devices
from app.journal.envelope import sent_json
from app.journal.models import conflicts
from app.journal.queries import all_events, moment

IN_MEMORY = 4 * 1024 * 1024
CHUNK = 64 * 1024

README = """\
This is everything Strideback keeps for one account.

account.json    the account: its id, when it was made, its time zone and language
devices.json    the devices that have used it
events.jsonl    everything that was said and done, one event a line, in the order it was received:
                  rev          its place in that order
                  status       stored: kept and used
                               quarantined: kept, but some of it could not be used; "problem" says what
                               opaque: kept, but its kind was not known
                  device_id    the device that sent it
                  received_at  when it was received, in UTC
                  event        the event itself, as it was sent
conflicts.jsonl events that came under the id of another event with other content. The first one counts.

All files are JSON in plain ASCII text. A .jsonl file holds one JSON object a line.
"""


def export_account(connection: Connection, account_id: UUID) -> IO[bytes]:
    """Write the zip into a temporary file and return that, at its start. The same data gives the same bytes.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    file = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 -- whoever sends it closes it
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, lines in contents(connection, account_id):
            # A zip has no time zones and begins in 1980; what was when is told inside.
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            with archive.open(entry, "w", force_zip64=True) as writer:
                for line in lines:
                    writer.write(line.encode())
    file.seek(0)
    return file


def contents(connection: Connection, account_id: UUID) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the name and text of each file of the zip."""
    yield "README.txt", [README]
    yield "account.json", [account_json(connection, account_id)]
    yield "devices.json", [devices_json(connection, account_id)]
    yield "events.jsonl", event_lines(connection, account_id)
    yield "conflicts.jsonl", conflict_lines(connection, account_id)


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


def file_name(now: datetime) -> str:
    """Return what the zip is called on the person's own disk."""
    return f"strideback-{now.date()}.zip"


def chunks(file: IO[bytes]) -> Iterator[bytes]:
    """Read a file a piece at a time, and close it."""
    with file:
        while chunk := file.read(CHUNK):
            yield chunk
