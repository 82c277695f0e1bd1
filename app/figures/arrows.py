"""Arrows that say which way it goes."""

from collections.abc import Iterator
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Final

from app.figures.body import Body
from app.figures.camera import Camera, Point
from app.figures.figure import Arrow
from app.figures.ground import turned
from app.figures.outline import Pen, lines

_HEAD: Final = 4.4
_SPREAD: Final = 38.0
_RING: Final = 285.0


def paths(arrow: Arrow, camera: Camera, bodies: list[Body]) -> Iterator[str]:
    """Yield the lines of an arrow as path data. `bodies` are what the joint goes through, the end last."""
    points = track(arrow, camera, bodies)
    if arrow.ring:
        yield _round(points[0], arrow.ring)
        end = _on_ring(points[0], arrow.ring, _RING)
        yield _head(end, _RING + 100.0)
        return
    yield _through(points)
    yield _head(points[-1], _heading(points[-2], points[-1]))
    if arrow.both:
        yield _head(points[0], _heading(points[1], points[0]))


def track(arrow: Arrow, camera: Camera, bodies: list[Body]) -> list[Point]:
    """Return the points that an arrow goes through."""
    seen = [camera.see(body.joints[arrow.of]) for body in bodies]
    off = arrow.offset
    if arrow.line:
        start = (seen[-1][0] + off[0], seen[-1][1] + off[1])
        return [start, (start[0] + arrow.line[0], start[1] + arrow.line[1])]
    if arrow.ring:
        return [(seen[-1][0] + off[0], seen[-1][1] + off[1])]
    return [(x + off[0], y + off[1]) for x, y in seen]


def _through(points: list[Point]) -> str:
    """Return a line from the first to the last, bent as the way between them is."""
    if len(points) < 3:  # noqa: PLR2004 - two points make a straight line
        return lines(points)
    start, middle, end = points[0], points[len(points) // 2], points[-1]
    pen = Pen(start)
    pen.curve((2 * middle[0] - (start[0] + end[0]) / 2, 2 * middle[1] - (start[1] + end[1]) / 2), end)
    return pen.text


def _heading(a: Point, b: Point) -> float:
    return degrees(atan2(b[1] - a[1], b[0] - a[0])) if hypot(b[0] - a[0], b[1] - a[1]) else 0.0


def _head(tip: Point, heading: float) -> str:
    sides = [turned(-_HEAD, 0.0, heading + spread) for spread in (_SPREAD, -_SPREAD)]
    (ax, ay), (bx, by) = sides
    return lines([(tip[0] + ax, tip[1] + ay), tip, (tip[0] + bx, tip[1] + by)])


def _on_ring(middle: Point, radius: float, angle: float) -> Point:
    return (middle[0] + radius * cos(radians(angle)), middle[1] + radius * sin(radians(angle)))


def _round(middle: Point, radius: float) -> str:
    pen = Pen(_on_ring(middle, radius, 0.0))
    pen.arc(radius, _on_ring(middle, radius, _RING), large=True)
    return pen.text
