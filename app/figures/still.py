"""The still picture of a figure as SVG: where it ends, pale where it began, and an arrow between."""

from collections.abc import Iterable
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final
from xml.sax.saxutils import escape

from app.figures.arrows import paths, track
from app.figures.body import Body
from app.figures.figure import Figure
from app.figures.film import STEPS, Take, between, takes
from app.figures.ground import floor, frame, shade_matrix, view_box
from app.figures.outline import SCALE, outline
from app.figures.scene import ghost, items, shadows
from app.figures.shape import Shape

BEHIND: Final = -100.0  # further away than that is what stands about


def colour(name: str) -> str:
    """Return how a fill is written: the page's own colour of that name."""
    return f"var(--{name})"


def path(fill: str, d: str) -> str:
    """Return one filled path."""
    return f'<path fill="{colour(fill)}" d="{d}"/>'


def drawn(shapes: Iterable[Shape]) -> str:
    """Return shapes as paths, each over its rim; neighbours of one colour are one path."""
    pieces = [
        piece
        for shape in shapes
        for piece in (("ground", shape.rim()), (shape.fill, outline(shape.circles)))
        if piece[1]
    ]
    return "".join(path(fill, "".join(d for _, d in same)) for fill, same in groupby(pieces, key=itemgetter(0)))


def journey(figure: Figure, solved: list[Take]) -> list[Body]:
    """Return the bodies from the first stage to the one that the still shows."""
    found = [solved[0].body]
    for a, b in pairwise(solved[: figure.shows + 1]):
        found += [between(a, b, step / STEPS) for step in range(1, STEPS + 1)]
    return found


def window(figure: Figure, solved: list[Take]) -> str:
    """Return the `viewBox` of a figure, still and moving alike: everything there ever is, and the arrows."""
    way = journey(figure, solved)
    tips = [(x, y, 3.0) for arrow in figure.arrows for x, y in track(arrow, figure.camera, way)]
    return view_box(frame(figure, [take.body for take in solved], tips))


def still(figure: Figure, title: str, words: str) -> str:
    """Return the picture as one SVG file, its symbol named `f`, its colours those of the page that uses it."""
    solved = takes(figure)
    way = journey(figure, solved)
    bodies = [take.body for take in solved]
    marks = [mark for arrow in figure.arrows for mark in paths(arrow, figure.camera, way)]
    box = window(figure, solved)
    pale = "".join(outline(shape.circles) for shape in ghost(figure, solved[0].body))
    shade = "".join(outline(shape.circles) for shape in shadows(way[-1]))
    back = [item for item in items(figure, way[-1]) if item.depth < BEHIND]
    body = [item for item in items(figure, way[-1]) if item.depth >= BEHIND]
    parts = [
        drawn(floor(figure, bodies)),
        drawn(shape for item in back for shape in item.shapes),
        f'<g transform="matrix({shade_matrix(figure.camera)})">{path("shade", shade)}</g>' if shade else "",
        path("ghost", pale) if pale else "",
        drawn(shape for item in body for shape in item.shapes),
        _arrow("".join(marks)) if marks else "",
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {box.split(" ", 2)[2]}"><title>{escape(title)}</title>'
        f"<desc>{escape(words)}</desc>"
        f'<symbol id="f" viewBox="{box}">{"".join(parts)}</symbol><use href="#f"/></svg>'
    )


def _arrow(d: str) -> str:
    under = f'<path stroke="{colour("ground")}" stroke-width="{5 * SCALE}" d="{d}"/>'
    over = f'<path stroke="{colour("arrow")}" stroke-width="{round(2.4 * SCALE)}" d="{d}"/>'
    return f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">{under}{over}</g>'
