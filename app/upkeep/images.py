"""Images: one SQLite file with all that a database holds at one moment, whichever database that is.

One form for both, so that what was kept from one can be brought back into the other, and needs no program of the same
version as the database server's to be made or read.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DatabaseError

from app.db import Database
from app.engines import sqlite_module
from app.migrate import migrate, revision_of
from app.upkeep.faults import UpkeepError
from app.upkeep.rows import Counts, count_rows, replace_rows, tables_of


def take_image(database: Database, file: Path) -> Counts:
    """Write all that a database holds at this moment into an empty file, while others read and write it.

    Returns the rows of each table, as they were counted at that very moment in the database itself.

    Raises:
        DatabaseUnavailable: the database cannot be read now.
    """
    with database.read() as connection:
        # The first question fixes the moment; SQLite's copying goes on from there, within the same transaction.
        counts = count_rows(connection)
        if database.is_sqlite:
            _copy_pages(connection, file)
        else:
            _copy_rows(connection, file)
    return counts


def size_of(connection: Connection) -> int:
    """Return the bytes that a database takes on disk; an image of it takes about as many."""
    if connection.dialect.name == "sqlite":
        pages: int = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        page_bytes: int = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
        return pages * page_bytes
    size: int = connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
    return size


@contextmanager
def reading(file: Path, called: Path | None = None) -> Iterator[Connection]:
    """Read an image and change nothing of it. `called` is what it is named by where it is a copy.

    Raises:
        UpkeepError: it is not a SQLite file, or a damaged one.
    """
    module = sqlite_module()
    engine = create_engine(
        "sqlite://", module=module, creator=lambda: module.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    )
    try:
        with engine.connect() as connection:
            yield connection
    except DatabaseError as error:
        raise UpkeepError(f"{called or file} is not a whole SQLite file: {error.orig}") from error
    finally:
        engine.dispose()


def copy_image(source: Path, file: Path) -> None:
    """Copy a SQLite file into an empty one, with what may still be in its write-ahead log.

    Raises:
        UpkeepError: it is not there, or not a SQLite file.
    """
    if not source.is_file():
        raise UpkeepError(f"There is no file {source}")
    with reading(source) as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema")
        _copy_pages(connection, file)


def _copy_pages(connection: Connection, file: Path) -> None:
    with closing(sqlite_module().connect(str(file), isolation_level=None)) as target:
        source = connection.connection.driver_connection
        if source is not None:
            source.backup(target)
        # A file that is moved about must be whole by itself.
        target.execute("PRAGMA journal_mode=DELETE")


def _copy_rows(connection: Connection, file: Path) -> None:
    revision = revision_of(connection)
    image = Database(f"sqlite:///{file}")
    try:
        if revision is not None:
            migrate(image, revision)
            with image.alter() as target:
                replace_rows(connection, target, tables_of(connection))
    finally:
        image.close()
    with closing(sqlite_module().connect(str(file), isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode=DELETE")
