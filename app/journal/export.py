"""Everything an account has, as one zip that says what is in it."""

import errno
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import Connection

from app.journal.takeout import account_json, conflict_lines, devices_json, event_lines

IN_MEMORY = 4 * 1024 * 1024
CHUNK = 64 * 1024
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})

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


def export_account(connection: Connection, account_id: UUID, in_memory: int = IN_MEMORY) -> IO[bytes]:
    """Write the zip into a temporary file and return that, at its start. The same data gives the same bytes.

    It is on disk only once it has more than so many bytes, and not even then where that is full.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    file = SpooledTemporaryFile(max_size=in_memory)  # noqa: SIM115 -- whoever sends it closes it
    try:
        return _write(file, connection, account_id)
    except OSError as error:
        # What it still holds has no room either.
        with suppress(OSError):
            file.close()
        if error.errno not in NO_ROOM:
            raise
    # Taking everything away must be possible above all when the disk is full.
    return _write(BytesIO(), connection, account_id)


def _write(file: IO[bytes], connection: Connection, account_id: UUID) -> IO[bytes]:
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


def file_name(now: datetime) -> str:
    """Return what the zip is called on the person's own disk."""
    return f"strideback-{now.date()}.zip"


def chunks(file: IO[bytes]) -> Iterator[bytes]:
    """Read a file a piece at a time, and close it."""
    with file:
        while chunk := file.read(CHUNK):
            yield chunk
