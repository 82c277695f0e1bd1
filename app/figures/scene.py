"""One moment of a figure: every item, the furthest first."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from app.figures import build
from app.figures.body import Body
from app.figures.carried import carried
from app.figures.figure import Figure
from app.figures.muscles import worked
from app.figures.parts import person
from app.figures.props import standing
from app.figures.shape import Item, Shape

_LIMBS: Final = {
    "leg": ("thigh", "shank", "foot", "sole"),
    "arm": ("upper", "fore"),
}
_BARE: Final = {"shoe": "skin", "shoe-far": "skin-far", "sole": "skin"}
_WHOLE: Final = ("pelvis", "trunk", "neck", "head")
_SHADED: Final = 9.0


def parts_of(names: frozenset[str]) -> frozenset[str]:
    """Return the parts that limbs such as `legR` or `trunk` are made of; `all` is all of them."""
    found: set[str] = set()
    for name in names:
        if name == "all":
            found |= {*_WHOLE, *(f"{part}{side}" for limb in _LIMBS.values() for part in limb for side in "RL")}
        elif name[:-1] in _LIMBS:
            found |= {f"{part}{name[-1]}" for part in _LIMBS[name[:-1]]}
        else:
            found |= set(_WHOLE) if name == "trunk" else {name}
    return frozenset(found)


def items(figure: Figure, body: Body) -> list[Item]:
    """Return what is seen of a body and of the things about it."""
    return sorted(_unsorted(figure, body), key=lambda item: item.depth)


def _unsorted(figure: Figure, body: Body) -> Iterator[Item]:
    depths: dict[str, float] = {}
    swims = any(prop.kind == "water" for prop in figure.props)
    for item in person(body, figure.camera, figure.far):
        depths[item.name] = item.depth + figure.lift.get(item.name, 0.0)
        yield Item(item.name, depths[item.name], tuple(map(_bare, item.shapes)) if swims else item.shapes)
    yield from worked(body, figure.camera, figure.tint, depths)
    for prop in figure.props:
        yield from standing(prop, figure.camera)
        yield from carried(prop, body, figure.camera)


def _bare(shape: Shape) -> Shape:
    """Nobody swims in shoes."""
    return replace(shape, fill=_BARE.get(shape.fill, shape.fill))


def ghost(figure: Figure, body: Body) -> Iterator[Shape]:
    """Yield the pale shapes of the parts that move, as they are in a body."""
    wanted = parts_of(figure.ghost)
    for item in person(body, figure.camera, figure.far):
        if item.name in wanted:
            yield from item.shapes if item.name == "trunk" else item.shapes[:1]


def shadows(body: Body) -> Iterator[Shape]:
    """Yield what touches the floor or nearly so, as seen from above: x to the right, z downwards."""
    limbs = (
        (("hip", 4.6), ("knee", 3.6)),
        (("knee", 3.6), ("ankle", 2.4)),
        (("heel", 2.6), ("toe", 2.2)),
        (("sho", 3.4), ("elbow", 2.6)),
        (("elbow", 2.6), ("hand", 2.4)),
    )
    found = [
        [(body.joints[f"{name}{side}"], radius) for name, radius in ends] for ends in limbs for side in build.SIDES
    ]
    found.append([(body.joints["pelvis"], 6.5), (body.joints["rib"], 8.0)])
    for at in found:
        if all(joint[1] - radius < _SHADED for joint, radius in at):
            yield Shape("shade", tuple((joint[0], joint[2], radius) for joint, radius in at))
    head = body.joints["head"]
    if head[1] < _SHADED + 7:
        yield Shape("shade", ((head[0], head[2], 6.0),))
