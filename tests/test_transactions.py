"""What a request does to the tables, and when it is told."""

import time
from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy import Connection, event, text

from app.db import WriteDb
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
    def spoil(connection: Connection) -> None:
        connection.execute(text("UPDATE deployment SET epoch = 'half done'"))
        raise NotToday("Come back tomorrow.")

    def write_and_refuse(database: WriteDb) -> None:
        database.change(spoil)

    server.app.add_api_route("/api/v1/refused", write_and_refuse, methods=["POST"])
    answer = http.post("/api/v1/refused")
    assert (answer.status_code, answer.json()["detail"]) == (409, "Come back tomorrow.")
    with server.database.read() as connection:
        assert connection.execute(text("SELECT epoch FROM deployment")).scalar_one() != "half done"


def test_reading_goes_on_while_somebody_writes(server: Live, ana: Person) -> None:
    ana.say(note("2026-11-22", "before"))
    with server.database.write() as connection:
        connection.execute(text("UPDATE deployment SET epoch = epoch"))
        assert ana.http.get("/api/v1/journal").json()["head"] == 1
