"""The way to the tables: one database, a way to read and a way to write, each one transaction."""

import logging
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager
from typing import Annotated, ClassVar, TypeVar

from fastapi import Depends, Request
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from app.engines import WAIT_S, WRITES, open_postgres, open_sqlite
from app.problems import Problem
from app.retries import PAUSES_S, is_damaged, is_full, was_lost, was_undone
from app.room import Room, Roomy

Done = TypeVar("Done")
WRITERS_WAITING = 8

log = logging.getLogger(__name__)


class DatabaseUnavailable(Problem):
    """The database cannot be reached, is busy or has no room. Nothing was changed; trying again is safe."""

    status: ClassVar[int] = 503
    title: ClassVar[str] = "The server cannot save or read at the moment"

    def __init__(self, detail: str = "Nothing was changed. Try again in a moment.", wait_s: int = 5) -> None:
        super().__init__(detail, headers={"Retry-After": str(wait_s)})


class ServerFull(DatabaseUnavailable):
    """There is no room for more. What is there can be read, taken away and deleted."""

    title: ClassVar[str] = "The server's disk is full"

    def __init__(self) -> None:
        super().__init__("Nothing was changed. Whoever runs the server has to make room; until then only read.", 300)


class Database:
    """One database, SQLite or PostgreSQL.

    `read()` and `write()` are the only ways in. Each is one transaction: a read sees one moment, a write commits
    when its block ends and is rolled back when the block raises. `look()` and `change()` do all of a piece of work
    again where that is the way to deal with a failure.
    """

    def __init__(self, url: str, room: Room | None = None) -> None:
        self.room = room or Roomy()
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
    def write(self, *, wait_s: float = WAIT_S, frees: bool = False) -> Iterator[Connection]:
        """Give a connection whose changes are kept, durably, when the block ends, and dropped when it raises.

        Waits for its turn up to `wait_s` seconds. Use 0 for what need not be written, unless the route holds a
        `Turn`: many waiting threads would leave none for the one whose turn it is. What `frees` room is done even
        when the disk is full.

        Raises:
            DatabaseUnavailable: it cannot be reached, is busy, or has no room.
        """
        with _unavailable(), self._turn(wait_s):
            full = self.room.is_full()
            if full and not frees:
                raise ServerFull
            if full:
                self.room.give_up()
            with self._writer.begin() as connection:
                yield connection
            if full:
                self._shorten_log()

    def look(self, work: Callable[[Connection], Done]) -> Done:
        """Read in one transaction; once more where the connection was lost.

        Raises:
            DatabaseUnavailable: see `read()`.
        """
        for pause_s in PAUSES_S:
            try:
                with self.read() as connection:
                    return work(connection)
            except DatabaseUnavailable as problem:
                if not was_lost(problem.__cause__) and not was_undone(problem.__cause__):
                    raise
            time.sleep(pause_s)
        with self.read() as connection:
            return work(connection)

    def change(self, work: Callable[[Connection], Done], *, frees: bool = False, twice_is_once: bool = False) -> Done:
        """Write in one transaction; all of it again where it could not be put in order with others, or was lost.

        A connection that is lost while committing leaves open whether it has; then only what says `twice_is_once` is
        done again. Work is done anew each time and must keep nothing of the time before.

        Raises:
            DatabaseUnavailable: see `write()`.
        """
        for pause_s in PAUSES_S:
            worked = False
            try:
                with self.write(frees=frees) as connection:
                    done = work(connection)
                    worked = True
                return done  # noqa: TRY300 -- only once it is committed
            except DatabaseUnavailable as problem:
                lost = was_lost(problem.__cause__) and (twice_is_once or not worked)
                if not lost and not was_undone(problem.__cause__):
                    raise
            time.sleep(pause_s)
        with self.write(frees=frees) as connection:
            return work(connection)

    @contextmanager
    def alter(self) -> Iterator[Connection]:
        """Give a connection to change the tables themselves with, as `write()` does for their rows.

        SQLite changes a table by making it anew, so references are not followed meanwhile; the caller checks them. On
        PostgreSQL it may take its time, but does not wait long for a table that others hold.
        """
        with _unavailable(), self._turn(WAIT_S), self._writer.connect() as connection:
            if self.is_sqlite:
                connection.detach()
                driver = connection.connection.cursor()
                driver.execute("PRAGMA foreign_keys=OFF")
                driver.close()
            with connection.begin():
                if not self.is_sqlite:
                    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
                    connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
                yield connection

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _shorten_log(self) -> None:
        """Bring the write-ahead log into the file and give its room back, so that the next one has some too."""
        if self.is_sqlite:
            with closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

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
        if is_damaged(error):
            log.warning("The database is damaged. Run: python -m app doctor")
        elif not (isinstance(error, OperationalError) or error.connection_invalidated):
            raise
        log.info("The database is not available: %s", error.orig)
        problem = ServerFull() if is_full(error) else DatabaseUnavailable()
        raise problem from error


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


async def write_database(database: Db, _turn: Turn) -> Database:
    """Give a route the database to change, and a place among those that wait for their turn."""
    return database


ReadConnection = Annotated[Connection, Depends(read_connection, scope="function")]
WriteDb = Annotated[Database, Depends(write_database, scope="function")]
