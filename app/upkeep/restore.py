"""Brings a backup back, into either kind of database, in one transaction."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, delete, func, inspect, select, update

import app.main  # noqa: F401 -- so that every table is known
from app.accounts.models import accounts, codes
from app.db import Database
from app.journal.models import deployment
from app.migrate import MigrationError, migrate
from app.tables import metadata
from app.upkeep.backup import Backup, back_up, unused
from app.upkeep.faults import UpkeepError
from app.upkeep.images import copy_image, reading
from app.upkeep.rows import count_rows, replace_rows
from app.upkeep.soundness import faults_of


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back, and the backup of what was there before, if anything was."""

    accounts: int
    events: int
    before: Backup | None


def restore(database: Database, file: Path, folder: Path, now: datetime, *, replace: bool) -> Restored:
    """Put all of a backup in the place of all that the database holds. The tables must be up to date.

    The backup is checked, and brought up to date in a copy, before anything is touched. The server gets a new epoch,
    upon which phones offer again what they sent since the backup was made. A server that runs meanwhile just goes on.

    Raises:
        UpkeepError: the file is not a sound backup, or the database holds accounts and `replace` is not set.
        MigrationError: the backup was made by a newer version.
        DatabaseUnavailable: the database cannot be reached, is busy, or has no room.
    """
    if not replace and _held(database):
        raise UpkeepError("This database holds accounts. To put the backup in their place, add --replace")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as scratch:
        copy = Path(scratch) / "backup.sqlite"
        copy_image(file, copy)
        image = Database(f"sqlite:///{copy}")
        try:
            _check(copy, file)
            _make_current(image, file)
            before = back_up(database, unused(folder, "before-restore", now)) if _held(database) else None
            with image.read() as source, database.alter() as target:
                if not replace and holds_accounts(target):
                    raise UpkeepError("Meanwhile an account was made here. Nothing was changed.")
                return _put_back(source, target, before)
        finally:
            image.close()


def holds_accounts(connection: Connection) -> bool:
    """Say whether a database has any account."""
    return connection.execute(select(accounts.c.account_id).limit(1)).first() is not None


def _held(database: Database) -> bool:
    with database.read() as connection:
        return holds_accounts(connection)


def _check(copy: Path, file: Path) -> None:
    """Check that a file is a sound backup."""
    with reading(copy, file) as connection:
        if not inspect(connection).has_table(deployment.name):
            raise UpkeepError(f"{file} is not a backup of Strideback")
        faults = faults_of(connection)
    if faults:
        raise UpkeepError(f"{file} is not sound; nothing was changed.\n" + "\n".join(faults))


def _make_current(image: Database, file: Path) -> None:
    """Bring a backup to the tables of this version."""
    try:
        migrate(image)
    except MigrationError as error:
        raise UpkeepError(f"{file} cannot be brought to the tables of this version: {error}") from error


def _put_back(source: Connection, target: Connection, before: Backup | None) -> Restored:
    replace_rows(source, target, metadata)
    # One made before the backup may have been used since.
    target.execute(delete(codes))
    target.execute(update(deployment).values(epoch=secrets.token_hex(8)))
    for table in metadata.sorted_tables:
        there, here = (one.execute(select(func.count()).select_from(table)).scalar_one() for one in (source, target))
        if there != here and table is not codes:
            raise UpkeepError(f"Not all of {table.name} could be brought back. Nothing was changed.")
    faults = faults_of(target)
    if faults:
        raise UpkeepError("What was brought back is not sound. Nothing was changed.\n" + "\n".join(faults))
    counts = count_rows(target)
    return Restored(counts["accounts"], counts["events"], before)
