"""A server and a browser that agree on one fixed moment, so that a picture is the same on any day, at any hour."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Literal
from uuid import UUID

from playwright.sync_api import Browser, Playwright, ViewportSize, expect

from app.clock import request_time
from app.db import Database
from app.demo.diary import batches, write
from app.migrate import migrate
from app.plans.queries import rules
from app.programs.catalog import itbs
from app.settings import Settings
from tests.e2e.browser import FLAGS, executable
from tests.e2e.phone import PATIENCE_MS, PLANNED, Phone
from tests.http.person import API, as_bytes
from tests.live import live

NOW: Final = datetime(2026, 3, 12, 7, 42, tzinfo=UTC)
TODAY: Final = NOW.date()
ZONE: Final = "Europe/London"
SMALL: Final[ViewportSize] = {"width": 360, "height": 740}
LARGE: Final[ViewportSize] = {"width": 390, "height": 844}
Theme = Literal["light", "dark"]
# What a machine may set otherwise: its language, how it smooths letters, and which colours its screen has.
STEADY: Final = (
    *FLAGS,
    "--lang=en-GB",
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
)
_SALT: Final = UUID(int=12)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the app on a fresh SQLite file. It takes every request for one made at `NOW`."""
    settings = Settings(data_dir=folder, rate_limits="off")
    database = Database(settings.tables_url)
    migrate(database)
    database.close()
    with live(settings) as running:
        running.app.dependency_overrides[request_time] = lambda: NOW
        yield running.url


def started(playwright: Playwright) -> Browser:
    """Start a browser that draws letters and colours alike on every machine."""
    return playwright.chromium.launch(executable_path=executable(), args=list(STEADY), headless=True)


def new_phone(browser: Browser, url: str, *, sharp: float = 1) -> Phone:
    """Give a phone whose clock stands at `NOW`. `sharp`: how many dots of its screen make one pixel of the page."""
    context = browser.new_context(
        base_url=url, viewport=LARGE, device_scale_factor=sharp, locale="en-GB", timezone_id=ZONE,
        color_scheme="light", reduced_motion="reduce", service_workers="block",
    )  # fmt: skip
    context.set_default_timeout(PATIENCE_MS)
    context.clock.set_fixed_time(NOW)
    return Phone(context)


def later_by(phone: Phone, path: str, by: timedelta) -> None:
    """Open the app again at a path, some time after `NOW`, as after a kill."""
    phone.page.goto("about:blank")
    phone.context.clock.set_fixed_time(NOW + by)
    phone.open(path)


def bring(phone: Phone, url: str, day: int) -> Phone:
    """Make it the phone of the runner of `strideback demo`, on the morning of one of her days. Day 1 is the first."""
    here = {"Origin": url, "Content-Type": "application/json"}
    ask = phone.context.request
    made = ask.post(f"{API}/accounts", data=as_bytes({"timezone": ZONE}), headers=here).json()
    for batch in batches(write(itbs(), rules(), TODAY, _SALT, day), 100):
        told = {"device_id": made["device_id"], "now": NOW.isoformat(), "epoch": None, "since": 0, "limit": 1}
        sent = ask.post(f"{API}/sync", data=as_bytes(told | {"events": list(batch)}), headers=here)
        assert {result["status"] for result in sent.json()["results"]} == {"stored"}, sent.text()
    # What is asked for first takes longest; the page need not wait for it.
    assert ask.get(f"{API}/plan?from={TODAY}&days=14").ok
    phone.open().settled()
    expect(phone.page.get_by_text(PLANNED).first).to_be_visible(timeout=PATIENCE_MS)
    return phone
