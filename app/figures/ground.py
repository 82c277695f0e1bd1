"""What the person stands or lies on, and how much of the room the picture shows."""

from collections.abc import Iterable, Sequence
from math import cos, radians, sin
from typing import Final, NamedTuple

from app.figures.body import Body
from app.figures.camera import Camera, Circle
from app.figures.figure import Figure
from app.figures.outline import SCALE
from app.figures.scene import ghost, items
from app.figures.shape import Shape
from app.figures.solve import BALLS

SMALLEST: Final = 96.0
_MARGIN: Final = 2.5
_MAT: Final = 7.0
_LOW: Final = 14.0
_LYING: Final = 26.0
_ENDLESS: Final = frozenset({"wall", "water"})


class Box(NamedTuple):
    """A part of the picture in units."""

    left: float
    top: float
    right: float
    bottom: float


def around(circles: Iterable[Circle]) -> Box:
    """Return the box that holds all circles."""
    found = list(circles)
    return Box(
        min(x - r for x, _, r in found),
        min(y - r for _, y, r in found),
        max(x + r for x, _, r in found),
        max(y + r for _, y, r in found),
    )


def floor(figure: Figure, bodies: Sequence[Body]) -> list[Shape]:
    """Return the mat under everything that lies low, or else the line of the floor."""
    camera = figure.camera
    kinds = {prop.kind for prop in figure.props}
    if "water" in kinds:
        return []
    most = _LYING if "mat" in kinds else _LOW
    low = [
        (at, name) for body in bodies for name, at in body.joints.items() if at[1] < most and name.rstrip("RL") in BALLS
    ]
    seen = [camera.see((at[0], 0.0, at[2])) for at, _ in low] or [(0.0, 0.0)]
    left, right = min(x for x, _ in seen), max(x for x, _ in seen)
    top, bottom = min(y for _, y in seen), max(y for _, y in seen)
    if "mat" in kinds:
        deep = _MAT * max(sin(radians(camera.pitch)), 0.12)
        far, near = top - deep - 1, bottom + deep + 1.2
        corners = ((left - _MAT + 2, far), (right + _MAT - 2, far), (right + _MAT, near), (left - _MAT, near))
        edge = ((left - _MAT, near), (right + _MAT, near), (left - _MAT, near + 1.5), (right + _MAT, near + 1.5))
        return [
            Shape("mat-edge", tuple((x, y, 1.2) for x, y in edge)),
            Shape("mat", tuple((x, y, 1.2) for x, y in corners)),
        ]
    circles = [
        circle for body in bodies for item in items(figure, body) for shape in item.shapes for circle in shape.circles
    ]
    wide = around(circles)
    line = (top + bottom) / 2 + 1.4
    return [Shape("floor", ((wide.left - 3, line, 0.5), (wide.right + 3, line, 0.5)))]


def shade_matrix(camera: Camera) -> str:
    """Return what turns places on the floor, seen from above, into places of the picture."""
    x, z = camera.see((1.0, 0.0, 0.0)), camera.see((0.0, 0.0, 1.0))
    return f"{x[0]:.3g} {x[1]:.3g} {z[0]:.3g} {z[1]:.3g} 0 0"


def frame(figure: Figure, bodies: Sequence[Body], extra: Iterable[Circle]) -> Box:
    """Return what the picture shows: everything there is at any time, walls aside, at least 96 units one way."""
    if figure.view:
        *middle, wide, high = figure.view
        x, y = figure.camera.see((middle[0], middle[1], middle[2]))
        return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
    circles = [
        circle
        for body in bodies
        for item in items(figure, body)
        if item.name not in _ENDLESS
        for shape in item.shapes
        for circle in shape.circles
    ]
    circles += [circle for shape in (*floor(figure, bodies), *ghost(figure, bodies[0])) for circle in shape.circles]
    box = around((*circles, *extra))
    wider = max(0.0, (SMALLEST - max(box.right - box.left, box.bottom - box.top)) / 2 - _MARGIN) + _MARGIN
    if box.right - box.left > box.bottom - box.top:
        return Box(box.left - wider, box.top - _MARGIN, box.right + wider, box.bottom + _MARGIN)
    return Box(box.left - _MARGIN, box.top - wider, box.right + _MARGIN, box.bottom + wider)


def view_box(box: Box) -> str:
    """Return the box as a `viewBox`, in the picture's whole numbers."""
    left, top, right, bottom = (round(edge * SCALE) for edge in box)
    return f"{left} {top} {right - left} {bottom - top}"


def turned(x: float, y: float, degrees: float) -> tuple[float, float]:
    """Return a way turned as a clock's hand turns."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (x * c - y * s, x * s + y * c)
