"""Looks at the tables: whether they can be reached, are of this version, and hold what they should."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from app.accounts.models import accounts
from app.db import Database, DatabaseUnavailable
from app.engines import sqlite_module, wal_is_safe
from app.journal.models import events
from app.migrate import head, is_known, revision_of
from app.retries import is_damaged
from app.upkeep.findings import Finding, note, ok, wrong
from app.upkeep.soundness import faults_of

# No clock that is right shows less: this program was made then.
MADE = datetime(2026, 11, 22, tzinfo=UTC)
APART = timedelta(minutes=2)
COME_BACK = "Keep a copy of it, then bring the last backup back (docs/operations.md)."


def look_at_tables(database: Database, now: datetime) -> Iterator[Finding]:
    """Look at the tables, at all that is in them, and at the clocks that wrote it."""
    if now < MADE:
        yield wrong("clock", f"It shows {now:%Y-%m-%d %H:%M} UTC, before this program was made. Set it.")
    try:
        with database.read() as connection:
            yield _kind(database)
            revision = revision_of(connection)
            if revision is None:
                yield note("tables", "not there yet; the server makes them when it starts")
            elif not is_known(revision):
                yield wrong("tables", "They were made by a newer version of Strideback. Run that one.")
            else:
                yield _state(revision)
                yield from _look_inside(connection, now)
    except DatabaseUnavailable as problem:
        cause = problem.__cause__
        advice = f". {COME_BACK}" if isinstance(cause, DBAPIError) and is_damaged(cause) else ""
        yield wrong("database", f"It cannot be read: {str(getattr(cause, 'orig', cause)).splitlines()[0]}{advice}")


def _kind(database: Database) -> Finding:
    if database.is_sqlite and not wal_is_safe(sqlite_module().sqlite_version_info):
        return note("database", f"{database.description}. It is safe, but slower; a newer one is better.")
    return ok("database", database.description)


def _state(revision: str) -> Finding:
    if revision != head():
        return note("tables", "They change when this version starts; the server makes a backup of them first.")
    return ok("tables", "of this version")


def _look_inside(connection: Connection, now: datetime) -> Iterator[Finding]:
    faults = faults_of(connection)
    for fault in faults:
        yield wrong("contents", f"{fault}. {COME_BACK}")
    if faults:
        return
    held = [connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (accounts, events)]
    yield ok("contents", f"{held[0]:,} accounts, {held[1]:,} events, each journal whole")
    yield _clocks(connection, now)


def _clocks(connection: Connection, now: datetime) -> Finding:
    if connection.dialect.name == "postgresql":
        theirs: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
        if abs(theirs - now) > APART:
            return wrong("clock", f"This computer's and the database server's are {abs(theirs - now)} apart. Set both.")
    last: datetime | None = connection.execute(select(func.max(events.c.received_at))).scalar_one()
    if last and last > now + APART:
        return wrong(
            "clock", f"It shows {now:%Y-%m-%d %H:%M} UTC, but something was received at {last:%Y-%m-%d %H:%M}."
        )
    return ok("clock", f"{now:%Y-%m-%d %H:%M} UTC")
