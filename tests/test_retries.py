"""PostgreSQL undoes transactions for reasons that pass. Then all of one is done again, and nothing is done twice."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Connection, event, text

from app.db import Database, DatabaseUnavailable
from tests.conftest import make_database
from tests.events import note
from tests.live import Live
from tests.people import Person, new_person


@pytest.fixture(params=["postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    opened = Database(make_database(request, tmp_path))
    with opened.alter() as connection:
        connection.execute(text("CREATE TABLE sums (name TEXT PRIMARY KEY, value INTEGER NOT NULL)"))
        connection.execute(text("INSERT INTO sums VALUES ('a', 0), ('b', 0)"))
    yield opened
    opened.close()


def add(connection: Connection, name: str) -> None:
    connection.execute(text("UPDATE sums SET value = value + 1 WHERE name = :name"), {"name": name})


def sums(database: Database) -> dict[str, int]:
    with database.read() as connection:
        return {row.name: row.value for row in connection.execute(text("SELECT name, value FROM sums"))}


def at_once(*works: Callable[[], None]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def end(database: Database, connection: Connection) -> None:
    """End a connection as a database server does that is told to stop."""
    pid = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    with database.read() as other:
        other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})


def test_two_that_wait_for_each_other_both_get_through(database: Database) -> None:
    both = threading.Barrier(2)
    tries: list[str] = []

    def both_in(first: str, second: str) -> None:
        def work(connection: Connection) -> None:
            tries.append(first)
            add(connection, first)
            if len(tries) <= 2:
                both.wait(10)
            add(connection, second)

        database.change(work)

    at_once(lambda: both_in("a", "b"), lambda: both_in("b", "a"))
    assert sums(database) == {"a": 2, "b": 2}
    assert len(tries) == 3


def test_two_that_read_the_same_before_they_write_both_count(database: Database) -> None:
    both = threading.Barrier(2)
    tries: list[int] = []

    def work(connection: Connection) -> None:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
        value = connection.execute(text("SELECT value FROM sums WHERE name = 'a'")).scalar_one()
        tries.append(value)
        if len(tries) <= 2:
            both.wait(10)
        connection.execute(text("UPDATE sums SET value = :value WHERE name = 'a'"), {"value": value + 1})

    at_once(lambda: database.change(work), lambda: database.change(work))
    assert sums(database)["a"] == 2
    assert sorted(tries) == [0, 0, 1]


def test_a_connection_lost_on_the_way_is_made_anew(database: Database) -> None:
    tries: list[str] = []

    def work(connection: Connection) -> dict[str, int]:
        tries.append("try")
        if len(tries) == 1:
            end(database, connection)
        add(connection, "a")
        return sums(database)

    assert database.change(work) == {"a": 0, "b": 0}
    assert (len(tries), sums(database)["a"]) == (2, 1)


def test_a_read_that_lost_its_connection_is_done_again(database: Database) -> None:
    tries: list[str] = []

    def work(connection: Connection) -> int:
        tries.append("try")
        if len(tries) == 1:
            end(database, connection)
        value: int = connection.execute(text("SELECT sum(value) FROM sums")).scalar_one()
        return value

    assert (database.look(work), len(tries)) == (0, 2)


@pytest.mark.parametrize("twice_is_once", [True, False])
def test_one_lost_while_committing_is_done_again_only_where_that_does_no_harm(
    database: Database, *, twice_is_once: bool
) -> None:
    lost: list[str] = []

    def lose(connection: Connection) -> None:
        if not lost:
            lost.append("lost")
            end(database, connection)

    event.listen(database.engine, "commit", lose)

    def work(connection: Connection) -> None:
        connection.execute(text("INSERT INTO sums VALUES ('c', 1) ON CONFLICT (name) DO NOTHING"))

    if twice_is_once:
        database.change(work, twice_is_once=True)
        assert sums(database)["c"] == 1
    else:
        with pytest.raises(DatabaseUnavailable):
            database.change(work)
    event.remove(database.engine, "commit", lose)


def test_waiting_for_another_ends_in_time_and_is_not_done_again(database: Database) -> None:
    tries: list[str] = []

    def work(connection: Connection) -> None:
        tries.append(connection.exec_driver_sql("SHOW lock_timeout").scalar_one())
        connection.exec_driver_sql("SET LOCAL lock_timeout = '50ms'")
        add(connection, "a")

    with database.write() as other:
        add(other, "a")
        with pytest.raises(DatabaseUnavailable):
            database.change(work)
    assert tries == ["5s"]


@pytest.mark.parametrize("tables_url", ["postgresql"], indirect=True)
def test_writers_lose_nothing_while_the_database_ends_their_connections(server: Live) -> None:
    """Some requests may be told to come again; what was answered is there once, and the order has no gap."""
    enough = threading.Event()

    def end_all() -> None:
        while not enough.wait(0.1):
            with server.database.engine.connect() as connection:
                connection.execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                    )
                )

    with new_person(server.url) as ana:
        kept: list[str] = []

        def write(person: Person) -> None:
            for _ in range(25):
                said = [note("2026-11-22", str(uuid4())) for _ in range(2)]
                while person.send(*said).status_code == 503:
                    enough.wait(0.05)
                kept.extend(str(one["id"]) for one in said)

        ending = threading.Thread(target=end_all)
        ending.start()
        try:
            at_once(*[lambda: write(ana)] * 4)
        finally:
            enough.set()
            ending.join()
        page = ana.http.get("/api/v1/journal", params={"limit": 500}).json()
        assert [one["rev"] for one in page["events"]] == list(range(1, 201))
        assert sorted(one["id"] for one in page["events"]) == sorted(kept)
