"""Backups: images that were checked before they got their name."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.db import Database
from app.migrate import head, revision_of
from app.upkeep.faults import UpkeepError
from app.upkeep.files import whole_file
from app.upkeep.images import reading, size_of, take_image
from app.upkeep.rows import Counts, count_rows
from app.upkeep.soundness import faults_of

NAME = "strideback-"
ENDING = ".sqlite"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made, and how much is in it."""

    file: Path
    accounts: int
    events: int
    bytes: int


def back_up(database: Database, file: Path) -> Backup:
    """Write all that the database holds into one file, while others go on reading and writing.

    The file gets its name only once it was read back: its pages are whole, its rows belong together, and each table
    has as many as the database had.

    Raises:
        UpkeepError: the file is there already, cannot be written, or what was read back is not what was there.
        DatabaseUnavailable: the database cannot be read now.
    """
    check_room(database, file.parent)
    with whole_file(file) as part:
        counts = take_image(database, part)
        check(part, counts)
        size = part.stat().st_size
    return Backup(file, counts.get("accounts", 0), counts.get("events", 0), size)


def check(part: Path, counts: Counts) -> None:
    """Read a backup back.

    Raises:
        UpkeepError: something in it is not as it was.
    """
    with reading(part) as connection:
        faults = faults_of(connection) if "accounts" in counts else []
        if faults:
            raise UpkeepError("The database is not sound; no backup was made of it.\n" + "\n".join(faults))
        if count_rows(connection) != counts:
            raise UpkeepError("The backup has not all that the database has. It was thrown away.")


def back_up_before_migrating(database: Database, folder: Path, now: datetime) -> Backup | None:
    """Make a backup if tables that hold something are about to change. Returns None where none is needed.

    Raises:
        UpkeepError, DatabaseUnavailable: see `back_up`. Without a backup the tables are better left as they are.
    """
    with database.read() as connection:
        revision = revision_of(connection)
        if revision in {None, head()} or not count_rows(connection).get("accounts"):
            return None
    return back_up(database, unused(folder, f"before-{head()}", now))


def unused(folder: Path, name: str, now: datetime) -> Path:
    """Return a name for a backup of this moment that no file has yet."""
    stem = f"{name}-{now:%Y%m%dT%H%M%SZ}"
    file = folder / f"{stem}{ENDING}"
    number = 2
    while file.exists():
        file = folder / f"{stem}-{number}{ENDING}"
        number += 1
    return file


def default_file(folder: Path, now: datetime) -> Path:
    """Return where a backup goes that nobody named."""
    return unused(folder, NAME.rstrip("-"), now)


def made_so_far(folder: Path) -> Sequence[Path]:
    """Return the backups with names given by us, the oldest first."""
    return sorted(folder.glob(f"{NAME}*{ENDING}"), key=lambda file: file.stem)


def forget_old(folder: Path, keep: int) -> Sequence[Path]:
    """Delete the oldest backups with names given by us, all but some. Returns those that went."""
    old = made_so_far(folder)[:-keep]
    for file in old:
        file.unlink()
    return old


def check_room(database: Database, folder: Path) -> None:
    """Refuse to begin a backup for which there is no room.

    Raises:
        UpkeepError: there is none.
    """
    with database.read() as connection:
        needed = size_of(connection)
    near = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    free = shutil.disk_usage(near).free
    if free < needed:
        raise UpkeepError(f"A backup needs about {needed:,} bytes in {folder}; {free:,} are free.")
