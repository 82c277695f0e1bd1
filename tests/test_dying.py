"""A process that ends in the middle of a change: all of it is there afterwards or nothing, and it can be done again."""

import json
import signal
import subprocess
import sys

from sqlalchemy import text

from app.db import Database
from app.migrate import head, migrate, revision_of
from tests.events import note
from tests.live import Live
from tests.people import Person
from tests.served import ROOT

MOST_STATEMENTS = 200


def died(url: str, last: int, what: str) -> bool:
    """Do a thing in a process that dies before the nth statement. False where it was done before that."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.dying", url, str(last), what],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode in {0, -signal.SIGKILL}, ran.stderr[-2000:]
    return ran.returncode != 0


def test_a_batch_is_there_whole_or_not_at_all(server: Live, ana: Person) -> None:
    ana.say(note("2026-11-20", "before"))
    url = server.database.engine.url.render_as_string(hide_password=False)
    known = 1
    for last in range(1, MOST_STATEMENTS):
        events = [note("2026-11-20", f"{last}-{part}") for part in range(3)]
        said = {"account_id": ana.account_id, "device_id": ana.device_id, "events": events}
        if not died(url, last, json.dumps(said)):
            known += len(events)
            break
        # The phone heard nothing and sends them again, later: none is there yet, and no rev is left out.
        assert ana.sync()["head"] == known
    assert last > 4
    revs = [event["rev"] for event in ana.sync(since=0)["events"]]
    assert revs == list(range(1, known + 1))


def test_a_migration_that_is_killed_leaves_tables_it_can_begin_with(empty_tables_url: str) -> None:
    for last in (1, 3, 8, 14, 22):
        assert died(empty_tables_url, last, "migrate")
    database = Database(empty_tables_url)
    migrate(database)
    with database.read() as connection:
        assert revision_of(connection) == head()
        assert connection.execute(text("SELECT count(*) FROM deployment")).scalar_one() == 1
    database.close()
