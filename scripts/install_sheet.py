"""The pictures that a phone shows when it offers to install the app; the first is also that of the README."""

from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, ViewportSize

from tests.e2e.looks import debugged
from tests.e2e.phone import Phone
from tests.e2e.pictures.moment import bring, new_phone
from tests.e2e.pictures.taking import SCRIPT

TARGET: Final = Path(__file__).parents[1] / "frontend" / "public" / "screenshots"
DESK: Final[ViewportSize] = {"width": 1280, "height": 800}
_STRONG: Final = 23
_BACK: Final = 84


def install_sheet(browser: Browser, url: str) -> None:
    """Take the three of them."""
    phone = bring(new_phone(browser, url, sharp=2), url, _STRONG)
    shoot(phone, "narrow-1-todays-plan-with-its-reason")
    shoot(phone.go("/ice"), "narrow-2-ice-with-a-timer-and-skin-checks")
    phone.context.close()
    phone = bring(new_phone(browser, url, sharp=2), url, _BACK)
    phone.page.set_viewport_size(DESK)
    shoot(phone.go("/progress"), "wide-1-pain-above-work-day-by-day")
    phone.context.close()


def shoot(phone: Phone, name: str) -> None:
    """Write one picture."""
    debugged(phone.page, SCRIPT, "seen.still().then(seen.list)")
    phone.page.screenshot(path=TARGET / f"{name}.png", animations="disabled", caret="hide")
    print(name)
