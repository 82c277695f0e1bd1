"""The parts of a person as they are drawn: limbs in their clothes, trunk and head."""

from collections.abc import Iterator
from typing import Final

from app.figures import build
from app.figures.body import Body
from app.figures.camera import Camera
from app.figures.shape import Eye, Item, Shape
from app.figures.space import Vec, add, dot, minus, mix

_HEM: Final = 0.58  # how far down the thigh the shorts go
_SLEEVE: Final = 0.52
_CALF: Final = 0.3
_FAR: Final = 5.0  # a hip or shoulder so much deeper makes a far limb
_HEAD_ON: Final = 0.5
_BEHIND_FACE: Final = -0.2
_FACING: Final = 0.85


def person(body: Body, camera: Camera, far: frozenset[str]) -> Iterator[Item]:
    """Yield all items of a person. `far` names the limbs to draw darker where depth does not tell."""
    eye = Eye(camera, far | _deep(body, camera))
    yield _pelvis(body, eye)
    yield _trunk(body, eye)
    yield from _head(body, eye)
    for side in build.SIDES:
        yield from _leg(body, eye, side)
        yield from _arm(body, eye, side)


def _deep(body: Body, camera: Camera) -> frozenset[str]:
    found = set()
    for limb, joint in (("leg", "hip"), ("arm", "sho")):
        nearer = camera.depth(minus(body.joints[f"{joint}R"], body.joints[f"{joint}L"]))
        if abs(nearer) >= _FAR:
            found.add(limb + ("L" if nearer > 0 else "R"))
    return frozenset(found)


def _pelvis(body: Body, eye: Eye) -> Item:
    frame, at = body.frames["pelvis"], body.joints["pelvis"]
    seat = tuple((add(at, frame.point(-2.4, -0.8, z)), build.R_BUTTOCK) for z in (2.8, -2.8))
    hips = tuple((body.joints[f"hip{side}"], build.R_PELVIS) for side in build.SIDES)
    top = tuple((add(at, frame.point(0, 4.0, z)), 5.4) for z in (2.8, -2.8))
    return Item("pelvis", eye.camera.depth(at), (eye.shape("", "shorts", hips + seat + top),))


def _trunk(body: Body, eye: Eye) -> Item:
    low, chest = body.frames["waist"], body.frames["chest"]
    pelvis = body.frames["pelvis"]

    def pair(at: Vec, z: Vec, half: float, radius: float) -> tuple[tuple[Vec, float], ...]:
        return tuple((add(at, z, sign * half), radius) for sign in (1.0, -1.0))

    hem = pair(add(body.joints["pelvis"], pelvis.y, 6.5), pelvis.z, 3.0, 5.3)
    waist = pair(body.joints["waist"], low.z, 2.6, 5.5)
    ribs = pair(body.joints["rib"], chest.z, 3.6, build.R_RIB)
    top = pair(add(body.joints["shoulders"], chest.y, -0.6), chest.z, build.SHOULDER_HALF - 0.4, 3.7)
    collar = pair(add(body.joints["shoulders"], chest.y, 1.2), chest.z, 3.2, 3.6)
    return Item(
        "trunk",
        eye.camera.depth(body.joints["rib"]),
        (
            eye.shape("", "shirt", ribs + top + collar, "all"),
            eye.shape("", "shirt", hem + waist),
            eye.shape("", "shirt", waist + ribs),
        ),
    )


def _head(body: Body, eye: Eye) -> Iterator[Item]:
    skull, chest, at = body.frames["head"], body.frames["chest"], body.joints["head"]

    def on(x: float, y: float, z: float = 0.0) -> Vec:
        return add(at, skull.point(x, y, z))

    jaw = ((on(1.9, -4.5, 1.1), 3.0), (on(1.9, -4.5, -1.1), 3.0))
    hair = eye.shape("", "hair", ((on(-0.7, 1.0), build.R_SKULL), (on(0.9, 1.9), 5.9)))
    outer = eye.shape("", "skin", ((on(0, 0.9), build.R_SKULL), *jaw), "all")
    neck = eye.shape(
        "", "skin", ((add(body.joints["neck"], chest.y, -2.6), 3.3), (body.joints["neck"], 2.9), (on(-0.9, -3.6), 2.9))
    )
    face = eye.shape("", "skin", ((on(1.2, -0.6), 5.5), *jaw, (on(-0.6, -2.8), 4.0)))
    nose = eye.shape("", "skin", ((on(6.1, -0.9), 1.0), (on(6.6, -2.0), 1.1), (on(4.6, -2.0), 1.2)))
    towards = dot(skull.x, eye.camera.to_viewer)
    ear_side = max(build.SIDES, key=lambda side: _nearer(eye.camera, skull.z, side))
    z = 5.2 if ear_side == "R" else -5.2
    ear = eye.shape("", "ear", ((on(-0.9, -0.6, z), 1.35), (on(-0.9, -1.4, z), 1.0)))
    front: tuple[Shape, ...]
    if towards < _BEHIND_FACE - 0.25:
        front = (nose, face, hair)
    elif towards > _FACING:
        front = (hair, face)
    else:
        front = (hair, face, nose, ear)
    # Seen from behind the collar lies over the neck.
    depth = eye.camera.depth(at)
    behind = dot(chest.x, eye.camera.to_viewer) < _BEHIND_FACE
    yield Item("neck", eye.camera.depth(body.joints["rib"]) - 0.01 if behind else depth - 0.01, (neck,))
    yield Item("head", depth, (outer, *front))


def _nearer(camera: Camera, z: Vec, side: build.Side) -> float:
    return dot(z, camera.to_viewer) * (1.0 if side == "R" else -1.0)


def _leg(body: Body, eye: Eye, side: build.Side) -> Iterator[Item]:
    limb = f"leg{side}"
    hip, knee, ankle = (body.joints[f"{name}{side}"] for name in ("hip", "knee", "ankle"))
    thigh_end = mix(hip, knee, _HEM)
    yield Item(
        f"thigh{side}",
        eye.camera.depth(mix(hip, knee, 0.55)),
        (
            eye.shape(
                limb,
                "skin",
                ((hip, build.R_THIGH), (mix(hip, knee, 0.35), 5.3), (knee, build.R_KNEE)),
                "both",
            ),
            eye.shape(limb, "shorts", ((hip, 5.9), (thigh_end, 5.2))),
        ),
    )
    shank, foot = body.frames[f"shank{side}"], body.frames[f"foot{side}"]
    calf = add(mix(knee, ankle, _CALF), shank.x, -0.8)
    yield Item(
        f"shank{side}",
        eye.camera.depth(mix(knee, ankle, 0.5)),
        (eye.shape(limb, "skin", ((knee, build.R_KNEE), (calf, build.R_CALF), (ankle, build.R_ANKLE)), "first"),),
    )
    heel, ball, toe = (body.joints[f"{name}{side}"] for name in ("heel", "ball", "toe"))
    sole = tuple((add(add(at, foot.y, 0.9 - radius), foot.z, z), 0.9) for at, radius, z in (
        (heel, build.R_HEEL, 0.0), (ball, build.R_BALL, 1.3), (ball, build.R_BALL, -1.3), (toe, build.R_TOE, 0.0),
    ))  # fmt: skip
    upper = (
        (add(ankle, foot.point(-0.4, -0.9, 0)), 2.7),
        (heel, build.R_HEEL),
        (add(ball, foot.z, 1.2), build.R_BALL),
        (add(ball, foot.z, -1.2), build.R_BALL),
        (toe, build.R_TOE),
    )
    yield Item(
        f"foot{side}",
        eye.camera.depth(mix(knee, ankle, 0.5)) + 0.02,
        (eye.shape(limb, "shoe", upper),),
    )
    # From the front and above, the sole is under the shoe.
    under = dot(foot.y, eye.camera.to_viewer) > 0 and abs(dot(foot.x, eye.camera.to_viewer)) > _HEAD_ON
    depth = eye.camera.depth(mix(knee, ankle, 0.5)) + (0.01 if under else 0.03)
    yield Item(f"sole{side}", depth, (eye.shape(limb, "sole", sole),))


def _arm(body: Body, eye: Eye, side: build.Side) -> Iterator[Item]:
    limb = f"arm{side}"
    shoulder, elbow, wrist, hand = (body.joints[f"{name}{side}"] for name in ("sho", "elbow", "wrist", "hand"))
    yield Item(
        f"upper{side}",
        eye.camera.depth(mix(shoulder, elbow, 0.5)),
        (
            eye.shape(
                limb, "skin", ((shoulder, 3.6), (mix(shoulder, elbow, 0.4), 3.3), (elbow, build.R_ELBOW)), "both"
            ),
            eye.shape(limb, "shirt", ((shoulder, 4.0), (mix(shoulder, elbow, _SLEEVE), 3.7))),
        ),
    )
    yield Item(
        f"fore{side}",
        eye.camera.depth(mix(elbow, wrist, 0.6)),
        (
            eye.shape(
                limb, "skin", ((elbow, build.R_ELBOW), (mix(elbow, wrist, 0.35), 2.6), (wrist, build.R_WRIST)), "first"
            ),
            eye.shape(limb, "skin", ((wrist, build.R_WRIST), (hand, build.R_HAND))),
        ),
    )
