"""A backup is made while the server is written to, holds one moment, and is read back before it has its name."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from app.db import Database
from app.journal.models import events as journal
from app.migrate import head, migrate, revision_of
from app.upkeep.backup import back_up, back_up_before_migrating, default_file, forget_old
from app.upkeep.faults import UpkeepError
from app.upkeep.images import reading
from app.upkeep.soundness import faults_of
from tests import events
from tests.live import Live
from tests.people import Person
from tests.upkeep.filling import START

NOW = datetime(2026, 11, 22, 7, 31, 5, tzinfo=UTC)
FIRST = "c4e5686ed338"


def revs(file: Path, person: Person) -> list[int]:
    with reading(file) as connection:
        rows = connection.execute(select(journal.c.account_id, journal.c.rev).order_by(journal.c.rev))
        return [rev for account_id, rev in rows if str(account_id) == person.account_id]


def test_a_backup_holds_one_moment_while_others_write(
    home: Live, household: tuple[Person, ...], tmp_path: Path
) -> None:
    """Each has every event that was acknowledged before it began, and no journal in it has a gap."""
    enough = threading.Event()
    acknowledged = dict.fromkeys(household, 0)

    def write(person: Person) -> None:
        while not enough.is_set():
            acknowledged[person] = person.sync(events.note(START, "x"), events.note(START, "y"))["head"]

    writers = [threading.Thread(target=write, args=(person,)) for person in household]
    for writer in writers:
        writer.start()
    try:
        sizes = []
        for number in range(4):
            before = dict(acknowledged)
            made = back_up(home.database, tmp_path / f"{number}.sqlite")
            for person in household:
                found = revs(made.file, person)
                assert found == list(range(1, len(found) + 1))
                assert len(found) >= before[person]
            sizes.append(made.events)
    finally:
        enough.set()
        for writer in writers:
            writer.join()
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]
    assert sorted(path.name for path in tmp_path.glob("*.sqlite*")) == [f"{number}.sqlite" for number in range(4)]


def test_it_is_one_whole_file_that_nobody_else_may_read(
    home: Live, household: tuple[Person, ...], tmp_path: Path
) -> None:
    made = back_up(home.database, tmp_path / "deep" / "down.sqlite")
    assert (made.accounts, made.file.stat().st_mode & 0o777, made.bytes) == (3, 0o600, made.file.stat().st_size)
    assert [path.name for path in made.file.parent.iterdir()] == ["down.sqlite"]
    with reading(made.file) as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "delete"
        assert faults_of(connection) == []
        assert revision_of(connection) == head()
    assert len(household) == made.accounts


def test_a_file_that_is_there_is_never_written_over(home: Live, tmp_path: Path) -> None:
    file = tmp_path / "mine.sqlite"
    file.write_text("mine")
    with pytest.raises(UpkeepError, match="is there already"):
        back_up(home.database, file)
    with pytest.raises(UpkeepError, match="Cannot write to /dev/null/x"):
        back_up(home.database, Path("/dev/null/x/y.sqlite"))
    assert file.read_text() == "mine"


def test_no_backup_is_made_of_a_journal_with_a_gap(home: Live, household: tuple[Person, ...], tmp_path: Path) -> None:
    with home.database.write() as connection:
        connection.execute(delete(journal).where(journal.c.rev == 3))
    with pytest.raises(UpkeepError, match="not sound") as caught:
        back_up(home.database, tmp_path / "backups" / "x.sqlite")
    told = str(caught.value).replace("-", "")
    assert f"account {household[0].account_id.replace('-', '')} has 64 events, should have 65" in told
    assert list((tmp_path / "backups").iterdir()) == []


def test_tables_that_hold_something_are_backed_up_before_they_change(empty_tables_url: str, tmp_path: Path) -> None:
    database = Database(empty_tables_url)
    assert back_up_before_migrating(database, tmp_path / "none", NOW) is None
    migrate(database, FIRST)
    assert back_up_before_migrating(database, tmp_path / "none", NOW) is None
    with database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO accounts (account_id, created_at, timezone, head)"
            " VALUES ('00000000000000000000000000000001', '2026-01-07 07:00:00', 'UTC', 0)"
        )
    made = back_up_before_migrating(database, tmp_path / "kept", NOW)
    assert made is not None
    assert made.file.name == f"before-{head()}-20261122T073105Z.sqlite"
    with reading(made.file) as connection:
        assert revision_of(connection) == FIRST
        assert connection.exec_driver_sql("SELECT account_id FROM accounts").scalars().all() == [f"{1:032}"]
    migrate(database)
    assert back_up_before_migrating(database, tmp_path / "none", NOW) is None
    assert not (tmp_path / "none").exists()
    database.close()


def test_only_the_newest_are_kept_of_those_that_we_named(tmp_path: Path) -> None:
    made = []
    for _ in range(4):
        made.append(default_file(tmp_path, NOW))
        made[-1].touch()
    other = tmp_path / "before-x-20200101T000000Z.sqlite"
    other.touch()
    assert forget_old(tmp_path, 3) == [made[0]]
    assert forget_old(tmp_path, 3) == []
    assert sorted(tmp_path.iterdir()) == sorted([other, *made[1:]])
