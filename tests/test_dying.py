"""A process that ends in the middle of a change: all of it is there afterwards or nothing, and it can be done again."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.db import Database
from app.migrate import head, migrate, revision_of
from tests.events import note
from tests.live import Live
from tests.people import Person
from tests.served import ROOT

MOST_STATEMENTS = 200


class Dying:
    """A process that dies as often as it is told to."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def died(self, url: str, last: int, what: object) -> bool:
        """Do a thing, and die before the nth statement. False where it was done before that."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"url": url, "last": last, "what": what}) + "\n")
        self._process.stdin.flush()
        code = json.loads(self._process.stdout.readline())["code"]
        assert code in {0, -signal.SIGKILL}
        return bool(code)


@pytest.fixture(scope="module")
def dying() -> Iterator[Dying]:
    command = [sys.executable, "-m", "tests.dying"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Dying(process)


def test_a_batch_is_there_whole_or_not_at_all(dying: Dying, server: Live, ana: Person) -> None:
    ana.say(note("2026-11-20", "before"))
    url = server.database.engine.url.render_as_string(hide_password=False)
    known = 1
    for last in range(1, MOST_STATEMENTS):
        events = [note("2026-11-20", f"{last}-{part}") for part in range(3)]
        said = {"account_id": ana.account_id, "device_id": ana.device_id, "events": events}
        if not dying.died(url, last, said):
            known += len(events)
            break
        # The phone heard nothing and sends them again, later: none is there yet, and no rev is left out.
        assert ana.sync()["head"] == known
    assert last > 4
    revs = [event["rev"] for event in ana.sync(since=0)["events"]]
    assert revs == list(range(1, known + 1))


def test_a_migration_that_is_killed_leaves_tables_it_can_begin_with(dying: Dying, empty_tables_url: str) -> None:
    for last in (1, 3, 8, 14, 22):
        assert dying.died(empty_tables_url, last, "migrate")
    database = Database(empty_tables_url)
    migrate(database)
    with database.read() as connection:
        assert revision_of(connection) == head()
        assert connection.execute(text("SELECT count(*) FROM deployment")).scalar_one() == 1
    database.close()
