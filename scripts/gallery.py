"""Takes the pictures of `docs/gallery` from the running app: every screen of a made-up runner, and her weeks.

`python -m scripts.gallery` starts a server of its own on a data folder that is gone afterwards.
"""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal
from uuid import UUID

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from app import clock
from app.demo.diary import batches, write
from app.demo.persona import DAYS
from app.plans.queries import rules
from app.programs.catalog import itbs
from tests.e2e.browser import FLAGS, executable
from tests.served import serving, url_of

TARGET: Final = Path(__file__).parents[1] / "docs" / "gallery"
PHONE: Final[ViewportSize] = {"width": 390, "height": 844}
SALT: Final = UUID(int=12)
WEEKS: Final = range(1, 91, 7)
SCREENS: Final = (
    ("today", "/", "Today: the decision, its reason, what is left to do"),
    ("ice", "/ice", "Ice: where, where never, the cloth first"),
    ("exercise", "/exercise/side-lying-abduction", "An exercise, with its pictures, cues and evidence"),
    ("exercises", "/exercises", "All exercises, searchable, without signal"),
    ("progress", "/progress", "Progress: pain above work, day by day"),
    ("runs", "/runs", "Runs: can I run today, and why"),
    ("learn", "/learn", "One idea a card"),
    ("help", "/help", "When to get help, always one tap away"),
    ("you", "/you", "You: your plan and your data"),
)


@contextmanager
def runner(browser: Browser, url: str, days: int, scheme: Literal["light", "dark"]) -> Iterator[Page]:
    """Open the app as the made-up runner on the morning of one of her days."""
    context = browser.new_context(
        base_url=url, viewport=PHONE, timezone_id="Europe/London", locale="en-GB", color_scheme=scheme,
        reduced_motion="reduce",
    )  # fmt: skip
    try:
        send(context, url, days)
        page = context.new_page()
        page.goto("/")
        page.wait_for_selector(".tabs, .lock", timeout=30_000)
        page.get_by_text("How this was decided").wait_for(timeout=30_000)
        yield page
    finally:
        context.close()


def send(context: BrowserContext, url: str, days: int) -> None:
    """Make an account and send her entries, as a phone does."""
    here = {"Origin": url}
    made = context.request.post("/api/v1/accounts", data={"timezone": "Europe/London"}, headers=here)
    today = clock.utc_now().date()
    for batch in batches(write(itbs(), rules(), today, SALT, days), 100):
        told = {"device_id": made.json()["device_id"], "now": f"{today}T07:00:00Z", "epoch": None, "since": 0}
        answer = context.request.post("/api/v1/sync", data={**told, "events": batch}, headers=here)
        if not answer.ok:
            raise SystemExit(f"/sync: {answer.status} {answer.text()}")


def shoot(page: Page, name: str) -> None:
    """Write one picture."""
    page.wait_for_timeout(900)
    page.screenshot(path=TARGET / f"{name}.png")
    print(f"{name}.png")


def screens(browser: Browser, url: str, scheme: Literal["light", "dark"]) -> None:
    """Take every screen of her last day."""
    with runner(browser, url, DAYS, scheme) as page:
        for name, path, _ in SCREENS:
            page.goto(path)
            page.wait_for_selector("main h1")
            shoot(page, f"{name}-{scheme}")
        page.goto("/session/am")
        page.get_by_role("radio", name="0", exact=True).click()
        shoot(page, f"player-rest-{scheme}")
        page.get_by_role("button", name="Start now").click()
        shoot(page, f"player-work-{scheme}")


def weeks(browser: Browser, url: str) -> list[str]:
    """Take Today on one day of each of her weeks. Returns what each says first."""
    said = []
    for day in WEEKS:
        with runner(browser, url, day, "light") as page:
            said.append(page.locator("main h1").first.inner_text())
            shoot(page, f"week-{(day + 6) // 7:02}")
    return said


def page_of(said: list[str]) -> str:
    """Write the page that shows them."""
    lines = ["# Gallery", "", "Pictures of the running app with a made-up runner. `make gallery` takes them anew.", ""]
    shown = [*((name, words) for name, _, words in SCREENS), ("player-rest", "Between sets"), ("player-work", "A set")]
    for name, words in shown:
        lines += [f"## {words}", ""]
        lines += [
            f'<img src="{name}-{scheme}.png" alt="{words}, {scheme}" width="260">' for scheme in ("light", "dark")
        ]
        lines.append("")
    lines += [
        "## Thirteen weeks",
        "",
        "Today, one morning a week: a recovery, a relapse, and back.",
        "",
    ]
    for week, words in enumerate(said, 1):
        lines.append(f'<img src="week-{week:02}.png" alt="Week {week}: {words}" width="200">')
    return "\n".join(lines) + "\n"


def main() -> int:
    """Take them all; returns the exit code."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    with (
        TemporaryDirectory() as folder,
        serving(Path(folder), STRIDEBACK_RATE_LIMITS="off") as (_, line),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        url = url_of(line)
        screens(browser, url, "light")
        screens(browser, url, "dark")
        said = weeks(browser, url)
        browser.close()
    (TARGET / "README.md").write_text(page_of(said), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
