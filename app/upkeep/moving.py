"""A whole server as one zip that anybody can read: each account's own export, and what lets its devices in."""

import json
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO
from uuid import UUID
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pydantic import ValidationError
from sqlalchemy import Connection, insert, select

from app.accounts.models import accounts
from app.accounts.queries import zones
from app.db import Database
from app.journal.arrive import settle
from app.journal.export import IN_MEMORY, export_account
from app.journal.pages import moment
from app.journal.schemas.takein import KeptAccount, moment_of
from app.journal.takein import read_export
from app.problems import Problem
from app.upkeep.faults import UpkeepError
from app.upkeep.files import whole_file
from app.upkeep.keys import key_lines, take_keys
from app.upkeep.soundness import faults_of

FORMAT = 1
# Far more than any account may hold: here a person who may do anything already brings the file.
MOST_UNPACKED_HERE = 8 * 1024**3
FOLDER = "accounts/"
KEYS = "credentials.jsonl"
ABOUT = "server.json"
README = """\
This is everything a Strideback server keeps for all its accounts. Keep it as private as the server itself.

server.json          the form of this file, and how much is in it
accounts/<id>.zip    what the account's own export gives; README.txt in each says what is what
credentials.jsonl    what lets each device in: hashes, of no use to whoever wants to sign in with them

`python -m app import` reads it into a server of either kind of database. Codes for another phone are left out: they
last ten minutes. Finished plans are left out: they are made again.
"""


@dataclass(frozen=True, slots=True)
class Moved:
    """How much was written or taken in."""

    accounts: int
    events: int


def export_server(database: Database, file: Path, now: datetime) -> Moved:
    """Write all accounts as they are at one moment, while the server runs.

    Raises:
        UpkeepError: the file is there already, or cannot be written.
        DatabaseUnavailable: the database cannot be read now.
    """
    with whole_file(file) as part:
        with database.read() as connection, ZipFile(part, "w", ZIP_DEFLATED) as archive:
            found = connection.execute(
                select(accounts.c.account_id, accounts.c.head).order_by(accounts.c.account_id)
            ).all()
            done = Moved(len(found), sum(head for _, head in found))
            told = {"format": FORMAT, "made_at": moment(now), "accounts": done.accounts, "events": done.events}
            archive.writestr("README.txt", README)
            archive.writestr(ABOUT, json.dumps(told, indent=2) + "\n")
            for account_id, _ in found:
                with (
                    closing(export_account(connection, account_id)) as own,
                    # Packed already.
                    archive.open(ZipInfo(f"{FOLDER}{account_id}.zip"), "w", force_zip64=True) as entry,
                ):
                    copyfileobj(own, entry)
            with archive.open(KEYS, "w") as entry:
                for line in key_lines(connection):
                    entry.write(line.encode())
        _read_back(part)
    return done


def import_server(database: Database, file: Path) -> Moved:
    """Take in all accounts of such a zip beside those that are here, all of it or nothing.

    Events are judged anew, as `POST /import` does. Devices stay signed in. This server keeps its own epoch, upon which
    phones that come from the other offer again whatever it may not have had.

    Raises:
        UpkeepError: it is not such a zip, it is damaged, or one of its accounts is here already.
        DatabaseUnavailable: the database cannot be reached, is busy, or has no room.
    """
    try:
        with ZipFile(file) as archive, database.alter() as connection:
            return _take_in(connection, archive)
    except (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, ValueError, zlib.error) as error:
        raise UpkeepError(f"{file} cannot be read as the export of a server: {error}. Nothing was taken in.") from error


def _take_in(connection: Connection, archive: ZipFile) -> Moved:
    told = json.loads(archive.read(ABOUT))
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise UpkeepError("This export is of a form that this version does not read. Nothing was taken in.")
    events = 0
    arrived: set[UUID] = set()
    for name in archive.namelist():
        if name.startswith(FOLDER):
            with SpooledTemporaryFile(IN_MEMORY) as own:
                with archive.open(name) as entry:
                    copyfileobj(entry, own)
                account_id, held = _settle(connection, own, name)
            arrived.add(account_id)
            events += held
    with archive.open(KEYS) as lines:
        take_keys(connection, lines, arrived)
    if (len(arrived), events) != (told.get("accounts"), told.get("events")):
        raise UpkeepError(f"The export does not hold all that {ABOUT} says. Nothing was taken in.")
    faults = faults_of(connection)
    if faults:
        raise UpkeepError("What was taken in is not sound; nothing of it was kept.\n" + "\n".join(faults))
    return Moved(len(arrived), events)


def _settle(connection: Connection, own: IO[bytes], name: str) -> tuple[UUID, int]:
    """Take in one account. Returns its id, and how many events it has."""
    try:
        parcel = read_export(own, MOST_UNPACKED_HERE)
        told = KeptAccount.model_validate(parcel.account)
    except Problem as problem:
        where = "; ".join(f"{error['pointer']}: {error['detail']}" for error in problem.errors)
        raise UpkeepError(f"{name}: {problem.title}. {problem.detail} {where}") from problem
    except ValidationError as error:
        raise UpkeepError(f"{name}: its account.json cannot be used. Nothing was taken in.") from error
    account_id = UUID(told.account_id)
    if connection.execute(select(accounts.c.account_id).where(accounts.c.account_id == account_id)).first():
        raise UpkeepError(f"Account {account_id} is here already. Nothing was taken in.")
    connection.execute(
        insert(accounts).values(
            account_id=account_id,
            created_at=moment_of(told.created_at),
            # As for a new account: a plan for today could not be made in one that is not known.
            timezone=told.timezone if told.timezone in zones() else "UTC",
            locale=told.locale,
            head=0,
        )
    )
    settle(connection, account_id, parcel, signed_out_at=None)
    return account_id, len(parcel.events)


def _read_back(part: Path) -> None:
    with ZipFile(part) as archive:
        if archive.testzip() is not None:
            raise UpkeepError("The export could not be read back. It was thrown away.")
