"""A backup comes back as it was, into either kind of database, and phones then offer what came later."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from app.db import Database
from app.journal.queries import current_epoch
from app.migrate import migrate
from app.settings import Settings
from app.upkeep.backup import back_up
from app.upkeep.faults import UpkeepError
from app.upkeep.restore import restore
from tests import events
from tests.live import Live, live
from tests.people import Person, statuses
from tests.upkeep.filling import START, takeout

NOW = datetime(2026, 11, 22, 7, 31, 5, tzinfo=UTC)


def test_everybody_finds_what_they_had_in_a_database_of_either_kind(
    home: Live, household: tuple[Person, ...], away: Database, other_tables_url: str, tmp_path: Path
) -> None:
    before = [takeout(home.url, person) for person in household]
    made = back_up(home.database, tmp_path / "kept.sqlite")
    done = restore(away, made.file, tmp_path, NOW, replace=False)
    assert (done.accounts, done.events, done.before) == (made.accounts, made.events, None)
    with live(Settings(database_url=other_tables_url, rate_limits="off")) as there:
        assert [takeout(there.url, person) for person in household] == before
        assert r"half an emoji \ud83d, a zero \u0000" in before[1]["events.jsonl"]
    left = {path.name for path in tmp_path.iterdir() if not path.name.startswith("strideback.db")}
    assert left == {"kept.sqlite", "other"}


def test_phones_offer_again_what_came_after_the_backup(
    home: Live, household: tuple[Person, ...], tmp_path: Path
) -> None:
    ana = household[0]
    first = ana.sync(events.note(START, "before"))
    made = back_up(home.database, tmp_path / "kept.sqlite")
    later = [events.note(START, "after"), events.note(START, "long after")]
    told = ana.sync(*later, epoch=first["epoch"], since=first["head"])
    assert not told["reset"]

    done = restore(home.database, made.file, tmp_path, NOW, replace=True)
    assert done.before is not None
    answer = ana.sync(epoch=first["epoch"], since=told["head"])
    assert (answer["reset"], answer["head"]) == (True, first["head"])
    assert answer["epoch"] != first["epoch"]
    again = ana.sync(*later, epoch=answer["epoch"], since=answer["head"])
    assert statuses(again) == ["stored", "stored"]
    assert (again["reset"], again["head"]) == (False, told["head"])


def test_what_is_here_is_replaced_only_when_asked_and_is_kept_even_then(
    home: Live, household: tuple[Person, ...], tmp_path: Path
) -> None:
    made = back_up(home.database, tmp_path / "kept.sqlite")
    ana, ben, _ = household
    assert ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id}).status_code == 204
    ben.say(events.note(START, "since"))
    code = ben.http.post("/api/v1/codes").json()["code"]
    with home.database.read() as connection:
        epoch = current_epoch(connection)
    with pytest.raises(UpkeepError, match="add --replace"):
        restore(home.database, made.file, tmp_path, NOW, replace=False)
    assert ana.http.get("/api/v1/me").status_code == 401
    with home.database.read() as connection:
        assert current_epoch(connection) == epoch

    done = restore(home.database, made.file, tmp_path, NOW, replace=True)
    assert ana.http.get("/api/v1/me").status_code == 200
    assert "since" not in takeout(home.url, ben)["events.jsonl"]
    assert httpx.post(f"{home.url}/api/v1/codes/redeem", json={"code": code}).status_code == 404
    assert done.before is not None
    restore(home.database, done.before.file, tmp_path, NOW, replace=True)
    assert ana.http.get("/api/v1/me").status_code == 401
    assert "since" in takeout(home.url, ben)["events.jsonl"]


def no_file(file: Path) -> None:
    assert not file.exists()


def empty(file: Path) -> None:
    file.touch()


def prose(file: Path) -> None:
    file.write_text("not one" * 1_000)


def of_another_program(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE deployment_of_something_else (x)")


def of_the_future(file: Path) -> None:
    migrated(file)
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("UPDATE alembic_version SET version_num = 'of the future'")


def with_a_gap(file: Path) -> None:
    migrated(file)
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("INSERT INTO accounts (account_id, created_at, timezone, head) VALUES ('1', 'x', 'UTC', 7)")


def migrated(file: Path) -> None:
    database = Database(f"sqlite:///{file}")
    migrate(database)
    database.close()


def damaged(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("CREATE TABLE deployment (row_id)")
        other.executemany("INSERT INTO deployment VALUES (?)", [("x" * 1_000,)] * 100)
    with file.open("r+b") as pages:
        pages.seek(3 * 4_096)
        pages.write(b"\xff" * 4_096)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (no_file, "There is no file"),
        (empty, "not a backup of Strideback"),
        (prose, "not a whole SQLite file"),
        (of_another_program, "not a backup of Strideback"),
        (of_the_future, "made by a newer version"),
        (with_a_gap, "is not sound; nothing was changed"),
        (damaged, "is not sound; nothing was changed|not a whole SQLite file"),
    ],
)
def test_what_is_no_backup_is_refused(away: Database, tmp_path: Path, make: Callable[[Path], None], words: str) -> None:
    file = tmp_path / "x.sqlite"
    make(file)
    with pytest.raises(UpkeepError, match=words):
        restore(away, file, tmp_path, NOW, replace=True)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("tmp")]
