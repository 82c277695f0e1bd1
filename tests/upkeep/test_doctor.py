"""The doctor finds what is wrong, says what to do, and touches nothing."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest
from sqlalchemy import text, update

from app.accounts.models import accounts
from app.db import Database
from app.journal.models import events as journal
from app.migrate import migrate
from app.room import Disk
from app.settings import Settings
from app.upkeep.backup import back_up, default_file
from app.upkeep.doctor import examine
from app.upkeep.findings import Finding
from app.upkeep.ground import look_at_disk
from app.upkeep.place import Host
from tests.here import Here
from tests.live import Live
from tests.people import Person
from tests.upkeep.test_place import BOUND, host

NOW = datetime(2026, 11, 28, tzinfo=UTC)
FIRST = "c4e5686ed338"


def later() -> datetime:
    """Give a time at which all that a test sent has been received, but that the database server's clock nearly has."""
    return datetime.now(UTC) + timedelta(minutes=1)  # noqa: TID251 -- what people of these tests send is received now


def found(settings: Settings, now: datetime | None = None, here: Host | None = None, **variables: str) -> list[Finding]:
    return list(examine(settings, variables, here or Host(Path("/nowhere")), now or later()))


def trouble(findings: list[Finding]) -> dict[str, str]:
    return {finding.what: finding.words for finding in findings if finding.level == "wrong"}


@pytest.fixture
def well(home: Live, household: tuple[Person, ...], tmp_path: Path) -> Settings:
    """Give the settings of a server that lacks nothing."""
    assert household
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    database = Database(home.app.state.settings.tables_url)
    if database.is_sqlite:
        # A server of its own would keep its tables there.
        back_up(database, folder / "strideback.db")
        database.close()
        database = Database(f"sqlite:///{folder / 'strideback.db'}")
        (folder / "spare-room").touch(mode=0o600)
    back_up(database, default_file(folder / "backups", later()))
    url = database.engine.url.render_as_string(hide_password=False)
    database.close()
    return Settings(
        data_dir=folder,
        database_url=url,
        public_url="https://knee.example.org",
        trusted_proxies=(ip_network("127.0.0.1"),),
    )


def write(settings: Settings, change: Callable[[Database], None]) -> None:
    database = Database(settings.tables_url)
    change(database)
    database.close()


def test_a_server_that_lacks_nothing(well: Settings) -> None:
    findings = found(well)
    assert {finding.level for finding in findings} == {"ok"}, [finding.line for finding in findings]
    assert "ok     contents   3 accounts, 69 events, each journal whole" in [finding.line for finding in findings]
    assert {finding.what for finding in findings} == {
        *("settings", "address", "folder", "disk", "backups", "program", "database", "tables", "contents", "clock")
    }


def test_it_changes_nothing_and_finds_nothing_wrong_before_the_first_start(tmp_path: Path) -> None:
    findings = found(Settings(data_dir=tmp_path / "data"))
    assert (trouble(findings), list(tmp_path.iterdir())) == ({}, [])
    (tmp_path / "data").mkdir(mode=0o700)
    assert trouble(found(Settings(data_dir=tmp_path / "data"))) == {}
    assert list((tmp_path / "data").iterdir()) == []


def test_settings_that_will_not_do(tmp_path: Path) -> None:
    told = trouble(
        found(
            Settings(data_dir=tmp_path / "data", public_url="http://knee.lan", rate_limits="off"),
            STRIDEBACK_DATABSE_URL="x",
        )
    )
    assert set(told) == {"settings", "address", "limits"}
    assert "STRIDEBACK_DATABASE_URL" in told["settings"]
    proxied = found(Settings(data_dir=tmp_path / "data", public_url="https://knee.example.org"))
    assert "TRUSTED_PROXIES" in trouble(proxied)["address"]


def test_files_that_others_may_read(well: Settings) -> None:
    backup = next((well.data_dir / "backups").iterdir())
    backup.chmod(0o644)
    well.data_dir.chmod(0o755)
    assert trouble(found(well)) == {
        "modes": f"Others on this computer may look in. Run: chmod go= {well.data_dir} {backup}"
    }


@pytest.mark.parametrize(
    ("mounts", "words"),
    [
        ([BOUND.replace("ext4", "nfs4")], "on a network disk (nfs4)"),
        ([BOUND.replace("ext4", "fuse.sshfs")], "on a network disk"),
        ([], "gone with this container"),
    ],
)
def test_a_folder_on_the_wrong_kind_of_disk(tmp_path: Path, mounts: list[str], words: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    here = host(tmp_path / "root", *(mount.replace("/data", str(folder)) for mount in mounts))
    assert words in trouble(found(Settings(data_dir=folder, volatile_data="refuse"), here=here))["folder"]


class TinyDisk(Disk):
    """A disk with ten bytes left."""

    def free_bytes(self) -> int:
        """Return those."""
        return 10


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    told = list(look_at_disk(Settings(data_dir=tmp_path), TinyDisk(tmp_path)))
    assert [(one.level, one.words[:10]) for one in told] == [("wrong", "0 MiB free")]


def test_a_journal_with_a_gap_and_tables_of_other_versions(well: Settings) -> None:
    def gap(database: Database) -> None:
        with database.write() as connection:
            connection.execute(update(accounts).values(head=accounts.c.head + 1))

    write(well, gap)
    assert "should have" in trouble(found(well))["contents"]

    def newer(database: Database) -> None:
        with database.write() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = 'of the future'"))

    write(well, newer)
    assert trouble(found(well)) == {"tables": "They were made by a newer version of Strideback. Run that one."}


def test_tables_that_will_change(empty_tables_url: str, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data", database_url=empty_tables_url)
    write(settings, lambda database: migrate(database, FIRST))
    findings = {one.what: one for one in found(settings)}
    assert (findings["tables"].level, "backup of them first" in findings["tables"].words) == ("note", True)
    assert findings["contents"].level == "ok"


def test_a_clock_that_is_wrong(well: Settings) -> None:
    long_ago = found(well, datetime(2001, 1, 1, tzinfo=UTC))
    assert [one for one in long_ago if one.level == "wrong" and "before this program was made" in one.words]

    def ahead(database: Database) -> None:
        with database.write() as connection:
            connection.execute(update(journal).values(received_at=later() + timedelta(days=1)))

    write(well, ahead)
    assert "something was received at" in trouble(found(well))["clock"]
    apart = trouble(found(well, later() + timedelta(days=2)))
    is_server = well.tables_url.startswith("postgresql")
    assert ("clock" in apart, "apart" in apart.get("clock", "")) == (is_server, is_server)


def test_backups_that_are_old_or_missing(well: Settings) -> None:
    def noted(now: datetime) -> list[str]:
        return [one.words for one in found(well, now) if one.what == "backups" and one.level == "note"]

    assert "long ago" in noted(later() + timedelta(days=8))[0]
    shutil.rmtree(well.data_dir / "backups")
    assert "none yet" in noted(later())[0]


def test_a_database_that_is_damaged_or_out_of_reach(here: Here, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o700)
    file = tmp_path / "data" / "strideback.db"
    assert here("migrate")[0] == 0
    with closing(sqlite3.connect(file)) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'accounts'").fetchone()[0]
    with file.open("r+b") as pages:
        pages.seek((page - 1) * 4_096)
        pages.write(b"\xff" * 4_096)
    code, said, wrong = here("doctor")
    assert (code, wrong) == (1, "1 to put right\n")
    assert "wrong  database   It cannot be read: database disk image is malformed. Keep a copy" in said
    file.write_text("no database" * 100)
    assert "file is not a database" in here("doctor")[1]
    assert here("serve")[2].splitlines()[-1] == "The database cannot be reached: file is not a database"
    code, said, _ = here("doctor", STRIDEBACK_DATABASE_URL="postgresql://nobody@127.0.0.1:1/x")
    assert (code, "wrong  database   It cannot be read" in said) == (1, True)


def test_it_says_so_when_nothing_is_wrong(here: Here) -> None:
    assert here("migrate")[0] == 0
    code, said, wrong = here("doctor")
    assert (code, wrong, said.splitlines()[-1]) == (0, "", "Nothing is wrong.")
