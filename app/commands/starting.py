"""What every command does first: reads the settings, makes the folder, brings the tables up to date."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import make_url

from app.chores import catch_up
from app.clock import utc_now
from app.commands.speech import say_wrong
from app.db import Database
from app.migrate import migrate
from app.room import Disk, Room, room_for
from app.serve import StartError
from app.settings import PREFIX, Settings, unknown_variables
from app.upkeep.backup import back_up_before_migrating
from app.upkeep.place import Host


def read_settings() -> Settings:
    """Read the settings and warn of variables that mean nothing.

    Raises:
        StartError: see `valid_settings`.
    """
    for warning in unknown_variables(os.environ):
        say_wrong(warning)
    return valid_settings()


def valid_settings() -> Settings:
    """Read the settings.

    Raises:
        StartError: a variable has a value that cannot be used.
    """
    try:
        return Settings()
    except ValidationError as error:
        faults = [
            f"{PREFIX}{'_'.join(map(str, fault['loc'][:1])).upper()}: {fault['msg'].removeprefix('Value error, ')}"
            for fault in error.errors()
        ]
        raise StartError("\n".join(faults)) from error


def make_folder(settings: Settings) -> None:
    """Make the data folder. What people say of their health is for this account of the machine alone.

    Raises:
        StartError: it cannot be used.
    """
    os.umask(0o077)
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"{PREFIX}DATA_DIR: cannot use {settings.data_dir}: {error.strerror}") from error


def check_place(settings: Settings, host: Host) -> None:
    """Refuse to keep tables where they would be gone with the container.

    Raises:
        StartError: they would be, and that was not allowed.
    """
    url = make_url(settings.tables_url)
    if settings.volatile_data == "allow" or not url.drivername.startswith("sqlite"):
        return
    folder = Path(url.database or "").parent
    why = host.why_volatile(folder)
    if why:
        raise StartError(
            f"Everything in {folder} would be gone with this container: {why}.\n"
            f"Give the container a volume with a name, such as: -v strideback:{settings.data_dir}\n"
            f"If it may be gone, set {PREFIX}VOLATILE_DATA=allow"
        )


def make_room(settings: Settings, disk: type[Disk] = Disk) -> Room:
    """Set room aside on the disk of the tables. On a full one give it up, since even opening them needs a little.

    Raises:
        StartError: the folder cannot be used.
    """
    make_folder(settings)
    room = room_for(settings.tables_url, disk)
    try:
        full = room.is_full()
    except OSError as error:
        raise StartError(f"{PREFIX}DATABASE_URL: cannot use {error.filename}: {error.strerror}") from error
    if full:
        room.give_up()
    return room


def backups_in(settings: Settings) -> Path:
    """Return the folder of backups."""
    return settings.data_dir / "backups"


@contextmanager
def prepared(settings: Settings) -> Iterator[Database]:
    """Give the database with its tables up to date. If they held something and had to change, there is a backup.

    Raises:
        StartError: the data folder cannot be used.
        MigrationError: the tables are of a newer version.
        UpkeepError: they have to change, and no backup could be made.
    """
    make_folder(settings)
    database = Database(settings.tables_url)
    try:
        made = back_up_before_migrating(database, backups_in(settings), utc_now())
        if made:
            say_wrong(f"The tables change with this version. As they were: {made.file}")
        migrate(database)
        catch_up(database)
        yield database
    finally:
        database.close()
