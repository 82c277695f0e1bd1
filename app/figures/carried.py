"""Things that move with the body: balls, bands, straps, weights."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from app.figures.body import Body
from app.figures.camera import Camera, Point
from app.figures.figure import Prop
from app.figures.iced import cross, pack
from app.figures.shape import Item, Shape
from app.figures.space import Vec, add, minus, mix, unit
from app.figures.space import cross as at_right_angles

_ABOVE: Final = 30.0
_BALL: Final = 4.0
_STRAP: Final = 0.9
_ENDS: Final = {
    "thigh": ("hip", "knee", 5.0),
    "shank": ("knee", "ankle", 3.4),
    "upper": ("sho", "elbow", 3.2),
    "fore": ("elbow", "wrist", 2.4),
}


def place(body: Body, prop: Prop) -> Vec:
    """Return where a thing is: at a joint and so far off it, or at its place in the room."""
    return add(body.joints[prop.on[0]], prop.at) if prop.on else prop.at


def carried(prop: Prop, body: Body, camera: Camera) -> Iterator[Item]:
    """Yield what a carried thing looks like; nothing for one of another kind."""
    if prop.kind in CARRIED:
        yield CARRIED[prop.kind](prop, body, camera)


def _ball(prop: Prop, body: Body, camera: Camera) -> Item:
    at = place(body, prop)
    x, y = camera.see(at)
    line = Shape("ball-line", ((x - 1.3, y - 1.4, 0.9), (x - 0.4, y - 1.9, 0.6)))
    return Item("ball", camera.depth(at) + prop.part, (Shape("ball", ((x, y, _BALL),), "all"), line))


def _roller(prop: Prop, body: Body, camera: Camera) -> Item:
    """A foam roller that lies across the picture's depth, `size` its radius and length."""
    at, radius, half = place(body, prop), prop.size[1] or 4.6, (prop.size[2] or 28.0) / 2
    ends = sorted((add(at, (0.0, 0.0, sign * half)) for sign in (1, -1)), key=camera.depth)
    back, (x, y, r) = camera.circle(ends[0], radius), camera.circle(ends[1], radius)
    shapes = (
        Shape("prop", (back, (x, y, r)), "all"),
        Shape("prop-dark", ((x, y, r),)),
        Shape("prop-light", ((x, y, r * 0.4),)),
    )
    return Item("roller", camera.depth(at) + prop.part, shapes)


def _line(a: Point, b: Point, fill: str, radius: float) -> Shape:
    return Shape(fill, ((*a, radius), (*b, radius)))


def _strap(prop: Prop, body: Body, camera: Camera) -> Item:
    """A strap from joint to joint."""
    points = [camera.see(body.joints[name]) for name in prop.on]
    return Item("strap", _ABOVE, tuple(_line(a, b, "band", _STRAP) for a, b in pairwise(points)))


def _cord(prop: Prop, body: Body, camera: Camera) -> Item:
    """An elastic from a joint to a place in the room."""
    at = body.joints[prop.on[0]]
    depth = _ABOVE if prop.front else camera.depth(at) - 3
    return Item("cord", depth, (_line(camera.see(at), camera.see(prop.at), "band", _STRAP),))


def _crank(prop: Prop, body: Body, camera: Camera) -> Item:
    """A bicycle's crank from its axle to the ball of a foot."""
    depth = _ABOVE if prop.front else -_ABOVE
    return Item(
        f"crank{prop.on[0]}",
        depth,
        (_line(camera.see(prop.at), camera.see(body.joints[prop.on[0]]), "prop-dark", 1.1),),
    )


def _on(body: Body, limb: str, part: float) -> tuple[Vec, Vec, float]:
    """Return a point along a limb, the limb's direction, and how thick it is there."""
    first, last, thick = _ENDS[limb[:-1]]
    start, end = body.joints[first + limb[-1]], body.joints[last + limb[-1]]
    return mix(start, end, part), unit(minus(end, start)), thick


def _band(prop: Prop, body: Body, camera: Camera) -> Item:
    """A loop about two limbs: a strip from the outer edge of one to that of the other."""
    (a, _, thick), (b, _, _) = (_on(body, limb, prop.part) for limb in prop.on)
    (ax, ay), (bx, by) = camera.see(a), camera.see(b)
    x, y, _z = unit((bx - ax, by - ay, 0.0))
    far = thick - 0.6
    ends = ((ax - x * far, ay - y * far, 1.5), (bx + x * far, by + y * far, 1.5))
    return Item("band", max(camera.depth(a), camera.depth(b)) + _ABOVE, (Shape("band", ends, "all"),))


def _cuff(prop: Prop, body: Body, camera: Camera) -> Item:
    """A cuff about one limb."""
    at, along, thick = _on(body, prop.on[0], prop.part)
    aside = unit(at_right_angles(camera.to_viewer, along))
    ends = tuple(camera.circle(add(at, aside, sign * thick * 0.75), 2.0) for sign in (1, -1))
    return Item("cuff", camera.depth(at) + 4, (Shape("band", ends, "all"),))


def _bell(prop: Prop, body: Body, camera: Camera) -> Item:
    """A kettlebell that hangs on from a hand."""
    grip, side = place(body, prop), prop.on[0][-1]
    along = unit(minus(body.joints[f"hand{side}"], body.joints[f"wrist{side}"]))
    at = add(grip, along, 5.6)
    aside = unit(at_right_angles(along, camera.to_viewer))
    handle = tuple(
        camera.circle(add(middle, aside, sign * wide), 1.0)
        for middle, wide in ((grip, 1.8), (at, 2.6))
        for sign in (1, -1)
    )
    shapes = (Shape("prop-dark", handle, "all"), Shape("prop-dark", (camera.circle(at, 4.4),)))
    return Item("bell", camera.depth(at) + prop.part, shapes)


def _bar(_prop: Prop, body: Body, camera: Camera) -> Item:
    """A line across the pelvis that shows whether it is level."""
    (ax, ay), (bx, by) = (camera.see(body.joints[f"hip{side}"]) for side in "RL")
    x, y, _z = unit((bx - ax, by - ay, 0.0))
    ends = ((ax - x * 6, ay - y * 6 - 4.5, 0.95), (bx + x * 6, by + y * 6 - 4.5, 0.95))
    return Item("bar", _ABOVE * 2, (Shape("arrow", ends, "all"),))


def _pack(prop: Prop, body: Body, camera: Camera) -> Item:
    return Item("pack", _ABOVE * 3, pack(*camera.see(place(body, prop)), prop.turn))


def _cross(prop: Prop, body: Body, camera: Camera) -> Item:
    return Item(f"cross{prop.at}", _ABOVE * 4, cross(*camera.see(place(body, prop))))


def _pointer(prop: Prop, body: Body, camera: Camera) -> Item:
    """A line that leads to a place, from so far right and down of it as `size` says."""
    x, y = camera.see(place(body, prop))
    ends = (x + prop.size[0], y + prop.size[1]), (x, y)
    fill = "stop" if prop.front else "arrow"
    return Item(f"pointer{prop.at}", _ABOVE * 4 - 1, (_line(*ends, "ground", 1.0), _line(*ends, fill, 0.45)))


def _spot(prop: Prop, body: Body, camera: Camera) -> Item:
    """A sore place with its halo; `part` is how large the spot is, and a spot behind the limb is a ring."""
    x, y = camera.see(place(body, prop))
    radius = prop.part or 2.0
    rings = ((radius + 0.7, "ground"), (radius, "stop"), *(((radius * 0.55, "skin"),) if prop.front else ()))
    halo = Shape("halo", ((x, y, radius * 2.2),))
    return Item("spot", _ABOVE * 3, (halo, *(Shape(fill, ((x, y, r),)) for r, fill in rings)))


CARRIED: Final[dict[str, Callable[[Prop, Body, Camera], Item]]] = {
    "ball": _ball,
    "roller": _roller,
    "strap": _strap,
    "cord": _cord,
    "crank": _crank,
    "band": _band,
    "cuff": _cuff,
    "bell": _bell,
    "bar": _bar,
    "pack": _pack,
    "pointer": _pointer,
    "spot": _spot,
    "cross": _cross,
}
