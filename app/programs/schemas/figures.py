"""Figures: how an exercise is drawn. Served to nobody; the pictures made from them are."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.programs.schemas.base import Entry, Id, Text

Angles = float | tuple[float, ...]
Words = Annotated[str, StringConstraints(pattern=r"^[a-z]+(\+[a-z]+)*$")]
Limb = Literal["footR", "footL", "feet", "handR", "handL", "hands"]
Point = tuple[float, float]
Place = tuple[float, float, float]


class FigureReach(Entry):
    """Where a foot or hand is held. `feet` and `hands` are the right one and its mirror image in depth."""

    to: Place | tuple[Id, float, float, float] = Field(
        description="a point of the room, or a joint and the way from it"
    )
    pole: Words | None = Field(default=None, description="where knee or elbow points, such as up+near")
    hand: Words | None = Field(default=None, description="where the hand points")
    tip: bool = Field(default=False, description="the foot goes on with the shin and lies not flat")


class FigurePose(Entry):
    """One pose. What it does not say is as in the pose before."""

    bend: dict[Id, Angles] = Field(default_factory=dict, description="degrees; hips is hipR and hipL")
    reach: dict[Limb, FigureReach | Literal["free"]] = Field(default_factory=dict)
    at: Place | Literal["free"] | None = Field(default=None, description="where the pelvis is")
    pin: tuple[Id, float, float] | None = Field(default=None, description="a joint and its place seen from above")
    ground: tuple[Id, ...] | None = Field(default=None, description="the joints that may touch the floor")
    step: int | None = Field(default=None, ge=1, description="the step of the exercise that it shows")


class FigureProp(Entry):
    """A thing in the picture; what its numbers mean depends on its kind."""

    kind: Id
    at: Place = (0.0, 0.0, 0.0)
    size: Place = (0.0, 0.0, 0.0)
    on: tuple[Id, ...] = ()
    part: float = 0.0
    turn: float = 0.0
    front: bool = False


class FigureArrow(Entry):
    """Which way it goes."""

    of: Id = Field(description="the joint whose path it is, or that it stands beside")
    offset: Point = (0.0, 0.0)
    line: Point | None = None
    ring: float = Field(default=0.0, ge=0, le=20)
    both: bool = False


class Figure(Entry):
    """How one exercise is drawn, its right side working."""

    id: Id
    title: Text | None = Field(default=None, description="what it is, where it draws no exercise")
    words: Text | None = Field(default=None, description="what is seen, where it draws no exercise")
    like: Id | None = Field(default=None, description="the figure whose other parts are taken over")
    camera: Point | None = Field(default=None, description="degrees to the right, degrees down")
    lie: Literal["stand", "supine", "prone", "sideL", "sideR"] | None = None
    poses: tuple[FigurePose, ...] = ()
    shows: int | None = Field(default=None, ge=0, description="the pose of the still; else the last")
    far: tuple[Id, ...] | None = None
    ghost: tuple[Id, ...] | None = None
    tint: tuple[Id, ...] | None = Field(default=None, description="muscles, such as quadsR")
    arrows: tuple[FigureArrow, ...] | None = None
    props: tuple[FigureProp, ...] | None = None
    loop: Literal["back", "round"] | None = None
    beat: float | None = Field(default=None, gt=0, le=6, description="seconds from pose to pose")
    view: tuple[float, float, float, float, float] | None = Field(default=None, description="middle, width and height")
    lift: dict[Id, float] | None = Field(default=None, description="parts drawn so much nearer")
