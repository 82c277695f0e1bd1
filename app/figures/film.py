"""The way from one pose to the next: numbers are mixed and the body is solved anew at each step."""

from dataclasses import dataclass
from typing import Final

from app.figures import build
from app.figures.body import Body, foot
from app.figures.figure import Figure
from app.figures.pose import Pose, Reach
from app.figures.reach import target
from app.figures.solve import solve
from app.figures.space import Frame, Vec, frame_of, mix

STEPS: Final = 12


@dataclass(frozen=True)
class Take:
    """A pose and the body it solves to."""

    pose: Pose
    body: Body


def takes(figure: Figure) -> list[Take]:
    """Return each stage, solved; a figure that goes round ends where it began."""
    found = [Take(stage.pose, solve(stage.pose)) for stage in figure.stages]
    return [*found, found[0]] if figure.loop == "round" else found


def between(a: Take, b: Take, part: float) -> Body:
    """Return the body so far from one pose to the next, 0 to 1."""
    if part <= 0:
        return a.body
    if part >= 1:
        return b.body
    names = a.pose.angles.keys() | b.pose.angles.keys()
    angles = {name: _numbers(a.pose, b.pose, name, part) for name in names}
    limbs = a.pose.reach.keys() | b.pose.reach.keys()
    reach = {limb: _reach(a, b, limb, part) for limb in sorted(limbs)}
    same = (a.pose.lie, a.pose.ground, a.pose.pin and a.pose.pin[0]) == (
        b.pose.lie,
        b.pose.ground,
        b.pose.pin and b.pose.pin[0],
    )
    pose = Pose(a.pose.lie, angles, reach, ground=a.pose.ground)
    if not same or a.pose.at or b.pose.at:
        pose = Pose(a.pose.lie, angles, reach, at=mix(a.body.joints["pelvis"], b.body.joints["pelvis"], part))
    elif a.pose.pin and b.pose.pin:
        (joint, ax, az), (_, bx, bz) = a.pose.pin, b.pose.pin
        pin = (joint, ax + (bx - ax) * part, az + (bz - az) * part)
        pose = Pose(a.pose.lie, angles, reach, pin=pin, ground=a.pose.ground)
    body = solve(pose)
    for side in build.SIDES:
        if _differs(a, b, f"foot{side}"):
            foot(body, side, _mixed(a.body.frames[f"foot{side}"], b.body.frames[f"foot{side}"], part))
    return body


def _numbers(a: Pose, b: Pose, name: str, part: float) -> tuple[float, ...]:
    size = max(len(a.angles.get(name, ())), len(b.angles.get(name, ())))
    return tuple(a.angle(name, i) + (b.angle(name, i) - a.angle(name, i)) * part for i in range(size))


def _differs(a: Take, b: Take, limb: str) -> bool:
    """Say whether a limb holds on to something else, or lets go, between two poses."""
    start, end = a.pose.reach.get(limb), b.pose.reach.get(limb)
    if start is None and end is None:
        return False
    return start is None or end is None or (start.joint, start.tip) != (end.joint, end.tip)


def _reach(a: Take, b: Take, limb: str, part: float) -> Reach:
    start, end = a.pose.reach.get(limb), b.pose.reach.get(limb)
    pole = mix(_points(a, limb), _points(b, limb), part)
    hand = mix(_hand(a, limb), _hand(b, limb), part) if limb.startswith("hand") else None
    if start and end and not _differs(a, b, limb):
        return Reach(mix(start.to, end.to, part), start.joint, pole, hand, start.tip)
    return Reach(mix(_end(a, limb, start), _end(b, limb, end), part), None, pole, hand, tip=True)


def _end(take: Take, limb: str, reach: Reach | None) -> Vec:
    """Return where a limb's end is; of a reach the point itself, so that heels may rise about it."""
    if reach and not reach.tip and limb.startswith("hand"):
        return target(take.body, reach)
    return take.body.joints[("ankle" if limb.startswith("foot") else "wrist") + limb[-1]]


def _points(take: Take, limb: str) -> Vec:
    """Return which way knee or elbow points."""
    reach = take.pose.reach.get(limb)
    if reach and reach.pole:
        return reach.pole
    if limb.startswith("foot"):
        return take.body.frames[f"thigh{limb[-1]}"].x
    x = take.body.frames[f"upper{limb[-1]}"].x
    return (-x[0], -x[1], -x[2])


def _hand(take: Take, limb: str) -> Vec:
    wrist, hand = take.body.joints[f"wrist{limb[-1]}"], take.body.joints[f"hand{limb[-1]}"]
    return (hand[0] - wrist[0], hand[1] - wrist[1], hand[2] - wrist[2])


def _mixed(a: Frame, b: Frame, part: float) -> Frame:
    return frame_of(mix(a.y, b.y, part), mix(a.x, b.x, part))
