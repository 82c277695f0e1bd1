"""SQLite is opened so that it keeps what it says it keeps."""

from pathlib import Path

import pytest

from app.db import Database
from app.engines import sqlite_module, wal_is_safe


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


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 0), (3, 51, 2)], ids=str)
def test_a_sqlite_that_can_lose_writes_is_known(version: tuple[int, ...]) -> None:
    assert not wal_is_safe(version)


@pytest.mark.parametrize("version", [(3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 53, 4)], ids=str)
def test_a_sqlite_that_loses_none_is_known(version: tuple[int, ...]) -> None:
    assert wal_is_safe(version)
