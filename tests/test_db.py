import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import Insert, insert, select, text
from sqlalchemy.exc import StatementError

from app.accounts.models import accounts
from app.db import Database, DatabaseUnavailable, wal_is_safe
from app.migrate import migrate
from tests.events import morning
from tests.live import Live
from tests.people import new_person


@pytest.fixture
def database(empty_tables_url: str) -> Iterator[Database]:
    opened = Database(empty_tables_url)
    migrate(opened)
    yield opened
    opened.close()


def new_row() -> Insert:
    return insert(accounts).values(
        account_id=uuid4(), created_at=datetime(2026, 11, 22, tzinfo=UTC), timezone="UTC", head=0
    )


def test_a_write_is_kept_when_its_block_ends_and_dropped_when_it_raises(database: Database) -> None:
    def write_and_fail() -> None:
        with database.write() as connection:
            connection.execute(new_row())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    with database.read() as connection:
        assert connection.execute(select(accounts.c.timezone)).all() == []
    with database.write() as connection:
        connection.execute(new_row())
    with database.read() as connection:
        assert connection.execute(select(accounts.c.timezone)).all() == [("UTC",)]


def test_a_read_sees_one_moment_and_changes_nothing(database: Database) -> None:
    with database.read() as reading:
        before = reading.execute(text("SELECT epoch FROM deployment")).scalar_one()
        with database.write() as writing:
            writing.execute(text("UPDATE deployment SET epoch = 'other'"))
        assert reading.execute(text("SELECT epoch FROM deployment")).scalar_one() == before
    with database.read() as reading:
        assert reading.execute(text("SELECT epoch FROM deployment")).scalar_one() == "other"


def test_moments_are_utc_and_need_a_zone(database: Database) -> None:
    oslo = datetime(2026, 11, 22, 8, tzinfo=timezone(timedelta(hours=1)))
    with database.write() as connection:
        connection.execute(new_row().values(created_at=oslo))
        assert connection.execute(select(accounts.c.created_at)).scalar_one() == oslo
        assert connection.execute(select(accounts.c.created_at)).scalar_one().tzinfo is UTC
    with pytest.raises(StatementError), database.write() as connection:
        connection.execute(new_row().values(created_at=oslo.replace(tzinfo=None)))


def test_sqlite_keeps_what_it_says_is_kept(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/strideback.db")
    with database.read() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal" if database.wal else "delete", "synchronous": 2, "foreign_keys": 1}
    database.close()


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6), (3, 51, 0), (3, 51, 2)], ids=str)
def test_a_sqlite_that_can_lose_writes_is_known(version: tuple[int, ...]) -> None:
    assert not wal_is_safe(version)


@pytest.mark.parametrize("version", [(3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 53, 4)], ids=str)
def test_a_sqlite_that_loses_none_is_known(version: tuple[int, ...]) -> None:
    assert wal_is_safe(version)


def test_a_database_out_of_reach_is_a_problem_that_passes() -> None:
    database = Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    with pytest.raises(DatabaseUnavailable) as caught, database.read():
        pass
    assert (caught.value.status, caught.value.headers["Retry-After"]) == (503, "5")
    database.close()


def test_many_writers_at_once_leave_no_gap_and_lose_nothing(server: Live) -> None:
    """Twelve devices of one account, far more than may wait in a thread, all at once."""
    with new_person(server.url) as ana:
        days = [f"2026-{month:02}-{day:02}" for month in (1, 2) for day in range(1, 7)]
        failures: list[str] = []

        def send(batch: int) -> None:
            with httpx.Client(base_url=server.url, headers=ana.http.headers) as client:
                for day in days[batch::2]:
                    answer = client.post(
                        "/api/v1/sync", json={"device_id": ana.device_id, "events": [morning(day, 1), morning(day, 2)]}
                    )
                    if answer.status_code != 200:
                        failures.append(answer.text)

        threads = [threading.Thread(target=send, args=(number % 2,)) for number in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        page = ana.http.get("/api/v1/journal").json()
        revs = [event["rev"] for event in page["events"]]
        assert revs == list(range(1, 6 * len(days) * 2 + 1))
