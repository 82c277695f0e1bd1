"""Legs and arms that hold on to something: two bones bent so that their end is where it must be."""

from math import sqrt

from app.figures import build
from app.figures.body import Body, foot
from app.figures.pose import Pose, Reach
from app.figures.space import UP, Frame, Vec, across, add, frame_of, length, minus, mix, unit

_SLIGHT = 0.2


def target(body: Body, reach: Reach) -> Vec:
    """Return the point of the room that is reached for."""
    return reach.to if reach.joint is None else add(body.joints[reach.joint], reach.to)


def bent(root: Vec, end: Vec, upper: float, lower: float, pole: Vec) -> tuple[Vec, Vec]:
    """Return the joint between two bones and where their end comes to be: at `end`, or as near as they can."""
    way = minus(end, root)
    along = unit(way)
    far = min(max(length(way), abs(upper - lower) + 0.01), upper + lower - 0.01)
    a = (upper * upper - lower * lower + far * far) / (2 * far)
    aside = unit(across(pole, along))
    middle = add(add(root, along, a), aside, sqrt(max(upper * upper - a * a, 0.0)))
    return middle, add(root, along, far)


def reaching_leg(body: Body, pose: Pose, side: build.Side) -> None:
    """Put a leg so that its ankle is where it must be, and lay the foot down."""
    reach = pose.reach[f"foot{side}"]
    hip, pelvis = body.joints[f"hip{side}"], body.frames["pelvis"]
    pole = reach.pole or pelvis.x
    raised = pose.angle(f"heel{side}")
    end = target(body, reach)
    knee, ankle = bent(hip, end, build.THIGH, build.SHANK, pole)
    if raised and not reach.tip:
        # The ball of the foot stays, the ankle goes up and forward.
        flat = _flat(_bones(hip, knee, ankle, pole)[1], pelvis, pose, side)
        ball = (build.BALL_FRONT, build.R_BALL - build.ANKLE_HIGH, 0.0)
        end = add(end, minus(flat.point(*ball), flat.about_z(-raised).point(*ball)))
        knee, ankle = bent(hip, end, build.THIGH, build.SHANK, pole)
    thigh, shank = _bones(hip, knee, ankle, pole)
    body.joints |= {f"knee{side}": knee, f"ankle{side}": ankle}
    body.frames |= {f"thigh{side}": thigh, f"shank{side}": shank}
    if reach.tip:
        foot(body, side, shank.about_z(pose.angle(f"ank{side}")))
    else:
        flat = _flat(shank, pelvis, pose, side)
        foot(body, side, flat.about_z(-raised))
        # A raised heel bends the foot at its ball: the toes stay down.
        way = flat.point(build.TOE_FRONT - build.BALL_FRONT, build.R_TOE - build.R_BALL, 0)
        body.joints[f"toe{side}"] = add(body.joints[f"ball{side}"], way)


def _bones(root: Vec, middle: Vec, end: Vec, pole: Vec) -> tuple[Frame, Frame]:
    """Return the frames of two bones, whose front is where their joint points; of straight ones, where it would."""
    front = add(minus(middle, mix(root, end, 0.5)), pole, _SLIGHT)
    return frame_of(minus(root, middle), front), frame_of(minus(middle, end), front)


def _flat(shank: Frame, pelvis: Frame, pose: Pose, side: build.Side) -> Frame:
    """Return the frame of a foot that lies flat and points where the body's front does, or the shin's of who lies."""
    sign = 1.0 if side == "R" else -1.0
    return frame_of(UP, pelvis.x if pose.lie == "stand" else shank.x).about_y(-sign * pose.angle(f"toe{side}"))


def reaching_arm(body: Body, pose: Pose, side: build.Side) -> None:
    """Put an arm so that its wrist is where it must be."""
    reach = pose.reach[f"hand{side}"]
    shoulder, chest = body.joints[f"sho{side}"], body.frames["chest"]
    pole = reach.pole or add(add((0.0, 0.0, 0.0), chest.x, -1.0), chest.y, -0.5)
    elbow, wrist = bent(shoulder, target(body, reach), build.UPPER_ARM, build.FOREARM, pole)
    hand = unit(reach.hand) if reach.hand else unit(minus(wrist, elbow))
    out = add(minus(elbow, mix(shoulder, wrist, 0.5)), pole, _SLIGHT)
    back = (-out[0], -out[1], -out[2])
    upper, fore = frame_of(minus(shoulder, elbow), back), frame_of(minus(elbow, wrist), back)
    body.joints |= {f"elbow{side}": elbow, f"wrist{side}": wrist, f"hand{side}": add(wrist, hand, build.HAND)}
    body.frames |= {f"upper{side}": upper, f"fore{side}": fore}
