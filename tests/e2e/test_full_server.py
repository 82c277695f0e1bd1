"""When the server has no room left: the phone says so, keeps everything, and sends it once there is room."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.db import Database
from app.migrate import migrate
from app.room import Disk, Room
from app.settings import Settings
from tests.disks import clear, fill, small_disk
from tests.e2e.phone import Phone
from tests.e2e.test_sending import settled_in
from tests.live import live


@dataclass(frozen=True)
class Small:
    """A phone of somebody whose server is on a small disk."""

    disk: Disk
    phone: Phone


@pytest.fixture
def small(tmp_path: Path, browser: Browser) -> Iterator[Small]:
    with small_disk(tmp_path / "small") as disk:
        settings = Settings(data_dir=disk.folder, rate_limits="off")
        database = Database(settings.tables_url)
        migrate(database)
        database.close()
        with live(settings, Room(disk)) as server:
            context = browser.new_context(
                base_url=server.url, viewport={"width": 390, "height": 844}, timezone_id="UTC"
            )
            phone = Phone(context)
            yield Small(disk, phone.arrive(server.url, *settled_in(phone.today_of_server())))
            context.close()


def test_a_full_server_is_named_and_nothing_is_lost(small: Small) -> None:
    phone = small.phone
    before = len(phone.journal())
    fill(small.disk)
    name = phone.to_do()[0]
    phone.tick(name)
    phone.page.get_by_role("link", name="1 entry waiting").click()
    phone.says("The server's disk is full. Everything is kept here. We try again by ourselves.")
    phone.reload().says("The server's disk is full.")
    assert len(phone.journal()) == before
    clear(small.disk)
    phone.open("/").settled()
    assert len(phone.journal()) == before + 1
    phone.has_done(name)
    expect(phone.page.get_by_role("link", name="1 entry waiting")).to_have_count(0)
