"""What a request does to the tables, and when it is told."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import event, text

from app import db
from app.db import Database, DatabaseUnavailable, WriteConnection
from app.migrate import migrate
from app.problems import Problem
from tests.events import morning, note
from tests.live import Live
from tests.people import Person


class NotToday(Problem):
    """Raised after a write, to see it undone."""

    status = 409
    title = "Not today"


@pytest.fixture
def slow_commits(server: Live) -> Iterator[list[str]]:
    """Make every commit take its time, and note it down when it is done."""
    done: list[str] = []

    def take_time(_connection: object) -> None:
        time.sleep(0.2)
        done.append("commit")

    event.listen(server.database.engine, "commit", take_time)
    yield done
    event.remove(server.database.engine, "commit", take_time)


def test_a_write_is_committed_before_it_is_answered(server: Live, slow_commits: list[str]) -> None:
    answer = httpx.post(f"{server.url}/api/v1/accounts", json={"timezone": "UTC", "credential": "bearer"})
    assert (answer.status_code, slow_commits) == (201, ["commit"])


def test_a_sync_is_committed_before_it_is_answered(ana: Person, slow_commits: list[str]) -> None:
    ana.say(morning("2026-11-22", 1))
    assert slow_commits == ["commit"]


def test_a_problem_undoes_what_was_written(server: Live, http: httpx.Client) -> None:
    def write_and_refuse(connection: WriteConnection) -> None:
        connection.execute(text("UPDATE deployment SET epoch = 'half done'"))
        raise NotToday("Come back tomorrow.")

    server.app.add_api_route("/api/v1/refused", write_and_refuse, methods=["POST"])
    answer = http.post("/api/v1/refused")
    assert (answer.status_code, answer.json()["detail"]) == (409, "Come back tomorrow.")
    with server.database.read() as connection:
        assert connection.execute(text("SELECT epoch FROM deployment")).scalar_one() != "half done"


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


def test_reading_goes_on_while_somebody_writes(server: Live, ana: Person) -> None:
    ana.say(note("2026-11-22", "before"))
    with server.database.write() as connection:
        connection.execute(text("UPDATE deployment SET epoch = epoch"))
        assert ana.http.get("/api/v1/journal").json()["head"] == 1
