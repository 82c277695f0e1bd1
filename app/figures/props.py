"""Things that stand or lie about: boxes, walls, chairs. They stay where they are."""

from collections.abc import Callable, Iterator
from typing import Final

from app.figures.bike import bike, strips
from app.figures.camera import Camera
from app.figures.figure import Prop
from app.figures.shape import Item, Shape
from app.figures.space import Frame, Vec, add, dot, unit

_TALL: Final = 150.0
_THICK: Final = 3.5
_BACK: Final = -500.0
_FRONT: Final = 500.0
_LEG: Final = 0.95
_ROOM: Final = Frame((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def box_faces(camera: Camera, at: Vec, size: Vec, turn: float, round_by: float = 0.2) -> Iterator[Shape]:
    """Yield the faces of a box that are in sight. `at` is the middle of its foot, `size` is width, height, depth."""
    frame = _ROOM.about_y(turn)
    w, h, d = size[0] / 2, size[1], size[2] / 2
    faces = (
        ("prop-light", frame.y, ((-w, h, -d), (w, h, -d), (w, h, d), (-w, h, d))),
        ("prop-dark", frame.x, ((w, 0, -d), (w, h, -d), (w, h, d), (w, 0, d))),
        ("prop-dark", _back(frame.x), ((-w, 0, -d), (-w, h, -d), (-w, h, d), (-w, 0, d))),
        ("prop", frame.z, ((-w, 0, d), (w, 0, d), (w, h, d), (-w, h, d))),
        ("prop", _back(frame.z), ((-w, 0, -d), (w, 0, -d), (w, h, -d), (-w, h, -d))),
    )
    for fill, normal, corners in faces:
        if dot(normal, camera.to_viewer) > 0.01:  # noqa: PLR2004 - seen edge-on it is nothing
            yield Shape(fill, tuple(camera.circle(add(at, frame.point(*corner)), round_by) for corner in corners))


def _back(a: Vec) -> Vec:
    return (-a[0], -a[1], -a[2])


def _stick(camera: Camera, fill: str, start: Vec, end: Vec, radius: float = _LEG) -> Shape:
    """A stick with blunt ends, as thick as it is seen from anywhere."""
    (ax, ay), (bx, by) = camera.see(start), camera.see(end)
    x, y, _z = unit((bx - ax, by - ay, 0.0))
    corners = ((ax, ay, 1.0), (ax, ay, -1.0), (bx, by, 1.0), (bx, by, -1.0))
    return Shape(fill, tuple((cx - y * radius * way, cy + x * radius * way, 0.0) for cx, cy, way in corners))


def standing(prop: Prop, camera: Camera) -> Iterator[Item]:
    """Yield what a standing thing looks like; nothing for one of another kind."""
    if prop.kind in STANDING:
        shapes = tuple(STANDING[prop.kind](prop, camera))
        yield Item(prop.kind, _depth(prop, camera), shapes)


def _depth(prop: Prop, camera: Camera) -> float:
    """A pillow lies between the legs; everything else is behind the person, water in front."""
    if prop.kind == "pillow":
        return camera.depth(prop.at)
    return _FRONT if prop.front or prop.kind == "water" else _BACK - (_TALL if prop.kind == "wall" else 0.0)


def _box(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """A step or a sofa; `size` is its width, height and depth."""
    return box_faces(camera, prop.at, prop.size, prop.turn)


def _wall(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """A wall that runs out of the picture, across the way the person faces unless it is turned."""
    return box_faces(camera, prop.at, (_THICK, _TALL, prop.size[2] or 26.0), prop.turn)


def _rail(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """A post to hold on to; `size` is its height."""
    for x in (-5.0, 5.0):
        yield _stick(camera, "prop-dark", add(prop.at, (x, 0.6, 0.0)), add(prop.at, (0.0, 2.0, 0.0)), 1.0)
    yield _stick(camera, "prop-dark", prop.at, add(prop.at, (0.0, prop.size[1] or 58.0, 0.0)), 1.1)


def _pillow(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """A pillow; `size` is its length and how thick it is, as a radius."""
    half = (prop.size[0] / 2, 0.0, 0.0)
    ends = (add(prop.at, half), add(prop.at, half, -1.0))
    yield Shape("prop-light", tuple(camera.circle(end, prop.size[1]) for end in ends), "all")


def _chair(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """A chair whose back is at its left before it is turned; `size` is its seat's width and height."""
    frame = _ROOM.about_y(prop.turn)
    half, high = (prop.size[0] or 20.0) / 2, prop.size[1] or 25.0

    def on(x: float, y: float, z: float) -> Vec:
        return add(prop.at, frame.point(x, y, z))

    corners = ((-half, -9.0), (-half, 9.0), (half, -9.0), (half, 9.0))
    legs = sorted((on(x, 0, z) for x, z in corners), key=camera.depth)
    yield from (_stick(camera, "prop-dark", foot, add(foot, (0.0, high, 0.0))) for foot in legs)
    yield from (_stick(camera, "prop-dark", on(-half, high, z), on(-half - 3, high + 25, z)) for z in (-9.0, 9.0))
    panel = [on(-half - x, high + y, z) for x, y in ((1.6, 12.0), (2.9, 24.0)) for z in (-9.0, 9.0)]
    yield Shape("prop-light", tuple(camera.circle(corner, 0.2) for corner in panel))
    yield from box_faces(camera, on(0, high - 1.6, 0), (2 * half + 1, 1.9, 19.0), prop.turn)


def _water(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """Water up to a height, as deep as the picture: over the swimmer, who shows through."""
    wide, high = prop.size[0] / 2, prop.at[1]
    left, right = (camera.see((x, high, 0.0)) for x in (-wide, wide))
    low = left[1] + prop.size[1]
    yield Shape("water", ((*left, 0.0), (*right, 0.0), (right[0], low, 0.0), (left[0], low, 0.0)))


def _tape(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """Three strips on the floor that meet where somebody stands."""
    return strips(camera, prop.at, ((32.0, 0.0), (-26.0, 20.0), (-26.0, -20.0)))


def _floor_line(prop: Prop, camera: Camera) -> Iterator[Shape]:
    """A line on the floor; `size` is half its length."""
    return strips(camera, prop.at, ((prop.size[0], 0.0), (-prop.size[0], 0.0)))


STANDING: Final[dict[str, Callable[[Prop, Camera], Iterator[Shape]]]] = {
    "box": _box,
    "wall": _wall,
    "chair": _chair,
    "rail": _rail,
    "pillow": _pillow,
    "water": _water,
    "bike": bike,
    "tape": _tape,
    "line": _floor_line,
}
