"""Each pose is one that a person can be in, and stands where it seems to stand."""

from itertools import pairwise

import pytest

from app.figures import build
from app.figures.reach import target
from app.figures.solve import radius
from app.figures.space import length, minus
from tests.figures.drawings import bends, drawings, exercises, names, solved

# The whole weight of these is on something else than the floor.
HELD = {"box", "bike", "water"}
IN_THE_AIR = {"run-walk", "jog-spot", "double-leg-hop", "single-leg-hop", "line-hop", "skater-hop"}
BONES = (
    ("hip", "knee", build.THIGH),
    ("knee", "ankle", build.SHANK),
    ("sho", "elbow", build.UPPER_ARM),
    ("elbow", "wrist", build.FOREARM),
)


@pytest.mark.parametrize("name", names())
def test_bones_keep_their_length(name: str) -> None:
    for take in solved(name):
        for side in build.SIDES:
            for start, end, long in BONES:
                way = minus(take.body.joints[end + side], take.body.joints[start + side])
                assert length(way) == pytest.approx(long, abs=0.02), (start, end, side)


@pytest.mark.parametrize("name", names())
def test_no_joint_bends_further_than_it_can(name: str) -> None:
    for take in solved(name):
        most_out = build.FROG[1] if take.pose.lie == "prone" else 50
        for side in build.SIDES:
            found = bends(take.body, side)
            assert found["knee"] <= 141
            assert found["elbow"] <= 146
            assert -26 <= found["hip out"] <= most_out + 2
            # Of a leg far out to the side, forward and back mean nothing.
            if abs(found["hip out"]) < 60:
                assert -25 <= found["hip flex"] <= 130


@pytest.mark.parametrize("name", names())
def test_what_is_reached_for_is_reached(name: str) -> None:
    for take in solved(name):
        for limb, reach in take.pose.reach.items():
            if limb.startswith("foot") and take.pose.angle(f"heel{limb[-1]}"):
                continue  # the ball of the foot stays there, see below
            end = take.body.joints[("ankle" if limb.startswith("foot") else "wrist") + limb[-1]]
            assert length(minus(end, target(take.body, reach))) < 2, limb


@pytest.mark.parametrize("name", names())
def test_nothing_sinks_into_the_floor_and_somebody_stands_on_it(name: str) -> None:
    kinds = {prop.kind for prop in drawings()[name].props}
    lowest = [
        min((at[1] - size, joint) for joint, at in take.body.joints.items() if (size := radius(joint)) is not None)
        for take in solved(name)
    ]
    if "water" in kinds:
        return
    assert min(lowest)[0] > -1.5, min(lowest)
    if not kinds & HELD:
        touching = [low < 1.5 for low, _ in lowest]
        assert all(touching) or (name in IN_THE_AIR and not all(touching)), lowest


@pytest.mark.parametrize("name", exercises())
def test_poses_differ(name: str) -> None:
    for a, b in pairwise(solved(name)):
        moved = max(length(minus(b.body.joints[joint], at)) for joint, at in a.body.joints.items())
        assert moved > 1.5


def test_a_raised_heel_leaves_the_toes_on_the_floor() -> None:
    low, high = (take.body.joints for take in solved("calf-raise"))
    assert high["heelR"][1] - low["heelR"][1] > 5
    for joint in ("ballR", "toeR"):
        assert length(minus(high[joint], low[joint])) < 0.5
