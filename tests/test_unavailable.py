"""A database that cannot be written just now says so, and loses nothing."""

import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from app import db
from app.db import Database, DatabaseUnavailable
from app.migrate import migrate


def test_a_database_that_stays_busy_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(db, "WAIT_S", 0.05)
    database = Database(f"sqlite:///{tmp_path}/strideback.db")
    told: list[DatabaseUnavailable] = []

    def write_too() -> None:
        try:
            with database.write():
                pass
        except DatabaseUnavailable as problem:
            told.append(problem)

    with database.write():
        other = threading.Thread(target=write_too)
        other.start()
        other.join()
    assert [(problem.status, problem.headers) for problem in told] == [(503, {"Retry-After": "5"})]
    write_too()
    assert len(told) == 1
    database.close()


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/strideback.db")
    migrate(database)

    with database.write() as connection:
        connection.execute(text("CREATE TABLE notes (words TEXT)"))
        connection.execute(text("INSERT INTO notes VALUES ('kept')"))

    def overfill() -> None:
        with database.write() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            connection.execute(text("INSERT INTO notes VALUES (:words)"), {"words": "x" * 1_000_000})

    with pytest.raises(DatabaseUnavailable):
        overfill()
    with database.read() as connection:
        assert connection.execute(text("SELECT words FROM notes")).scalars().all() == ["kept"]
    database.close()
