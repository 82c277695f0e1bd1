"""How every screen looked when somebody last agreed to it: `references/` with a picture and a list for each."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from PIL import Image
from playwright.sync_api import Browser

from app.web.assets import FOLDER
from tests.e2e.pictures.taking import SIZES, THEMES, Seen, Taken

FOLDER_OF_ALL: Final = Path(__file__).with_name("references")
_MADE_WITH: Final = FOLDER_OF_ALL / "made-with.json"
_BETWEEN: Final = " | "
_GREY: Final = (128, 128, 128)


@dataclass(frozen=True)
class MadeWith:
    """What decides the pixels beside the project itself."""

    chromium: str
    """Its major version."""
    font: str
    """A hash of the built font."""

    @classmethod
    def here(cls, browser: Browser) -> Self:
        """Tell what this machine has."""
        (font,) = (FOLDER / "assets").glob("*.woff2")
        return cls(browser.version.partition(".")[0], sha256(font.read_bytes()).hexdigest()[:16])

    @classmethod
    def recorded(cls) -> Self:
        """Tell what the references were made with."""
        return cls(**json.loads(_MADE_WITH.read_text("utf-8")))

    def record(self) -> None:
        """Keep it beside the references."""
        _MADE_WITH.write_text(json.dumps(asdict(self), indent=1) + "\n", "utf-8")


@dataclass(frozen=True)
class Reference:
    """One screen as it was agreed."""

    pictures: dict[str, Image.Image]
    seen: dict[str, tuple[Seen, ...]]

    @classmethod
    def read(cls, screen: str) -> Self:
        """Read it.

        Raises:
            FileNotFoundError: there is none of this screen.
        """
        sheet = Image.open(FOLDER_OF_ALL / f"{screen}.webp").convert("RGB")
        lists: dict[str, list[str]] = json.loads((FOLDER_OF_ALL / f"{screen}.json").read_text("utf-8"))
        seen = {}
        for width, lines in lists.items():
            for at, theme in enumerate(THEMES):
                seen[f"{width}-{theme}"] = tuple(_line(line, at) for line in lines)
        return cls({name: sheet.crop(box) for name, box in _places().items()}, seen)


def _line(text: str, theme: int) -> Seen:
    head, box, *colours = text.rsplit(_BETWEEN, 3)
    role, name = head.split(_BETWEEN, 1)
    return Seen(role, name, box, colours[theme])


def write(screen: str, taken: Sequence[Taken]) -> None:
    """Keep a screen as it looks now."""
    places = _places()
    sheet = Image.new("RGB", (max(box[2] for box in places.values()), max(box[3] for box in places.values())), _GREY)
    lists: dict[str, list[str]] = {}
    for one in taken:
        sheet.paste(one.picture, places[one.name])
    for size in SIZES:
        light, dark = (one for one in taken if one.size == size)
        moved = {one[:3] for one in light.seen} ^ {one[:3] for one in dark.seen}
        if moved:
            raise ValueError(f"{screen} is not the same in light and dark: {sorted(moved)}")
        lists[str(size["width"])] = [
            _BETWEEN.join((*day, night.colours)) for day, night in zip(light.seen, dark.seen, strict=True)
        ]
    FOLDER_OF_ALL.mkdir(exist_ok=True)
    _coarse(sheet).save(FOLDER_OF_ALL / f"{screen}.webp", lossless=True, quality=80, method=4)
    (FOLDER_OF_ALL / f"{screen}.json").write_text(json.dumps(lists, indent=0, ensure_ascii=False) + "\n", "utf-8")


def _coarse(picture: Image.Image) -> Image.Image:
    """Round every part of every colour to one in eight: off by four at most, and a third smaller when packed."""
    return picture.point([value // 8 * 8 + 4 for value in range(256)] * 3)


def _places() -> dict[str, tuple[int, int, int, int]]:
    """Tell where on its sheet each size and theme lies: left, top, right, bottom."""
    found, left = {}, 0
    for size in SIZES:
        for theme in THEMES:
            found[f"{size['width']}-{theme}"] = (left, 0, left + size["width"], size["height"])
            left += size["width"]
    return found
