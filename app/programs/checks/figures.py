"""Figures draw exercises that there are, with joints that people have, bent no further than these go."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from app.figures.build import FROG, LIMITS, TURNS
from app.figures.carried import CARRIED
from app.figures.muscles import MUSCLES
from app.figures.pose import WORDS
from app.figures.props import STANDING
from app.figures.scene import parts_of
from app.figures.solve import BALLS
from app.programs import schemas
from app.programs.checks.common import unknown
from app.programs.faults import Fault, Origin
from app.programs.figures import joints, whole

_MIDDLE: Final = ("pelvis", "waist", "rib", "shoulders", "neck", "head")
_POINTS: Final = frozenset(
    name if name in _MIDDLE else f"{name}{side}" for name in (*BALLS, "shoulders", "neck") for side in ("R", "L")
)
_LIMBS: Final = frozenset(f"{limb}{side}" for limb in ("leg", "arm") for side in "RL")
_PARTS: Final = parts_of(frozenset({"all"})) | _LIMBS | {"all", "trunk"}
_MUSCLES: Final = frozenset(f"{name}{side}" for name in MUSCLES for side in "RL")
_KINDS: Final = CARRIED.keys() | STANDING.keys() | {"mat"}
_UNSIDED: Final = ("spine", "neck")
_BENDS: Final = frozenset(
    (*TURNS, *(name if name in _UNSIDED else f"{name}{side}" for name in LIMITS for side in ("R", "L")))
)


def check(program: schemas.Program, figures: Sequence[schemas.Figure], origin: Origin) -> Iterator[Fault]:
    """Give the faults of all figures, and of exercises that have none."""
    exercises = {exercise.id: exercise for exercise in program.exercises}
    ids = {figure.id for figure in figures}
    for exercise in program.exercises:
        if exercise.figure not in ids:
            yield origin.fault("figures", exercise.figure, f"no file draws it, and '{exercise.id}' is to be drawn so")
    for figure in figures:
        full = whole(figure, figures)
        for text in (
            *unknown(() if figure.title else (figure.id,), exercises, "exercise"),
            *unknown((figure.like,) if figure.like else (), ids, "like"),
            *_names(full),
            *(fault for pose in full.poses for fault in _pose(pose, full.lie or "stand")),
        ):
            yield origin.fault("figures", figure.id, text)
        if not full.poses:
            yield origin.fault("figures", figure.id, "it has no pose")
        elif figure.id in exercises:
            steps = len(exercises[figure.id].steps)
            if any((pose.step or 0) > steps for pose in full.poses):
                yield origin.fault("figures", figure.id, f"the exercise has only {steps} steps")
            if (full.shows or 0) >= len(full.poses):
                yield origin.fault("figures", figure.id, f"it shows a pose after its last, {len(full.poses) - 1}")


def _names(figure: schemas.Figure) -> Iterator[str]:
    yield from unknown((*(figure.far or ()), *(figure.ghost or ()), *(figure.lift or {})), _PARTS, "part")
    yield from unknown(figure.tint or (), _MUSCLES, "muscle")
    yield from unknown((arrow.of for arrow in figure.arrows or ()), _POINTS, "joint")
    for prop in figure.props or ():
        yield from unknown((prop.kind,), _KINDS, "prop")
        yield from unknown(prop.on, _POINTS | _PARTS, "joint")


def _pose(pose: schemas.FigurePose, lie: str) -> Iterator[str]:
    for name, given in pose.bend.items():
        for joint in joints(name):
            yield from _bend(joint, given if isinstance(given, tuple) else (given,), lie)
    pinned = (pose.pin[0],) if pose.pin else ()
    yield from unknown((*pinned, *(pose.ground or ())), _POINTS, "joint")
    for to in pose.reach.values():
        if isinstance(to, schemas.FigureReach):
            yield from unknown((name for name in to.to if isinstance(name, str)), _POINTS, "joint")
            yield from unknown(_words(to.pole, to.hand), WORDS, "direction")


def _words(*given: str | None) -> Iterable[str]:
    return (word for words in given if words for word in words.split("+"))


def _bend(joint: str, angles: tuple[float, ...], lie: str) -> Iterator[str]:
    if joint not in _BENDS:
        yield f"joint '{joint}' is unknown"
        return
    if joint in TURNS:
        return
    ranges = LIMITS[joint if joint in _UNSIDED else joint[:-1]]
    if len(angles) > len(ranges):
        yield f"joint '{joint}' turns about {len(ranges)} axes and not {len(angles)}"
    for axis, (angle, (least, most)) in enumerate(zip(angles, ranges, strict=False)):
        top = FROG[1] if lie == "prone" and joint.startswith("hip") and axis == 1 else most
        if not least <= angle <= top:
            yield f"joint '{joint}' bends by {angle:g}, and only from {least:g} to {top:g}"
