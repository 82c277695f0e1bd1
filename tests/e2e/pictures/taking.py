"""Takes a screen at both sizes, light and dark: its pixels, and what can be seen as text."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image
from playwright.sync_api import Page, ViewportSize

from tests.e2e.looks import debugged
from tests.e2e.phone import Phone
from tests.e2e.pictures.moment import LARGE, SMALL, Theme

SCRIPT: Final = Path(__file__).with_name("seen.js")
SIZES: Final[tuple[ViewportSize, ...]] = (LARGE, SMALL)
THEMES: Final[tuple[Theme, ...]] = ("light", "dark")


class Seen(NamedTuple):
    """One text or control that can be seen."""

    role: str
    name: str
    box: str
    """Left, top, width and height in whole pixels, on the whole page."""
    colours: str
    """Of the text, the ground and the line round it; `-` for none."""


@dataclass(frozen=True)
class Taken:
    """One screen at one size in one theme."""

    size: ViewportSize
    theme: Theme
    picture: Image.Image
    seen: tuple[Seen, ...]

    @property
    def name(self) -> str:
        """Size and theme as in the names of files."""
        return f"{self.size['width']}-{self.theme}"


def take(phone: Phone) -> Iterator[Taken]:
    """Take the screen that the phone shows. Afterwards it is as large and as light as before."""
    closer = phone.page.locator(".toast-close")
    if closer.count():
        # What goes away by itself would be there on a quick machine and gone on a slow one.
        closer.click()
    for size in SIZES:
        phone.page.set_viewport_size(size)
        for theme in THEMES:
            phone.page.emulate_media(color_scheme=theme)
            # Colours alone change at once: nothing moves and nothing is fetched.
            seen = _seen(phone.page, "seen.still().then(seen.list)" if theme == "light" else "seen.list()")
            yield Taken(size, theme, _picture(phone.page), seen)
    phone.page.emulate_media(color_scheme="light")
    phone.page.set_viewport_size(LARGE)


def _seen(page: Page, asked: str) -> tuple[Seen, ...]:
    found: list[list[str]] = json.loads(debugged(page, SCRIPT, asked))
    return tuple(Seen(*one) for one in found)


def _picture(page: Page) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")
