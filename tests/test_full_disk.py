"""On a full disk nothing is added and nothing is lost; reading, taking away and deleting go on."""

import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import httpx
import pytest

from app.commands.starting import make_room
from app.db import Database
from app.journal.export import export_account
from app.migrate import migrate
from app.room import SPARE_BYTES, Disk, Room, Roomy, room_for
from app.settings import Settings
from app.upkeep.soundness import faults_of
from tests.disks import clear, fill, small_disk
from tests.events import clear_screen, enrolled, note
from tests.live import Live, live
from tests.people import Person, new_person

DAY = "2026-01-07"


@dataclass(frozen=True)
class Small:
    """A server on a small disk."""

    disk: Disk
    server: Live
    settings: Settings

    @property
    def spare(self) -> Path:
        return self.disk.folder / "spare-room"


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Small]:
    with small_disk(tmp_path / "small") as disk:
        settings = Settings(data_dir=disk.folder, rate_limits="off")
        database = Database(settings.tables_url)
        migrate(database)
        database.close()
        with live(settings, Room(disk)) as server:
            yield Small(disk, server, settings)


def begun(person: Person) -> list[str]:
    person.say(enrolled(DAY), clear_screen(DAY), note(DAY, "kept"))
    return held(person)


def held(person: Person) -> list[str]:
    return [event["id"] for event in person.http.get("/api/v1/journal").json()["events"]]


def test_reading_and_taking_away_go_on_and_adding_begins_again_once_there_is_room(small: Small) -> None:
    with new_person(small.server.url) as ana:
        before = begun(ana)
        assert small.spare.stat().st_size == SPARE_BYTES
        fill(small.disk)
        for answer in (
            ana.send(note(DAY, "too much")),
            ana.http.patch("/api/v1/me", json={"timezone": "UTC"}),
            ana.http.post("/api/v1/codes"),
            ana.http.post("/api/v1/accounts", json={"timezone": "UTC"}, headers={"Authorization": ""}),
            ana.http.post("/api/v1/import", content=b"PK", headers={"Content-Type": "application/zip"}),
        ):
            told = answer.json()
            assert (answer.status_code, told["type"]) == (503, "urn:strideback:problem:ServerFull"), told
            assert answer.headers["retry-after"] == "300"
        assert held(ana) == before
        assert ana.sync(since=0)["head"] == 3
        assert ana.http.get("/api/v1/plan", params={"from": DAY}).status_code == 200
        with ZipFile(io.BytesIO(ana.http.get("/api/v1/export").content)) as archive:
            assert len(archive.read("events.jsonl").splitlines()) == 3
        assert "#/disk" in ana.http.get("/readyz").text

        clear(small.disk)
        ana.say(note(DAY, "more"))
        assert len(held(ana)) == 4


def test_what_is_taken_away_needs_no_disk(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    with new_person(small.server.url) as ana:
        begun(ana)
        before = ana.http.get("/api/v1/export").content
        fill(small.disk)
        monkeypatch.setattr(tempfile, "tempdir", str(small.disk.folder))
        with (
            small.server.database.read() as connection,
            export_account(connection, UUID(ana.account_id), in_memory=100) as taken,
        ):
            assert taken.read() == before


def test_deleting_goes_on_with_the_room_that_was_set_aside(small: Small) -> None:
    with new_person(small.server.url) as ana, new_person(small.server.url) as ben:
        begun(ana)
        kept = begun(ben)
        for _ in range(10):
            ana.say(*(note(DAY, "x" * 3_000) for _ in range(60)))
        fill(small.disk)
        assert ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id}).status_code == 204
        assert not small.spare.exists()
        assert ana.http.get("/api/v1/me").status_code == 401
        assert ben.send(note(DAY, "not yet")).status_code == 503
        assert held(ben) == kept
        assert ben.http.delete("/api/v1/session").status_code == 204
        with small.server.database.read() as connection:
            assert faults_of(connection) == []
        assert (small.disk.folder / "strideback.db-wal").stat().st_size == 0

        clear(small.disk)
        with new_person(small.server.url):
            assert small.spare.stat().st_size == SPARE_BYTES


def test_a_server_starts_on_a_full_disk_and_can_be_read(small: Small) -> None:
    with new_person(small.server.url) as ana:
        before = begun(ana)
    small.server.database.close()
    fill(small.disk)
    room = make_room(small.settings, type(small.disk))
    assert not small.spare.exists()
    again = Database(small.settings.tables_url, room)
    migrate(again)
    again.close()
    bearer = {"Authorization": f"Bearer {ana.token}"}
    with live(small.settings, room) as server, httpx.Client(base_url=server.url, headers=bearer) as client:
        back = replace(ana, http=client)
        assert held(back) == before
        assert back.send(note(DAY, "too much")).status_code == 503


@pytest.mark.parametrize(("url", "kind"), [("sqlite:////tmp/x.db", Room), ("postgresql+psycopg://me@x/y", Roomy)])
def test_only_the_disk_of_our_own_tables_is_looked_after(url: str, kind: type[Room]) -> None:
    assert type(room_for(url)) is kind
