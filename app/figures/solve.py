"""From a pose to a body in the room: angles first, then the floor, then what hands and feet reach for."""

from app.figures import build
from app.figures.body import Body, free_arm, free_leg, trunk
from app.figures.pose import Pose
from app.figures.reach import reaching_arm, reaching_leg
from app.figures.space import Vec

# The balls that may touch the floor, by joint. The skull's is the back of the head.
BALLS = {
    "pelvis": build.R_BUTTOCK,
    "waist": build.R_WAIST,
    "rib": build.R_RIB,
    "head": build.R_SKULL,
    "hip": build.R_PELVIS,
    "knee": build.R_KNEE,
    "ankle": build.R_ANKLE,
    "heel": build.R_HEEL,
    "ball": build.R_BALL,
    "toe": build.R_TOE,
    "sho": build.R_SHOULDER,
    "elbow": build.R_ELBOW,
    "wrist": build.R_WRIST,
    "hand": build.R_HAND,
}


def radius(joint: str) -> float | None:
    """Return the radius of the ball at a joint, None for a joint that has none."""
    return BALLS.get(joint.rstrip("RL"))


def solve(pose: Pose) -> Body:
    """Return the body of a pose, placed in the room."""
    body = trunk(pose)
    for side in build.SIDES:
        if f"foot{side}" not in pose.reach:
            free_leg(body, pose, side)
        if f"hand{side}" not in pose.reach:
            free_arm(body, pose, side)
    placed = body.moved(_way(body, pose))
    # What holds on to the room comes first, since the rest may hold on to it.
    waiting = sorted(pose.reach, key=lambda limb: pose.reach[limb].joint is not None)
    for limb in sorted(waiting, key=lambda limb: _after(pose, limb)):
        (reaching_leg if limb.startswith("foot") else reaching_arm)(placed, pose, "R" if limb.endswith("R") else "L")
    return placed


def _after(pose: Pose, limb: str) -> int:
    """Return how many other limbs must be there before this one."""
    joint, count = pose.reach[limb].joint, 0
    while joint is not None and (holder := _limb_of(joint)) in pose.reach and count < len(build.SIDES) * 2:
        joint, count = pose.reach[holder].joint, count + 1
    return count


def _limb_of(joint: str) -> str:
    name, side = joint[:-1], joint[-1]
    if name in {"knee", "ankle", "heel", "ball", "toe"}:
        return f"foot{side}"
    return f"hand{side}" if name in {"elbow", "wrist", "hand"} else ""


def _way(body: Body, pose: Pose) -> Vec:
    """Return how the body has to move to be at its place or on the floor."""
    if pose.at:
        return pose.at
    touching = pose.ground or tuple(body.joints)
    lowest = min(body.joints[name][1] - (radius(name) or 0.0) for name in touching if radius(name) is not None)
    if pose.pin is None:
        return (0.0, -lowest, 0.0)
    joint, x, z = pose.pin
    return (x - body.joints[joint][0], -lowest, z - body.joints[joint][2])
