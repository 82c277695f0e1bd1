"""`backup`, `restore`, `export` and `import`."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.clock import utc_now
from app.commands.speech import say
from app.commands.starting import backups_in, make_folder, prepared, read_settings
from app.db import Database
from app.upkeep.backup import back_up, default_file, forget_old
from app.upkeep.faults import UpkeepError
from app.upkeep.moving import export_server, import_server
from app.upkeep.restore import restore


def backup_arguments(parser: ArgumentParser) -> None:
    """Say what `backup` may be told."""
    parser.add_argument("file", nargs="?", type=Path, help="where to; left out: a new file in the data folder")
    parser.add_argument("--keep", type=int, metavar="N", help="then delete all but the newest N of that folder")


def back_up_now(arguments: Namespace) -> None:
    """Make a backup while the server runs or while it does not. The tables may be of an older version.

    Raises:
        UpkeepError: it could not be made.
    """
    file: Path | None = arguments.file
    keep: int | None = arguments.keep
    if keep is not None and (keep < 1 or file):
        raise UpkeepError("--keep takes a number from 1 on, and no file: it is for those in the data folder")
    settings = read_settings()
    make_folder(settings)
    folder = backups_in(settings)
    database = Database(settings.tables_url)
    try:
        made = back_up(database, file or default_file(folder, utc_now()))
    finally:
        database.close()
    say(f"{made.file}: {made.accounts:,} accounts, {made.events:,} events, {made.bytes:,} bytes; read back and whole")
    for old in forget_old(folder, keep) if keep else ():
        say(f"Deleted {old}")


def restore_arguments(parser: ArgumentParser) -> None:
    """Say what `restore` may be told."""
    parser.add_argument("file", type=Path, help="a backup, of SQLite or PostgreSQL")
    parser.add_argument("--replace", action="store_true", help="put it in the place of what is here, which is kept")


def restore_now(arguments: Namespace) -> None:
    """Bring a backup back.

    Raises:
        UpkeepError: it could not be; nothing was changed.
    """
    file: Path = arguments.file
    replace: bool = arguments.replace
    settings = read_settings()
    with prepared(settings) as database:
        done = restore(database, file, backups_in(settings), utc_now(), replace=replace)
    if done.before:
        say(f"What was here before: {done.before.file}")
    say(f"Brought back {done.accounts:,} accounts and {done.events:,} events. Phones will send again what came later.")
    say("Accounts deleted since the backup are here again, and devices signed out since are signed in.")


def file_argument(parser: ArgumentParser) -> None:
    """Say that `export` and `import` are told a file."""
    parser.add_argument("file", type=Path, help="a zip")


def export_all(arguments: Namespace) -> None:
    """Write all accounts into one zip that anybody can read, while the server runs or while it does not.

    Raises:
        UpkeepError: it could not be written.
    """
    file: Path = arguments.file
    with prepared(read_settings()) as database:
        done = export_server(database, file, utc_now())
    say(f"{file}: {done.accounts:,} accounts, {done.events:,} events. Keep it as private as the server itself.")


def import_all(arguments: Namespace) -> None:
    """Take in such a zip beside what is here.

    Raises:
        UpkeepError: it could not be; nothing was taken in.
    """
    file: Path = arguments.file
    with prepared(read_settings()) as database:
        done = import_server(database, file)
    say(f"Took in {done.accounts:,} accounts and {done.events:,} events. Their phones go on once they ask this server.")
