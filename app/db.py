"""The way to the tables: one database, a way to read and a way to write, each one transaction."""

import logging
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Annotated, ClassVar

from fastapi import Depends, Request
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.engines import WAIT_S, WRITES, open_postgres, open_sqlite
from app.problems import Problem

WRITERS_WAITING = 8

log = logging.getLogger(__name__)


class DatabaseUnavailable(Problem):
    """The database cannot be reached, is busy or has no room. Nothing was changed; trying again is safe."""

    status: ClassVar[int] = 503
    title: ClassVar[str] = "The server cannot save or read at the moment"

    def __init__(self) -> None:
        super().__init__("Nothing was changed. Try again in a moment.", headers={"Retry-After": "5"})


class Database:
    """One database, SQLite or PostgreSQL.

    `read()` and `write()` are the only ways in. Each is one transaction: a read sees one moment, a write commits
    when its block ends and is rolled back when the block raises.
    """

    def __init__(self, url: str) -> None:
        self.is_sqlite = url.startswith("sqlite")
        self.engine, self.description = open_sqlite(url) if self.is_sqlite else open_postgres(url)
        reading = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reader = self.engine.execution_options(**reading)
        self._writer = self.engine.execution_options(**{WRITES: True})
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
    def write(self, *, wait_s: float = WAIT_S) -> Iterator[Connection]:
        """Give a connection whose changes are kept, durably, when the block ends, and dropped when it raises.

        Waits for its turn up to `wait_s` seconds. Use 0 for what need not be written, unless the route holds a
        `Turn`: many waiting threads would leave none for the one whose turn it is.

        Raises:
            DatabaseUnavailable: it cannot be reached, is busy, or has no room.
        """
        with _unavailable(), self._turn(wait_s), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def alter(self) -> Iterator[Connection]:
        """Give a connection to change the tables themselves with, as `write()` does for their rows.

        SQLite changes a table by making it anew, so references are not followed meanwhile; the caller checks them.
        """
        with _unavailable(), self._turn(WAIT_S), self._writer.connect() as connection:
            if self.is_sqlite:
                connection.detach()
                driver = connection.connection.cursor()
                driver.execute("PRAGMA foreign_keys=OFF")
                driver.close()
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    @contextmanager
    def _turn(self, wait_s: float) -> Iterator[None]:
        """Wait for our turn to write. SQLite's own waiting is unfair: one may starve while others pass."""
        if not self.is_sqlite:
            yield
            return
        if not self._lock.acquire(timeout=wait_s):
            raise DatabaseUnavailable
        try:
            yield
        finally:
            self._lock.release()


@contextmanager
def _unavailable() -> Iterator[None]:
    """Turn what is wrong with the database, rather than with what was asked of it, into a problem."""
    try:
        yield
    except PoolTimeoutError as error:
        log.info("No database connection was free in time")
        raise DatabaseUnavailable from error
    except DBAPIError as error:
        if not (isinstance(error, OperationalError) or error.connection_invalidated):
            raise
        log.info("The database is not available: %s", error.orig)
        raise DatabaseUnavailable from error


async def request_database(request: Request) -> Database:
    """Give a route the database itself. Async, since it waits for nothing."""
    database: Database = request.app.state.database
    return database


async def write_turn() -> AsyncIterator[None]:
    """Hold a place among the few that may wait in a thread for their turn to write."""
    yield


Db = Annotated[Database, Depends(request_database)]
# Were all threads waiting for their turn, the one whose turn it is would have none left to end it in.
Turn = Annotated[None, Depends(write_turn, scope="function", max_concurrency=WRITERS_WAITING)]


def read_connection(database: Db) -> Iterator[Connection]:
    """Give a route a connection to read with."""
    with database.read() as connection:
        yield connection


def write_connection(database: Db, _turn: Turn) -> Iterator[Connection]:
    """Give a route a connection to write with; it commits before the answer is sent."""
    with database.write() as connection:
        yield connection


ReadConnection = Annotated[Connection, Depends(read_connection, scope="function")]
WriteConnection = Annotated[Connection, Depends(write_connection, scope="function")]
