"""A posed skeleton: where each joint is and how each part is turned."""

from dataclasses import dataclass

from app.figures import build
from app.figures.pose import RESTING, Pose
from app.figures.space import Frame, Vec, add, cross


@dataclass
class Body:
    """Joints by name (`hipR`, `waist`, `head` …) and frames of parts by name (`thighR`, `chest` …)."""

    joints: dict[str, Vec]
    frames: dict[str, Frame]

    def moved(self, way: Vec) -> "Body":
        """Return the body moved as a whole."""
        return Body({name: add(at, way) for name, at in self.joints.items()}, self.frames)


def trunk(pose: Pose) -> Body:
    """Return pelvis, spine and head, the pelvis in the middle of the room."""
    front, head = RESTING[pose.lie]
    frame = Frame(front, head, cross(front, head)).about_y(pose.angle("turn")).about_z(-pose.angle("tilt"))
    pelvis = frame.about_x(-pose.angle("list")).rolled(pose.angle("roll"))
    waist = _bent(pelvis, pose, "spine")
    chest = _bent(waist, pose, "spine")
    throat = _bent(chest, pose, "neck")
    skull = _bent(throat, pose, "neck")
    joints: dict[str, Vec] = {"pelvis": (0.0, 0.0, 0.0)}
    frames = {"pelvis": pelvis, "waist": waist, "chest": chest, "head": skull}
    joints["waist"] = pelvis.point(0, build.WAIST, 0)
    joints["rib"] = add(joints["waist"], waist.y, build.RIB - build.WAIST)
    joints["shoulders"] = add(joints["rib"], chest.y, build.SHOULDERS - build.RIB)
    joints["neck"] = add(joints["rib"], chest.y, build.NECK - build.RIB)
    joints["head"] = add(add(joints["neck"], throat.y, 4.0), skull.y, build.HEAD - build.NECK - 4.0)
    for side, sign in (("R", 1.0), ("L", -1.0)):
        joints[f"hip{side}"] = pelvis.point(0, 0, sign * build.HIP_HALF)
        joints[f"sho{side}"] = add(joints["shoulders"], chest.z, sign * build.SHOULDER_HALF)
    return Body(joints, frames)


def _bent(frame: Frame, pose: Pose, joint: str) -> Frame:
    """Half of the bend that spine or neck has in all."""
    flex, left, twist = (pose.angle(joint, axis) / 2 for axis in range(3))
    return frame.about_y(twist).about_z(-flex).about_x(-left)


def free_leg(body: Body, pose: Pose, side: build.Side) -> None:
    """Put a leg where its angles say."""
    sign = 1.0 if side == "R" else -1.0
    flex, out, inward = (pose.angle(f"hip{side}", axis) for axis in range(3))
    thigh = body.frames["pelvis"].about_z(flex).about_x(-sign * out).about_y(sign * inward)
    shank = thigh.about_z(-pose.angle(f"knee{side}"))
    body.joints[f"knee{side}"] = add(body.joints[f"hip{side}"], thigh.y, -build.THIGH)
    body.joints[f"ankle{side}"] = add(body.joints[f"knee{side}"], shank.y, -build.SHANK)
    body.frames |= {f"thigh{side}": thigh, f"shank{side}": shank}
    foot(body, side, shank.about_z(pose.angle(f"ank{side}")))


def foot(body: Body, side: build.Side, frame: Frame) -> None:
    """Put a foot on its ankle."""
    ankle = body.joints[f"ankle{side}"]
    body.frames[f"foot{side}"] = frame
    for name, front, radius in (
        ("heel", -build.HEEL_BACK, build.R_HEEL),
        ("ball", build.BALL_FRONT, build.R_BALL),
        ("toe", build.TOE_FRONT, build.R_TOE),
    ):
        body.joints[f"{name}{side}"] = add(ankle, frame.point(front, radius - build.ANKLE_HIGH, 0))


def free_arm(body: Body, pose: Pose, side: build.Side) -> None:
    """Put an arm where its angles say."""
    sign = 1.0 if side == "R" else -1.0
    flex, out, inward = (pose.angle(f"arm{side}", axis) for axis in range(3))
    upper = body.frames["chest"].about_z(flex).about_x(-sign * out).about_y(sign * inward)
    fore = upper.about_z(pose.angle(f"elb{side}"))
    body.joints[f"elbow{side}"] = add(body.joints[f"sho{side}"], upper.y, -build.UPPER_ARM)
    body.joints[f"wrist{side}"] = add(body.joints[f"elbow{side}"], fore.y, -build.FOREARM)
    body.joints[f"hand{side}"] = add(body.joints[f"wrist{side}"], fore.y, -build.HAND)
    body.frames |= {f"upper{side}": upper, f"fore{side}": fore}
