"""The ice pack in its cloth, and the mark of where it must not lie."""

from math import cos, radians, sin
from typing import Final

from app.figures.shape import Shape

_CORNERS: Final = ((-1, -1), (1, -1), (1, 1), (-1, 1))
_ARM: Final = 1.5


def pack(x: float, y: float, turn: float) -> tuple[Shape, ...]:
    """Return a pack in its cloth with a snowflake on it, turned as a clock's hand by degrees."""
    c, s = cos(radians(turn)), sin(radians(turn))

    def square(half: float, high: float, radius: float) -> tuple[tuple[float, float, float], ...]:
        return tuple((x + c * i * half - s * j * high, y + s * i * half + c * j * high, radius) for i, j in _CORNERS)

    rays = tuple(
        Shape(
            "ground",
            ((x - cos(angle) * 2.2, y - sin(angle) * 2.2, 0.4), (x + cos(angle) * 2.2, y + sin(angle) * 2.2, 0.4)),
        )
        for angle in (radians(turn), radians(turn + 60), radians(turn + 120))
    )
    return (Shape("prop-light", square(4.3, 3.1, 2.2), "all"), Shape("ice", square(3.1, 2.0, 1.5)), *rays)


def cross(x: float, y: float) -> tuple[Shape, ...]:
    """Return a cross with a rim."""
    arms = tuple(((x - _ARM, y - _ARM * j), (x + _ARM, y + _ARM * j)) for j in (1, -1))
    return tuple(
        Shape(fill, ((*a, radius), (*b, radius))) for fill, radius in (("ground", 1.5), ("stop", 0.8)) for a, b in arms
    )
