"""Points, directions and turned frames. Right-handed: x to the right, y up, z to the viewer; angles in degrees."""

from dataclasses import dataclass
from math import cos, hypot, radians, sin

Vec = tuple[float, float, float]
UP: Vec = (0.0, 1.0, 0.0)
NOTHING = 1e-9


def add(a: Vec, b: Vec, times: float = 1.0) -> Vec:
    """Return `a` with `b` added so many times."""
    return (a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times)


def minus(a: Vec, b: Vec) -> Vec:
    """Return the way from `b` to `a`."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def dot(a: Vec, b: Vec) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vec, b: Vec) -> Vec:
    """Return the direction at right angles to both, as a right hand shows it."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vec) -> float:
    """Return how long a way is."""
    return hypot(*a)


def unit(a: Vec) -> Vec:
    """Return the direction of a way; of no way at all the one upwards."""
    size = length(a)
    return UP if size < NOTHING else (a[0] / size, a[1] / size, a[2] / size)


def across(a: Vec, axis: Vec) -> Vec:
    """Return the part of a way that is at right angles to an axis of length 1."""
    return add(a, axis, -dot(a, axis))


def mix(a: Vec, b: Vec, part: float) -> Vec:
    """Return the point so far from `a` to `b`, 0 to 1."""
    return add(a, minus(b, a), part)


@dataclass(frozen=True)
class Frame:
    """Three directions of a body part: its front `x`, its length towards the head `y`, its right `z`."""

    x: Vec
    y: Vec
    z: Vec

    def about_x(self, angle: float) -> "Frame":
        """Turn about its own x: y goes to z."""
        c, s = cos(radians(angle)), sin(radians(angle))
        return Frame(self.x, _turn(self.y, self.z, c, s), _turn(self.z, self.y, c, -s))

    def about_y(self, angle: float) -> "Frame":
        """Turn about its own y: z goes to x."""
        c, s = cos(radians(angle)), sin(radians(angle))
        return Frame(_turn(self.x, self.z, c, -s), self.y, _turn(self.z, self.x, c, s))

    def about_z(self, angle: float) -> "Frame":
        """Turn about its own z: x goes to y."""
        c, s = cos(radians(angle)), sin(radians(angle))
        return Frame(_turn(self.x, self.y, c, s), _turn(self.y, self.x, c, -s), self.z)

    def point(self, x: float, y: float, z: float) -> Vec:
        """Return a way given along its own directions."""
        return add(add(add((0.0, 0.0, 0.0), self.x, x), self.y, y), self.z, z)

    def rolled(self, angle: float) -> "Frame":
        """Turn about the world's z, as a clock's hand goes backwards."""
        c, s = cos(radians(angle)), sin(radians(angle))

        def roll(v: Vec) -> Vec:
            return (v[0] * c - v[1] * s, v[0] * s + v[1] * c, v[2])

        return Frame(roll(self.x), roll(self.y), roll(self.z))


def frame_of(up: Vec, front: Vec) -> Frame:
    """Return the frame whose y is `up` and whose x is as near to `front` as it can be."""
    y = unit(up)
    x = unit(across(front, y))
    return Frame(x, y, cross(x, y))


def _turn(a: Vec, b: Vec, c: float, s: float) -> Vec:
    return (a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s)
