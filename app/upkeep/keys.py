"""What lets devices in, as lines of text: only hashes, so that whoever reads them can sign in with none."""

from collections.abc import Iterable, Iterator
from typing import Annotated
from uuid import UUID

from pydantic import Field, ValidationError
from sqlalchemy import Connection, insert, select

from app.accounts.models import credentials, devices
from app.journal.pages import moment
from app.journal.schemas.base import Body, Uuid
from app.journal.schemas.takein import When, moment_of
from app.upkeep.faults import UpkeepError


class Key(Body):
    """One credential."""

    account_id: Uuid
    device_id: Uuid
    secret_hash: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    renewed_at: When


def key_lines(connection: Connection) -> Iterator[str]:
    """Write every credential, a line for each."""
    rows = connection.execute(select(credentials).order_by(credentials.c.account_id, credentials.c.device_id))
    for row in rows:
        key = Key(
            account_id=str(row.account_id),
            device_id=str(row.device_id),
            secret_hash=bytes(row.secret_hash).hex(),
            renewed_at=moment(row.renewed_at),
        )
        yield key.model_dump_json() + "\n"


def take_keys(connection: Connection, lines: Iterable[bytes], arrived: set[UUID]) -> None:
    """Let in again the devices of the accounts that have arrived.

    Raises:
        UpkeepError: a line is not one of ours, or is for a device that is not there or has one already.
    """
    rows = []
    for number, line in enumerate(lines, 1):
        try:
            key = Key.model_validate_json(line)
        except ValidationError as error:
            raise UpkeepError(f"Line {number} of the credentials cannot be read. Nothing was taken in.") from error
        rows.append(
            {
                "account_id": UUID(key.account_id),
                "device_id": UUID(key.device_id),
                "secret_hash": bytes.fromhex(key.secret_hash),
                "renewed_at": moment_of(key.renewed_at),
            }
        )
    known = connection.execute(select(devices.c.account_id, devices.c.device_id))
    free = {(one, other) for one, other in known if one in arrived}
    for row in rows:
        if (row["account_id"], row["device_id"]) not in free:
            raise UpkeepError("A credential is for a device that is not there, or twice. Nothing was taken in.")
        free.remove((row["account_id"], row["device_id"]))
    if rows:
        connection.execute(insert(credentials), rows)
