"""Looks at the room from one side, near and far alike: no perspective, so that balls stay circles."""

from dataclasses import dataclass
from math import cos, radians, sin

from app.figures.space import Vec, cross, dot

Point = tuple[float, float]
Circle = tuple[float, float, float]


@dataclass(frozen=True)
class Camera:
    """Turned to the right by `yaw`, looking down by `pitch`, both in degrees."""

    yaw: float
    pitch: float

    @property
    def to_viewer(self) -> Vec:
        """Return the direction from the room to the eye."""
        yaw, pitch = radians(self.yaw), radians(self.pitch)
        return (sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch))

    @property
    def right(self) -> Vec:
        """Return the direction that the picture shows as right."""
        return (cos(radians(self.yaw)), 0.0, -sin(radians(self.yaw)))

    @property
    def down(self) -> Vec:
        """Return the direction that the picture shows as down."""
        return cross(self.right, self.to_viewer)

    def see(self, at: Vec) -> Point:
        """Return where a point is in the picture, y downwards."""
        return (dot(at, self.right), dot(at, self.down))

    def circle(self, at: Vec, radius: float) -> Circle:
        """Return what a ball looks like."""
        return (*self.see(at), radius)

    def depth(self, at: Vec) -> float:
        """Return how near a point is; greater is nearer."""
        return dot(at, self.to_viewer)
