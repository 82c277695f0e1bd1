"""A server moves as one zip, between hosts and between databases, and everybody's own export stays the same."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import func, select

from app.accounts.models import accounts
from app.db import Database
from app.settings import Settings
from app.upkeep.faults import UpkeepError
from app.upkeep.moving import export_server, import_server
from tests import events
from tests.here import Here
from tests.live import Live, live
from tests.people import Person, statuses
from tests.upkeep.filling import START, takeout

NOW = datetime(2026, 11, 22, 7, 31, 5, tzinfo=UTC)
Files = dict[str, bytes]


def test_everybody_goes_on_elsewhere_as_if_nothing_had_been(
    home: Live, household: tuple[Person, ...], away: Database, other_tables_url: str, tmp_path: Path
) -> None:
    ana, ben, _ = household
    other = ben.http.post("/api/v1/codes").json()["code"]
    told = ana.sync()
    before = [takeout(home.url, person) for person in household]
    file = tmp_path / "all.zip"
    assert export_server(home.database, file, NOW) == import_server(away, file)
    with live(Settings(database_url=other_tables_url, rate_limits="off")) as there:
        assert [takeout(there.url, person) for person in household] == before
        ana.http.base_url = there.url
        answer = ana.sync(events.note(START, "arrived"), epoch=told["epoch"], since=told["head"])
        assert (answer["reset"], statuses(answer)) == (True, ["stored"])
        assert ana.http.get("/api/v1/me").json()["devices"][0]["current"]
        assert ana.http.post("/api/v1/codes/redeem", json={"code": other}).status_code in {404, 409}


def test_each_part_is_the_persons_own_export_and_holds_no_secret(
    home: Live, household: tuple[Person, ...], tmp_path: Path
) -> None:
    file = tmp_path / "all.zip"
    done = export_server(home.database, file, NOW)
    assert (done.accounts, done.events, file.stat().st_mode & 0o777) == (3, 69, 0o600)
    with ZipFile(file) as archive:
        for person in household:
            own = archive.read(f"accounts/{person.account_id}.zip")
            assert own == person.http.get("/api/v1/export").content
        keys = archive.read("credentials.jsonl").decode().splitlines()
        assert {json.loads(key)["device_id"] for key in keys} == {person.device_id for person in household}
        everything = b"".join(archive.read(name) for name in archive.namelist())
        with ZipFile(io.BytesIO(archive.read(f"accounts/{household[0].account_id}.zip"))) as own_archive:
            everything += b"".join(own_archive.read(name) for name in own_archive.namelist())
    assert not [person for person in household if person.token.split(".")[1].encode() in everything]


def test_a_household_joins_another_but_nobody_comes_twice(
    home: Live, household: tuple[Person, ...], away: Database, tmp_path: Path
) -> None:
    first, both = tmp_path / "first.zip", tmp_path / "both.zip"
    export_server(home.database, first, NOW)
    ben = household[1]
    assert ben.http.request("DELETE", "/api/v1/me", json={"account_id": ben.account_id}).status_code == 204
    export_server(home.database, both, NOW)
    import_server(away, both)
    with pytest.raises(UpkeepError, match="is here already"):
        import_server(away, first)
    with away.read() as connection:
        assert connection.execute(select(func.count()).select_from(accounts)).scalar_one() == 2


def repack(file: Path, change: Callable[[Files], None]) -> None:
    with ZipFile(file) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with ZipFile(file, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def without_one(files: Files) -> None:
    files.pop(next(name for name in files if name.startswith("accounts/")))


def with_strange_keys(files: Files) -> None:
    files["credentials.jsonl"] = files["credentials.jsonl"].replace(b'"device_id":"', b'"device_id":"0')


def with_a_key_for_nobody(files: Files) -> None:
    key = json.loads(files["credentials.jsonl"].splitlines()[0])
    files["credentials.jsonl"] += json.dumps(key | {"device_id": f"{7:08}-0000-4000-8000-{7:012}"}).encode() + b"\n"


def of_another_form(files: Files) -> None:
    files["server.json"] = b'{"format": 99}'


def without_its_words(files: Files) -> None:
    del files["server.json"]


def with_a_key_twice(files: Files) -> None:
    files["credentials.jsonl"] *= 2


def with_a_changed_event(files: Files) -> None:
    name = max((name for name in files if name.startswith("accounts/")), key=lambda name: len(files[name]))
    files[name] = changed_inside(files[name], b'"rev": 3,', b'"rev": 4,')


def in_a_strange_zone(files: Files) -> None:
    for name in [name for name in files if name.startswith("accounts/")]:
        files[name] = changed_inside(files[name], b"Europe/London", b"Mars/Olympus")


def changed_inside(packed: bytes, was: bytes, now: bytes) -> bytes:
    inner = io.BytesIO()
    with ZipFile(io.BytesIO(packed)) as old, ZipFile(inner, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(was, now))
    return inner.getvalue()


@pytest.fixture
def packed(home: Live, household: tuple[Person, ...], tmp_path: Path) -> Path:
    file = tmp_path / "all.zip"
    assert export_server(home.database, file, NOW).accounts == len(household)
    return file


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_one, "not there|does not hold all"),
        (with_strange_keys, "Line 1 of the credentials cannot be read"),
        (with_a_key_for_nobody, "for a device that is not there"),
        (with_a_key_twice, "or twice"),
        (of_another_form, "of a form that this version does not read"),
        (without_its_words, "cannot be read as the export of a server"),
        (with_a_changed_event, "should have rev 3"),
    ],
)
@pytest.mark.parametrize("empty_tables_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("other_tables_url", ["postgresql"], indirect=True)
def test_what_is_not_whole_is_not_taken_in(
    packed: Path, away: Database, change: Callable[[Files], None], words: str
) -> None:
    repack(packed, change)
    with pytest.raises(UpkeepError, match=words):
        import_server(away, packed)
    with away.read() as connection:
        assert connection.execute(select(func.count()).select_from(accounts)).scalar_one() == 0


@pytest.mark.parametrize("empty_tables_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("other_tables_url", ["postgresql"], indirect=True)
def test_a_time_zone_that_is_not_known_here_becomes_utc(packed: Path, away: Database) -> None:
    repack(packed, in_a_strange_zone)
    import_server(away, packed)
    with away.read() as connection:
        assert set(connection.execute(select(accounts.c.timezone)).scalars()) == {"UTC"}


def test_as_a_person_types_it(
    home: Live, household: tuple[Person, ...], here: Here, other_tables_url: str, tmp_path: Path
) -> None:
    file = str(tmp_path / "all.zip")
    code, said, _ = here("export", file, STRIDEBACK_DATABASE_URL=home.app.state.settings.tables_url)
    assert (code, f"{len(household)} accounts, 69 events" in said) == (0, True)
    assert here("export", file)[0] == 1
    code, said, _ = here("import", file, STRIDEBACK_DATABASE_URL=other_tables_url)
    assert (code, "3 accounts and 69 events" in said) == (0, True)
    (tmp_path / "not.zip").write_text("no zip")
    assert "cannot be read as" in here("import", str(tmp_path / "not.zip"))[2]
    assert "cannot be read as" in here("import", str(tmp_path / "missing.zip"))[2]
