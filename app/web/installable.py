"""The web app manifest: what a phone needs to put the app on its home screen."""

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.web.assets import FOLDER, URL
from app.web.pages import PAGE_LIGHT

MEDIA_TYPE = "application/manifest+json"
_PNG_SIZE = slice(16, 24)


class Picture(BaseModel):
    """One picture of the manifest."""

    model_config = ConfigDict(frozen=True)

    src: str
    sizes: str
    type: str
    purpose: Literal["any", "maskable"] | None = None
    form_factor: Literal["narrow", "wide"] | None = None
    label: str | None = None


class Shortcut(BaseModel):
    """One way into the app from its icon."""

    model_config = ConfigDict(frozen=True)

    name: str
    url: str
    icons: tuple[Picture, ...]


class Manifest(BaseModel):
    """The manifest, as the W3C names its members."""

    model_config = ConfigDict(frozen=True)

    id: str = "/"
    name: str = "Strideback"
    short_name: str = "Strideback"
    description: str = "A day-by-day plan for runners with outer-knee pain. It works without signal."
    lang: str = "en-GB"
    dir: Literal["ltr"] = "ltr"
    start_url: str = "/"
    scope: str = "/"
    display: Literal["standalone"] = "standalone"
    theme_color: str = PAGE_LIGHT
    background_color: str = PAGE_LIGHT
    categories: tuple[str, ...] = ("health", "fitness", "sports")
    prefer_related_applications: bool = False
    icons: tuple[Picture, ...]
    screenshots: tuple[Picture, ...] = Field(description="narrow for phones, wide for the rest")
    shortcuts: tuple[Shortcut, ...]


def png_size(path: Path) -> str:
    """Return the size of a PNG as the manifest writes it, such as `192x192`."""
    with path.open("rb") as file:
        numbers = file.read(_PNG_SIZE.stop)[_PNG_SIZE]
    return f"{int.from_bytes(numbers[:4])}x{int.from_bytes(numbers[4:])}"


def icon(name: str, purpose: Literal["any", "maskable"] = "any", *, folder: Path = FOLDER) -> Picture:
    """Return one icon of the build."""
    path = folder / "icons" / name
    svg = path.suffix == ".svg"
    return Picture(
        src=f"{URL}/icons/{name}",
        sizes="any" if svg else png_size(path),
        type="image/svg+xml" if svg else "image/png",
        purpose=purpose,
    )


def screenshots(folder: Path = FOLDER) -> tuple[Picture, ...]:
    """Return the pictures in `screenshots/`, named as `narrow-1-what-it-shows.png`."""
    return tuple(
        Picture(
            src=f"{URL}/screenshots/{path.name}",
            sizes=png_size(path),
            type="image/png",
            form_factor="wide" if path.name.startswith("wide") else "narrow",
            label=" ".join(path.stem.split("-")[2:]).capitalize(),
        )
        for path in sorted((folder / "screenshots").glob("*.png"))
    )


@cache
def manifest() -> str:
    """Return the manifest as JSON text."""
    small = (icon("icon-192.png"),)
    made = Manifest(
        icons=(icon("icon.svg"), *small, icon("icon-512.png"), icon("maskable-512.png", "maskable")),
        screenshots=screenshots(),
        shortcuts=(
            Shortcut(name="Today", url="/", icons=small),
            Shortcut(name="Start ice", url="/ice", icons=small),
        ),
    )
    return made.model_dump_json(exclude_none=True)
