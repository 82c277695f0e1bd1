"""The muscles that work, as a smaller form inside the limb, with a thin rim of the background's colour."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from app.figures import build
from app.figures.body import Body
from app.figures.camera import Camera
from app.figures.shape import Eye, Item
from app.figures.space import Vec, add, dot, mix, unit

_RIM: Final = 0.8
_HIDDEN: Final = -0.35  # turned away by more than so much: out of sight


class Muscle(NamedTuple):
    """Balls along a muscle, the direction it is seen from, and the parts of the body it lies upon."""

    balls: tuple[tuple[Vec, float], ...]
    faces: Vec
    on: tuple[str, ...]


def _thigh(front: float, out: float, start: float, end: float, radius: float) -> Callable[[Body, build.Side], Muscle]:
    def place(body: Body, side: build.Side) -> Muscle:
        frame, sign = body.frames[f"thigh{side}"], 1.0 if side == "R" else -1.0
        hip, knee = body.joints[f"hip{side}"], body.joints[f"knee{side}"]
        aside = frame.point(front, 0, sign * out)
        balls = tuple((add(mix(hip, knee, part), aside), r) for part, r in ((start, radius), (end, radius * 0.72)))
        return Muscle(balls, unit(aside), (f"thigh{side}",))

    return place


def _calf(body: Body, side: build.Side) -> Muscle:
    frame = body.frames[f"shank{side}"]
    knee, ankle = body.joints[f"knee{side}"], body.joints[f"ankle{side}"]
    back = frame.point(-1.9, 0, 0)
    balls = ((add(mix(knee, ankle, 0.18), back), 1.9), (add(mix(knee, ankle, 0.5), back), 1.5))
    return Muscle(balls, unit(back), (f"shank{side}",))


def _hip(start: Vec, end: Vec, faces: Vec, radius: float) -> Callable[[Body, build.Side], Muscle]:
    def place(body: Body, side: build.Side) -> Muscle:
        frame, sign = body.frames["pelvis"], 1.0 if side == "R" else -1.0
        balls = tuple(
            (add(body.joints["pelvis"], frame.point(x, y, sign * z)), radius * part)
            for (x, y, z), part in ((start, 1.0), (end, 0.85))
        )
        return Muscle(balls, frame.point(faces[0], faces[1], sign * faces[2]), ("pelvis", f"thigh{side}"))

    return place


def _side(body: Body, side: build.Side) -> Muscle:
    frame, sign = body.frames["waist"], 1.0 if side == "R" else -1.0
    low = add(body.joints["pelvis"], body.frames["pelvis"].point(1.5, 7.5, sign * 5.6))
    high = add(body.joints["rib"], body.frames["chest"].point(1.5, 0.5, sign * 7.4))
    return Muscle(((low, 2.1), (high, 1.9)), frame.point(0.5, 0, sign), ("trunk",))


MUSCLES: Final[dict[str, Callable[[Body, build.Side], Muscle]]] = {
    "quads": _thigh(2.0, 0.8, 0.24, 0.8, 2.3),
    "hams": _thigh(-2.0, 0.4, 0.26, 0.84, 2.2),
    "outer": _thigh(0.6, 2.2, 0.3, 0.8, 1.9),
    "calf": _calf,
    "gmed": _hip((-1.6, 4.6, 6.6), (-0.4, -0.6, 8.8), (-0.25, 0.0, 1.0), 2.3),
    "gmax": _hip((-5.2, 2.2, 4.2), (-5.4, -4.6, 6.6), (-1.0, 0.0, 0.45), 2.5),
    "tfl": _hip((3.6, 4.0, 6.4), (3.4, -3.4, 8.2), (0.75, 0.0, 0.75), 1.9),
    "flexor": _hip((4.4, 5.0, 3.4), (4.8, -3.4, 5.6), (1.0, 0.0, 0.3), 1.9),
    "flank": _side,
}


def worked(
    body: Body, camera: Camera, names: tuple[tuple[str, build.Side], ...], depths: dict[str, float]
) -> Iterator[Item]:
    """Yield the named muscles that are in sight, each just above what it lies upon."""
    eye = Eye(camera, frozenset())
    for name, side in names:
        muscle = MUSCLES[name](body, side)
        seen = dot(muscle.faces, camera.to_viewer) > _HIDDEN
        depth = max(depths[part] for part in muscle.on) + 0.01
        rim = tuple((at, radius + _RIM) for at, radius in muscle.balls)
        shapes = (eye.shape("", "ground", rim), eye.shape("", "muscle", muscle.balls))
        yield Item(f"{name}{side}", depth if seen else depth - 1000.0, shapes if seen else ())
