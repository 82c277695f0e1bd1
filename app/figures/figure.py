"""What is drawn of one exercise: its poses, from where it is seen, and what stands about."""

from dataclasses import dataclass, field
from typing import Literal

from app.figures.build import Side
from app.figures.camera import Camera, Point
from app.figures.pose import Pose
from app.figures.space import Vec

Loop = Literal["back", "round"]


@dataclass(frozen=True)
class Prop:
    """A thing in the picture. What its numbers mean is told where it is drawn."""

    kind: str
    at: Vec = (0.0, 0.0, 0.0)
    size: Vec = (0.0, 0.0, 0.0)
    on: tuple[str, ...] = ()
    part: float = 0.0
    turn: float = 0.0
    front: bool = False


@dataclass(frozen=True)
class Arrow:
    """Which way it goes: along the path of a joint, or from it by `line`, or as a `ring` about it."""

    of: str
    offset: Point = (0.0, 0.0)
    line: Point | None = None
    ring: float = 0.0
    both: bool = False


@dataclass(frozen=True)
class Stage:
    """One pose and the number of the step that it shows; a pose with none is passed through."""

    pose: Pose
    step: int | None = None


@dataclass(frozen=True)
class Figure:
    """One exercise.

    `stages` begin with where it starts; `shows` is the stage of the still picture, `ghost` what of the first stage is
    drawn pale behind it. It goes there and `back`, or `round` and round.
    """

    id: str
    camera: Camera
    stages: tuple[Stage, ...]
    shows: int
    far: frozenset[str] = frozenset()
    ghost: frozenset[str] = frozenset()
    tint: tuple[tuple[str, Side], ...] = ()
    arrows: tuple[Arrow, ...] = ()
    props: tuple[Prop, ...] = ()
    loop: Loop = "back"
    beat: float = 1.3  # seconds from stage to stage
    # A point of the room and how wide and high the picture about it is, where it does not show everything.
    view: tuple[float, float, float, float, float] | None = None
    # Parts that are drawn nearer than they are, by so much.
    lift: dict[str, float] = field(default_factory=dict)
