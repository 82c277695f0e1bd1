"""A figure in motion as numbers: the same shapes at each moment, so that a phone only has to mix two of them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from app.figures.body import Body
from app.figures.camera import Circle
from app.figures.figure import Figure
from app.figures.film import STEPS, Take, between, takes
from app.figures.ground import floor
from app.figures.outline import SCALE
from app.figures.scene import items
from app.figures.shape import Gap, Item
from app.figures.still import window

# How far a mixed picture may be from the true one, in units.
NEAR: Final = 0.6
_PARTS: Final = (1, 2, 3, 4, 6, 12)
_GAPS: Final[dict[Gap, int]] = {"": 0, "all": 1, "first": 2, "both": 3}


@dataclass(frozen=True)
class Moves:
    """What a phone draws a moving figure from.

    `shapes` names each shape's colour, its rim (0 none, 1 all round, 2 not at its first circle, 3 at neither end) and
    the radii of its circles. `frames` holds the places of all circles, the first as they are, each other as the
    difference from the one before. `orders` says which shapes are drawn, the furthest first; an empty one is as before.
    `stops` are the frames that are poses, and `steps` the step that each shows, 0 for none.
    """

    view: str
    beat: float
    round: bool
    shapes: tuple[tuple[str | int, ...], ...]
    frames: tuple[tuple[int, ...], ...]
    orders: tuple[tuple[int, ...], ...]
    stops: tuple[int, ...]
    steps: tuple[int, ...]


def moves(figure: Figure) -> Moves:
    """Return a figure's movement, with as few moments as are near enough to the true one."""
    solved = takes(figure)
    bodies, stops = _moments(figure, solved)
    base = Item("floor", -math.inf, tuple(floor(figure, [take.body for take in solved])))
    seen = [[base, *items(figure, body)] for body in bodies]
    first = max(seen, key=lambda one: sum(len(item.shapes) for item in one))
    layout = [(item.name, i) for item in first for i in range(len(item.shapes))]
    index = {key: place for place, key in enumerate(layout)}
    whole = {item.name: item for item in first}
    frames, orders, last = [], [], dict(whole)
    for moment in seen:
        last |= {item.name: item for item in moment if item.shapes}
        frames.append([edge for name, i in layout for edge in _places(last[name].shapes[i].circles)])
        orders.append(tuple(index[item.name, i] for item in moment for i in range(len(item.shapes))))
    shown = [whole[name].shapes[i] for name, i in layout]
    return Moves(
        view=window(figure, solved),
        beat=figure.beat,
        round=figure.loop == "round",
        shapes=tuple(
            (shape.fill, _GAPS[shape.gap], *(round(r * SCALE) for _, _, r in shape.circles)) for shape in shown
        ),
        frames=tuple(_differences(frames)),
        orders=tuple(() if place and order == orders[place - 1] else order for place, order in enumerate(orders)),
        stops=tuple(stops),
        steps=tuple(stage.step or 0 for stage in figure.stages),
    )


def _moments(figure: Figure, solved: Sequence[Take]) -> tuple[list[Body], list[int]]:
    bodies, stops = [solved[0].body], [0]
    for a, b in pairwise(solved):
        dense = [between(a, b, step / STEPS) for step in range(STEPS + 1)]
        marks = [_marks(figure, body) for body in dense]
        parts = next(parts for parts in _PARTS if parts == STEPS or _error(marks, STEPS // parts) < NEAR)
        bodies += dense[STEPS // parts :: STEPS // parts]
        stops.append(len(bodies) - 1)
    return bodies, stops


def _marks(figure: Figure, body: Body) -> list[tuple[float, float]]:
    return [figure.camera.see(body.joints[name]) for name in sorted(body.joints)]


def _error(marks: Sequence[Sequence[tuple[float, float]]], every: int) -> float:
    """Return how far the joints are from the true way when only every so many steps are kept."""
    worst = 0.0
    for step in range(len(marks)):
        before, part = step // every * every, step % every / every
        if not part:
            continue
        for true, a, b in zip(marks[step], marks[before], marks[before + every], strict=True):
            worst = max(worst, *(abs(t - s - (e - s) * part) for t, s, e in zip(true, a, b, strict=True)))
    return worst


def _places(circles: Sequence[Circle]) -> Iterator[int]:
    for x, y, _ in circles:
        yield round(x * SCALE)
        yield round(y * SCALE)


def _differences(frames: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    yield tuple(frames[0])
    for before, now in pairwise(frames):
        yield tuple(b - a for a, b in zip(before, now, strict=True))
