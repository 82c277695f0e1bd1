"""Backup and restore as a person types them, beside a server that runs."""

from pathlib import Path

from sqlalchemy import text

from app.db import Database
from app.migrate import migrate
from tests import events
from tests.here import Here
from tests.live import Live
from tests.people import Person
from tests.upkeep.filling import START, takeout

FIRST = "c4e5686ed338"


def test_a_running_server_is_backed_up_and_brought_back(
    home: Live, household: tuple[Person, ...], here: Here, empty_tables_url: str, tmp_path: Path
) -> None:
    ana = household[0]
    before = takeout(home.url, ana)
    code, said, wrong = here("backup", STRIDEBACK_DATABASE_URL=empty_tables_url)
    assert (code, wrong) == (0, "")
    file = Path(said.split(": ")[0])
    assert file.parent == tmp_path / "data" / "backups"
    assert (file.parent.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)
    assert "3 accounts, 69 events" in said

    ana.say(events.note(START, "later"))
    code, said, wrong = here("restore", str(file))
    assert (code, said) == (1, "")
    assert "--replace" in wrong
    code, said, wrong = here("restore", str(file), "--replace")
    assert (code, wrong) == (0, "")
    assert "Brought back 3 accounts and 69 events" in said
    assert takeout(home.url, ana) == before

    code, said, _ = here("backup", "--keep", "1")
    assert (code, said.splitlines()[1]) == (0, f"Deleted {file}")
    names = [path.name.split("-2")[0] for path in sorted(file.parent.iterdir())]
    assert names == ["before-restore", "strideback"]
    assert here("backup", "--keep", "0")[0] == 1


def test_tables_that_change_are_backed_up_first_and_the_backup_still_comes_back(
    empty_tables_url: str, other_tables_url: str, here: Here, tmp_path: Path
) -> None:
    database = Database(empty_tables_url)
    migrate(database, FIRST)
    with database.write() as connection:
        connection.execute(
            text("INSERT INTO accounts (account_id, created_at, timezone, head) VALUES (:id, :at, 'UTC', 0)"),
            {"id": f"{7:032}", "at": "2026-01-07 07:00:00.000000"},
        )
    database.close()
    code, said, wrong = here("migrate", STRIDEBACK_DATABASE_URL=empty_tables_url)
    assert (code, said[:25], wrong.count("\n")) == (0, "The tables are up to date", 1)
    file = wrong.split("As they were: ")[1].strip()
    assert here("migrate")[2] == ""
    assert [str(path) for path in (tmp_path / "data" / "backups").iterdir()] == [file]
    code, said, _ = here("restore", file, STRIDEBACK_DATABASE_URL=other_tables_url)
    assert (code, said.splitlines()[0][:37]) == (0, "Brought back 1 accounts and 0 events.")


def test_tables_do_not_change_where_no_backup_can_be_made(empty_tables_url: str, here: Here, tmp_path: Path) -> None:
    database = Database(empty_tables_url)
    migrate(database, FIRST)
    with database.write() as connection:
        connection.execute(
            text("INSERT INTO accounts (account_id, created_at, timezone, head) VALUES (:id, :at, 'UTC', 1)"),
            {"id": f"{7:032}", "at": "2026-01-07 07:00:00.000000"},
        )
    code, said, wrong = here("serve", STRIDEBACK_DATABASE_URL=empty_tables_url)
    assert (code, said) == (1, "")
    assert "not sound; no backup was made" in wrong
    with database.read() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == FIRST
    database.close()
    assert list((tmp_path / "data" / "backups").iterdir()) == []
