from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from sqlalchemy import Insert, insert, select, text
from sqlalchemy.exc import StatementError

from app.accounts.models import accounts
from app.db import Database, DatabaseUnavailable
from app.migrate import migrate


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


def test_a_database_out_of_reach_is_a_problem_that_passes() -> None:
    database = Database("postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    with pytest.raises(DatabaseUnavailable) as caught, database.read():
        pass
    assert (caught.value.status, caught.value.headers["Retry-After"]) == (503, "5")
    database.close()
