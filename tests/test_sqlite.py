"""SQLite is opened so that it keeps what it says it keeps."""

import sqlite3
import threading
from pathlib import Path
from types import ModuleType

import pytest

from app.db import Database
from app.engines import open_sqlite, sqlite_module, wal_is_safe


def test_sqlite_keeps_what_it_says_is_kept(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/strideback.db")
    with database.read() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {
        "journal_mode": "wal" if wal_is_safe(sqlite_module().sqlite_version_info) else "delete",
        "synchronous": 2,
        "foreign_keys": 1,
    }
    database.close()


@pytest.mark.parametrize("module", [sqlite_module(), sqlite3], ids=["brought along", "Python's own"])
def test_a_log_is_written_ahead_only_by_a_sqlite_that_loses_nothing(tmp_path: Path, module: ModuleType) -> None:
    engine, description = open_sqlite(f"sqlite:///{tmp_path}/strideback.db", module)
    with engine.connect() as connection:
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
    engine.dispose()
    safe = wal_is_safe(module.sqlite_version_info)
    assert (mode, "write-ahead log can lose" in description) == (("wal", False) if safe else ("delete", True))
    assert module.sqlite_version in description


def test_writers_of_two_processes_take_turns(tmp_path: Path) -> None:
    """Each reads before it writes: were the lock taken only then, one would fail at once."""
    databases = [Database(f"sqlite:///{tmp_path}/strideback.db") for _ in range(2)]
    with databases[0].alter() as connection:
        connection.exec_driver_sql("CREATE TABLE sums (value INTEGER)")
        connection.exec_driver_sql("INSERT INTO sums VALUES (0)")

    def add(database: Database) -> None:
        for _ in range(25):
            with database.write() as connection:
                value = connection.exec_driver_sql("SELECT value FROM sums").scalar_one()
                connection.exec_driver_sql("UPDATE sums SET value = ?", (value + 1,))

    threads = [threading.Thread(target=add, args=(database,)) for database in databases * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with databases[1].read() as connection:
        assert connection.exec_driver_sql("SELECT value FROM sums").scalar_one() == 100
    for database in databases:
        database.close()


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 0), (3, 51, 2)], ids=str)
def test_a_sqlite_that_can_lose_writes_is_known(version: tuple[int, ...]) -> None:
    assert not wal_is_safe(version)


@pytest.mark.parametrize("version", [(3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 53, 4)], ids=str)
def test_a_sqlite_that_loses_none_is_known(version: tuple[int, ...]) -> None:
    assert wal_is_safe(version)
