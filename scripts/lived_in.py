"""A browser's profile that somebody has lived in: a made-up runner's plan is on it, and the app needs no signal."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from playwright.sync_api import BrowserContext, Playwright, ViewportSize

from app import clock
from app.demo.diary import batches, write
from app.demo.persona import DAYS
from app.plans.queries import rules
from app.programs.catalog import itbs
from app.web.personal import plan_day
from tests.e2e.browser import FLAGS, executable
from tests.served import serving, url_of

PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
PATIENCE_MS: Final = 60_000
ZONE: Final = "Europe/London"
SALT: Final = UUID(int=12)


@contextmanager
def home() -> Iterator[tuple[Path, str]]:
    """Start a server; gives a folder to work in and the server's address."""
    with TemporaryDirectory() as folder, serving(Path(folder), STRIDEBACK_RATE_LIMITS="off") as (_, line):
        yield Path(folder), url_of(line)


@contextmanager
def browser(playwright: Playwright, profile: Path, url: str) -> Iterator[BrowserContext]:
    """Start a browser with the profile in a folder, which may be empty."""
    context = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=executable(),
        args=list(FLAGS),
        headless=True,
        base_url=url,
        viewport=PHONE,
        locale="en-GB",
        timezone_id=ZONE,
    )
    try:
        yield context
    finally:
        context.close()


@contextmanager
def phone(playwright: Playwright) -> Iterator[tuple[BrowserContext, str]]:
    """Start a server and a browser with an empty profile; gives the browser and the server's address."""
    with home() as (folder, url), browser(playwright, folder / "profile", url) as context:
        yield context, url


def live_in(context: BrowserContext, url: str) -> None:
    """Put the runner's weeks on the profile, and wait until the app would start without signal."""
    here = {"Origin": url}
    made = context.request.post("/api/v1/accounts", data={"timezone": ZONE}, headers=here)
    today = plan_day(clock.utc_now()).date()
    for batch in batches(write(itbs(), rules(), today, SALT, DAYS), 100):
        told = {"device_id": made.json()["device_id"], "now": f"{today}T07:00:00Z", "epoch": None, "since": 0}
        answer = context.request.post("/api/v1/sync", data={**told, "events": batch}, headers=here)
        if not answer.ok:
            raise SystemExit(f"/sync: {answer.status} {answer.text()}")
    page = context.new_page()
    page.goto("/")
    page.locator(".item-name").first.wait_for(timeout=PATIENCE_MS)
    page.wait_for_function("() => navigator.serviceWorker.controller !== null", timeout=PATIENCE_MS)
    page.get_by_text("Synced").first.wait_for(timeout=PATIENCE_MS)
    page.close()
