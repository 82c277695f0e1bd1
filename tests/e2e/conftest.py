"""One server and one browser for this folder, a fresh phone for each test.

Not for the whole run: while the driver of the browser is there, no other test could run an event loop.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.e2e.browser import FLAGS, PHONE_HEIGHT, PHONE_WIDTH, Profile, executable
from tests.http.process import ROOT, serving


@pytest.fixture(scope="package")
def phone_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the built front end."""
    if not (ROOT / "app/web/static").is_dir():
        pytest.fail("the front end is not built: run 'make build'")
    with serving(tmp_path_factory.mktemp("phone")) as url:
        yield url


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS), headless=True)
    yield running
    running.close()


class Contexts(Protocol):
    """Makes a phone that forgets everything at the end of the test."""

    def __call__(
        self, *, width: int = PHONE_WIDTH, dark: bool = False, reduced_motion: bool = True
    ) -> BrowserContext: ...


@pytest.fixture
def contexts(browser: Browser, phone_url: str) -> Iterator[Contexts]:
    made: list[BrowserContext] = []

    def make(*, width: int = PHONE_WIDTH, dark: bool = False, reduced_motion: bool = True) -> BrowserContext:
        context = browser.new_context(
            base_url=phone_url,
            viewport={"width": width, "height": PHONE_HEIGHT},
            locale="en-GB",
            timezone_id="UTC",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if reduced_motion else "no-preference",
        )
        context.set_default_timeout(10_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def profile(playwright: Playwright, tmp_path: Path, phone_url: str) -> Iterator[Profile]:
    """A phone that can be killed and started again."""
    phone = Profile(playwright, tmp_path / "profile", phone_url)
    yield phone
    phone.close()
