"""Every figure of the program, solved once for all tests."""

from functools import cache
from itertools import pairwise
from math import asin, atan2, degrees

from app.figures import build
from app.figures.body import Body
from app.figures.figure import Figure
from app.figures.film import STEPS, Take, between, takes
from app.figures.space import Vec, dot, minus, unit
from app.programs.catalog import itbs, itbs_figures
from app.programs.figures import drawable


@cache
def drawings() -> dict[str, Figure]:
    return {entry.id: drawable(entry, itbs_figures()) for entry in itbs_figures()}


@cache
def solved(name: str) -> list[Take]:
    return takes(drawings()[name])


@cache
def steps(name: str) -> list[list[Body]]:
    """Give the bodies between each two stages, both included."""
    found = solved(name)
    return [[between(a, b, step / STEPS) for step in range(STEPS + 1)] for a, b in pairwise(found)]


def names() -> list[str]:
    return sorted(drawings())


def exercises() -> list[str]:
    return sorted({exercise.figure for exercise in itbs().exercises})


def angle(a: Vec, b: Vec) -> float:
    """Give the angle between two ways in degrees."""
    return degrees(atan2(sum(part * part for part in _cross(a, b)) ** 0.5, dot(a, b)))


def _cross(a: Vec, b: Vec) -> Vec:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def bends(body: Body, side: build.Side) -> dict[str, float]:
    """Give how far knee, elbow and hip of a solved body are bent."""
    joint = body.joints
    thigh = minus(joint[f"knee{side}"], joint[f"hip{side}"])
    shin = minus(joint[f"ankle{side}"], joint[f"knee{side}"])
    upper = minus(joint[f"elbow{side}"], joint[f"sho{side}"])
    fore = minus(joint[f"wrist{side}"], joint[f"elbow{side}"])
    pelvis, along = body.frames["pelvis"], unit(thigh)
    return {
        "knee": angle(thigh, shin),
        "elbow": angle(upper, fore),
        "hip out": degrees(asin(max(-1.0, min(1.0, dot(along, pelvis.z))))) * (1 if side == "R" else -1),
        "hip flex": degrees(atan2(dot(along, pelvis.x), -dot(along, pelvis.y))),
    }
