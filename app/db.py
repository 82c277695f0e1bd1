"""The tables' home: one engine, a way to read and a way to write, and the column types all rooms share."""

import importlib
import logging
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import ModuleType
from typing import Annotated, ClassVar

from fastapi import Depends, Request
from sqlalchemy import Connection, DateTime, Dialect, MetaData, Uuid, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.types import TypeDecorator

from app.problems import Problem

log = logging.getLogger(__name__)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

WRITE_WAIT_S = 5
WRITERS_WAITING = 8


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Stored in UTC, given back in UTC; a time without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Bring a moment to UTC on its way in."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Say that it is UTC on its way out: SQLite does not keep the zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Uid = Uuid(as_uuid=True)


class DatabaseUnavailable(Problem):
    """The database cannot be reached, is busy or has no room. Nothing was changed; trying again is safe."""

    status: ClassVar[int] = 503
    title: ClassVar[str] = "The server cannot save or read at the moment"

    def __init__(self) -> None:
        super().__init__("Nothing was changed. Try again in a moment.", headers={"Retry-After": "5"})


def sqlite_module() -> ModuleType:
    """Return the SQLite to use: the one that came with the project if it is there, else Python's own."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        return importlib.import_module("sqlite3")


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Say whether this SQLite is free of the write-ahead-log reset fault, which can lose an acknowledged write."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


class Database:
    """One database, SQLite or PostgreSQL.

    `read()` and `write()` are the only ways in. Each is one transaction: a read sees one moment, a write commits
    when its block ends and is rolled back when the block raises.
    """

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite")
        if self.is_sqlite:
            module = sqlite_module()
            version: tuple[int, ...] = module.sqlite_version_info
            self.wal = wal_is_safe(version)
            self.description = f"SQLite {module.sqlite_version}, " + (
                "write-ahead log"
                if self.wal
                else "rollback journal, since this version's write-ahead log can lose writes"
            )
            self.engine = create_engine(
                url, module=module, pool_size=20, max_overflow=20, pool_timeout=WRITE_WAIT_S, hide_parameters=True
            )
            event.listen(self.engine, "connect", self._open_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
            self._reader = self.engine.execution_options()
            self._writer = self.engine.execution_options(strideback_write=True)
        else:
            self.wal = False
            self.description = "PostgreSQL"
            self.engine = create_engine(
                url,
                pool_size=20,
                max_overflow=20,
                pool_timeout=WRITE_WAIT_S,
                pool_pre_ping=True,
                hide_parameters=True,
                connect_args={
                    "connect_timeout": WRITE_WAIT_S,
                    "options": f"-c lock_timeout={WRITE_WAIT_S}s -c statement_timeout=30s -c timezone=UTC"
                    " -c idle_in_transaction_session_timeout=60s",
                },
            )
            self._reader = self.engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            self._writer = self.engine.execution_options()
        self._lock = threading.Lock()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees the tables as they are at its first question, and never changes them.

        Raises:
            DatabaseUnavailable: it cannot be reached, or is busy.
        """
        with _unavailable(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept, durably, when the block ends, and dropped when it raises.

        Raises:
            DatabaseUnavailable: it cannot be reached, is busy, or has no room.
        """
        with _unavailable(), self._turn(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def alter(self) -> Iterator[Connection]:
        """Give a connection to change the tables themselves with, as `write()` does for their rows.

        SQLite changes a table by making it anew, so references are not followed meanwhile; the caller checks them.
        """
        with _unavailable(), self._turn(), self._writer.connect() as connection:
            if self.is_sqlite:
                connection.detach()
                driver = connection.connection.cursor()
                driver.execute("PRAGMA foreign_keys=OFF")
                driver.close()
            with connection.begin():
                yield connection

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Wait for our turn to write. SQLite's own waiting is unfair: one may starve while others pass."""
        if not self.is_sqlite:
            yield
            return
        if not self._lock.acquire(timeout=WRITE_WAIT_S):
            raise DatabaseUnavailable
        try:
            yield
        finally:
            self._lock.release()

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _open_sqlite(self, connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        """Set up a new connection. FULL: what we say is saved must outlive a power cut."""
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            f"busy_timeout={WRITE_WAIT_S * 1000}",
            f"journal_mode={'WAL' if self.wal else 'DELETE'}",
            "synchronous=FULL",
            "foreign_keys=ON",
            "trusted_schema=OFF",
            "journal_size_limit=8388608",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Begin for the driver, which is told not to. A write takes its lock at once: a later upgrade fails at once."""
    write = connection.get_execution_options().get("strideback_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


@contextmanager
def _unavailable() -> Iterator[None]:
    """Turn what is wrong with the database, rather than with what was asked of it, into a problem."""
    try:
        yield
    except PoolTimeoutError as error:
        log.warning("No database connection was free in time")
        raise DatabaseUnavailable from error
    except DBAPIError as error:
        if not (isinstance(error, OperationalError) or error.connection_invalidated):
            raise
        log.warning("The database is not available: %s", error.orig)
        raise DatabaseUnavailable from error


async def request_database(request: Request) -> Database:
    """Give a route the database itself. Async, since it waits for nothing."""
    database: Database = request.app.state.database
    return database


Db = Annotated[Database, Depends(request_database)]


def read_connection(database: Db) -> Iterator[Connection]:
    """Give a route a connection to read with."""
    with database.read() as connection:
        yield connection


async def write_turn() -> AsyncIterator[None]:
    """Hold a place among the few that may wait in a thread for their turn to write."""
    yield


# Were all threads waiting for their turn, the one whose turn it is would have none left to end it in.
Turn = Annotated[None, Depends(write_turn, scope="function", max_concurrency=WRITERS_WAITING)]


def write_connection(database: Db, _turn: Turn) -> Iterator[Connection]:
    """Give a route a connection to write with; it commits before the answer is sent."""
    with database.write() as connection:
        yield connection


ReadConnection = Annotated[Connection, Depends(read_connection, scope="function")]
WriteConnection = Annotated[Connection, Depends(write_connection, scope="function")]
