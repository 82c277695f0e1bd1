"""Turns the figures as they are written into those that are drawn."""

from collections.abc import Iterable, Sequence
from typing import Final

from app.figures.camera import Camera
from app.figures.figure import Arrow, Figure, Prop, Stage
from app.figures.pose import Pose, Reach, towards
from app.figures.space import Vec
from app.programs import schemas

_BEAT: Final = 1.3
_PAIRS: Final = {
    "hips": "hip",
    "knees": "knee",
    "anks": "ank",
    "toes": "toe",
    "heels": "heel",
    "arms": "arm",
    "elbs": "elb",
}
_BOTH: Final = {"feet": "foot", "hands": "hand"}
_OTHER: Final = {"near": "far", "far": "near"}


def joints(name: str) -> tuple[str, ...]:
    """Return the joints that a name stands for: `hips` is both."""
    return tuple(f"{_PAIRS[name]}{side}" for side in "RL") if name in _PAIRS else (name,)


def whole(entry: schemas.Figure, others: Iterable[schemas.Figure]) -> schemas.Figure:
    """Return a figure with everything that it takes over from the one it is like."""
    model = next((other for other in others if other.id == entry.like), None)
    if model is None:
        return entry
    own = {name: value for name, value in entry if value is not None and value != ()}
    return model.model_copy(update=own)


def drawable(entry: schemas.Figure, others: Sequence[schemas.Figure]) -> Figure:
    """Return a figure that has no faults as it is drawn."""
    full = whole(entry, others)
    stages = tuple(_stages(full))
    return Figure(
        id=entry.id,
        camera=Camera(*(full.camera or (20.0, 8.0))),
        stages=stages,
        shows=len(stages) - 1 if full.shows is None else full.shows,
        far=frozenset(full.far or ()),
        ghost=frozenset(full.ghost or ()),
        tint=tuple((name[:-1], "R" if name.endswith("R") else "L") for name in full.tint or ()),
        arrows=tuple(Arrow(one.of, one.offset, one.line, one.ring, one.both) for one in full.arrows or ()),
        props=tuple(
            Prop(one.kind, one.at, one.size, one.on, one.part, one.turn, one.front) for one in full.props or ()
        ),
        loop=full.loop or "back",
        beat=full.beat or _BEAT,
        view=full.view,
        lift=full.lift or {},
    )


def _stages(entry: schemas.Figure) -> Iterable[Stage]:
    angles: dict[str, tuple[float, ...]] = {}
    reach: dict[str, Reach] = {}
    at: Vec | None = None
    pin: tuple[str, float, float] | None = None
    ground: tuple[str, ...] = ()
    for pose in entry.poses:
        for name, given in pose.bend.items():
            for joint in joints(name):
                angles[joint] = given if isinstance(given, tuple) else (given,)
        for limb, to in pose.reach.items():
            for side in "RL" if limb in _BOTH else limb[-1]:
                key = _BOTH.get(limb, limb[:-1]) + side
                reach.pop(key, None)
                if isinstance(to, schemas.FigureReach):
                    reach[key] = _reach(to, mirrored=limb in _BOTH and side == "L")
        at = at if pose.at is None else None if pose.at == "free" else pose.at
        pin = pose.pin or pin
        ground = ground if pose.ground is None else pose.ground
        yield Stage(Pose(entry.lie or "stand", dict(angles), dict(reach), at, pin, ground), pose.step)


def _reach(given: schemas.FigureReach, *, mirrored: bool) -> Reach:
    joint, (x, y, z) = (None, given.to) if len(given.to) == 3 else (given.to[0], given.to[1:])  # noqa: PLR2004 - a point has three
    return Reach(
        (x, y, -z if mirrored else z),
        joint[:-1] + "L" if joint and mirrored else joint,
        _way(given.pole, mirrored=mirrored),
        _way(given.hand, mirrored=mirrored),
        given.tip,
    )


def _way(words: str | None, *, mirrored: bool) -> Vec | None:
    if words is None:
        return None
    return towards("+".join(_OTHER.get(word, word) for word in words.split("+")) if mirrored else words)
