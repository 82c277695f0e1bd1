"""What a picture is made of before it is written down: circles with a string about them, each in its colour."""

from dataclasses import dataclass
from typing import Final, Literal

from app.figures.camera import Camera, Circle
from app.figures.outline import outline, rim
from app.figures.space import Vec

Gap = Literal["", "first", "both", "all"]
Ball = tuple[Vec, float]
# Parts that are darker on the limb that is further away.
_FAR: Final = ("skin", "shirt", "shorts", "shoe")
BEHIND: Final = "ground"


@dataclass(frozen=True)
class Shape:
    """One filled outline. `gap` says where a rim of the background's colour goes under it.

    `first` keeps the rim clear of the joint the part hangs on by, `both` of both its ends, `all` goes right round.
    """

    fill: str
    circles: tuple[Circle, ...]
    gap: Gap = ""

    def rim(self) -> str:
        """Return the path of the rim, empty where there is none."""
        if not self.gap:
            return ""
        return outline(rim(self.circles, first=self.gap in {"first", "both"}, last=self.gap == "both"))


@dataclass(frozen=True)
class Item:
    """Shapes that are drawn one upon the other, at one depth."""

    name: str
    depth: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Eye:
    """Turns balls of the room into shapes of the picture."""

    camera: Camera
    far: frozenset[str]

    def shape(self, limb: str, fill: str, balls: tuple[Ball, ...], gap: Gap = "") -> Shape:
        """Return what the balls of a part look like; a far limb is darker."""
        dark = limb in self.far and fill in _FAR
        circles = tuple(self.camera.circle(at, radius) for at, radius in balls)
        return Shape(f"{fill}-far" if dark else fill, circles, gap)
