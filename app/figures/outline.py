"""The outline round some circles, as if a string were pulled tight about them, written as SVG path data."""

from collections.abc import Sequence
from itertools import pairwise
from math import acos, atan2, cos, hypot, pi, sin
from typing import Final

from app.figures.camera import Circle, Point

SCALE: Final = 4  # steps of the picture's whole numbers in one unit
_LOOKS: Final = 72
_HALF_TURN: Final = 0.5
GAP: Final = 1.15
_UNDER: Final = 0.4  # so much thinner where it hangs on, lest a hair line show


def extremes(circles: Sequence[Circle]) -> list[int]:
    """Return which circles the string touches, in the order of a clock's hand."""
    met: list[int] = []
    for look in range(_LOOKS):
        c, s = cos(2 * pi * look / _LOOKS), sin(2 * pi * look / _LOOKS)
        best = max(range(len(circles)), key=lambda i: circles[i][0] * c + circles[i][1] * s + circles[i][2])
        if not met or met[-1] != best:
            met.append(best)
    if len(met) > 1 and met[0] == met[-1]:
        met.pop()
    return met


def _leaves(a: Circle, b: Circle) -> float:
    """Return the angle at which the string leaves one circle for the next."""
    way = (b[0] - a[0], b[1] - a[1])
    lean = (a[2] - b[2]) / max(hypot(*way), 1e-9)
    return atan2(way[1], way[0]) - acos(min(max(lean, -1.0), 1.0))


def _at(circle: Circle, angle: float) -> Point:
    return (circle[0] + circle[2] * cos(angle), circle[1] + circle[2] * sin(angle))


def outline(circles: Sequence[Circle]) -> str:
    """Return the closed path about the circles, in whole numbers, with arcs that are true."""
    met = [circles[i] for i in extremes(circles)]
    if len(met) == 1:
        x, y, r = (round(part * SCALE) for part in met[0])
        return f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0{-2 * r} 0"
    leave = [_leaves(circle, met[(i + 1) % len(met)]) for i, circle in enumerate(met)]
    pen = Pen(_at(met[0], leave[-1]))
    for i, circle in enumerate(met):
        arrives = leave[i - 1]
        turn = (leave[i] - arrives) % (2 * pi)
        if i:
            pen.line(_at(circle, arrives))
        if circle[2] * SCALE >= 1:
            # Near half a turn a rounded end would make an arc bulge: such a one is drawn in two.
            halves = 2 if abs(turn - pi) < _HALF_TURN else 1
            for half in range(1, halves + 1):
                pen.arc(circle[2], _at(circle, arrives + turn * half / halves), large=turn / halves > pi)
    return pen.text + "z"


def rim(circles: Sequence[Circle], *, first: bool, last: bool) -> list[Circle]:
    """Return the circles of the gap round a part: wider than it, but not at an end by which it hangs on."""
    held = {0} if first else set()
    if last:
        held.add(len(circles) - 1)
    return [(x, y, r - _UNDER if i in held else r + GAP) for i, (x, y, r) in enumerate(circles)]


class Pen:
    """Writes a path in whole numbers, each as the way from the one before."""

    def __init__(self, at: Point) -> None:
        self._x, self._y = (round(part * SCALE) for part in at)
        self.text = f"M{self._x} {self._y}"

    def _way(self, to: Point) -> str:
        x, y = (round(part * SCALE) for part in to)
        words = f"{x - self._x}{'' if y < self._y else ' '}{y - self._y}"
        self._x, self._y = x, y
        return words

    def line(self, to: Point) -> None:
        """Draw straight to a point; nothing where it is there already."""
        if (way := self._way(to)) != "0 0":
            self.text += f"l{way}"

    def arc(self, radius: float, to: Point, *, large: bool = False) -> None:
        """Draw round to a point, less than half a turn unless it is `large`."""
        r = round(radius * SCALE)
        if (way := self._way(to)) != "0 0":
            self.text += f"a{r} {r} 0 {int(large)} 1 {way}"

    def curve(self, by: Point, to: Point) -> None:
        """Draw a bend to a point, pulled towards another."""
        bend = f"{round(by[0] * SCALE) - self._x} {round(by[1] * SCALE) - self._y} "
        self.text += f"q{bend}{self._way(to)}"


def lines(points: Sequence[Point], *, closed: bool = False) -> str:
    """Return a path through points."""
    pen = Pen(points[0])
    for _, to in pairwise(points):
        pen.line(to)
    return pen.text + ("z" if closed else "")
