"""Figures move as bodies do: what rests stays, nothing jumps, and the phone gets the same movement."""

from itertools import pairwise

import pytest

from app.figures.ground import floor
from app.figures.moves import Moves, moves
from app.figures.outline import SCALE
from app.figures.scene import items
from app.figures.space import length, minus
from tests.figures.drawings import drawings, exercises, solved, steps

MOST_JUMP = 14


@pytest.mark.parametrize("name", exercises())
def test_nothing_jumps(name: str) -> None:
    for way in steps(name):
        for a, b in pairwise(way):
            for joint, at in a.joints.items():
                assert length(minus(b.joints[joint], at)) < MOST_JUMP, joint


@pytest.mark.parametrize("name", exercises())
def test_what_rests_does_not_slide(name: str) -> None:
    for (a, b), way in zip(pairwise(solved(name)), steps(name), strict=True):
        for limb, reach in a.pose.reach.items():
            other = b.pose.reach.get(limb)
            if other is None or reach.joint or (reach.to, reach.tip) != (other.to, other.tip):
                continue
            joint = ("ball" if limb.startswith("foot") and not reach.tip else limb[:-1]) + limb[-1]
            joint = joint.replace("foot", "ankle").replace("hand", "wrist")
            places = [body.joints[joint] for body in way]
            assert max(length(minus(at, places[0])) for at in places) < 2, limb


@pytest.mark.parametrize("name", exercises())
def test_the_phone_gets_what_is_seen(name: str) -> None:
    """At each pose the film holds the very shapes that are seen, in their order."""
    figure, film = drawings()[name], moves(drawings()[name])
    frames = placed(film)
    orders = [next(order for order in film.orders[place::-1] if order) for place in range(len(frames))]
    assert (len(film.steps), film.stops[-1]) == (len(figure.stages), len(frames) - 1)
    for stop, take in zip(film.stops, solved(name), strict=True):
        drawn = [places(film, frames[stop])[shape] for shape in orders[stop]]
        bare = drawn[len(floor(figure, [one.body for one in solved(name)])) :]
        assert bare == [
            (shape.fill, tuple((round(x * SCALE), round(y * SCALE)) for x, y, _ in shape.circles))
            for item in items(figure, take.body)
            for shape in item.shapes
        ]


def placed(film: Moves) -> list[list[int]]:
    """Give the places of all circles at each frame, as the phone adds them up."""
    found = [list(film.frames[0])]
    for ways in film.frames[1:]:
        found.append([at + way for at, way in zip(found[-1], ways, strict=True)])
    return found


def places(film: Moves, frame: list[int]) -> list[tuple[str | int, tuple[tuple[int, int], ...]]]:
    """Give each shape's colour and the places of its circles."""
    numbers = iter(frame)
    return [(fill, tuple((next(numbers), next(numbers)) for _ in radii)) for fill, _, *radii in film.shapes]
