"""The solver on bodies whose answer can be worked out by hand."""

import pytest

from app.figures import build
from app.figures.camera import Camera
from app.figures.outline import outline
from app.figures.pose import RESTING, Lie, Pose, Reach, towards
from app.figures.reach import bent
from app.figures.solve import solve


def test_a_standing_body_is_a_hundred_high() -> None:
    body = solve(Pose())
    assert min(body.joints[joint][1] for joint in ("heelR", "ballR", "toeR")) == pytest.approx(build.R_TOE)
    assert body.joints["head"][1] + build.R_SKULL == pytest.approx(100, abs=2)
    assert body.joints["kneeR"][2] == -body.joints["kneeL"][2] > 0


@pytest.mark.parametrize(("flex", "out", "where"), [(90, 0, (24.5, 0, 0)), (0, 90, (0, 0, 24.5)), (-20, 0, None)])
def test_a_hip_bends_to_the_front_and_opens_to_its_side(
    flex: float, out: float, where: tuple[float, float, float] | None
) -> None:
    body = solve(Pose(angles={"hipR": (flex, out)}))
    way = [knee - hip for knee, hip in zip(body.joints["kneeR"], body.joints["hipR"], strict=True)]
    if where:
        assert way == pytest.approx(where, abs=1e-6)
    else:
        assert way[0] < 0


def test_left_is_the_mirror_image_of_right() -> None:
    right = solve(Pose(angles={"hipR": (30, 20, 10), "kneeR": (40,), "armR": (50, 30, 5), "elbR": (60,)})).joints
    left = solve(Pose(angles={"hipL": (30, 20, 10), "kneeL": (40,), "armL": (50, 30, 5), "elbL": (60,)})).joints
    for joint in ("knee", "ankle", "toe", "elbow", "hand"):
        x, y, z = right[f"{joint}R"]
        assert left[f"{joint}L"] == pytest.approx((x, y, -z))


@pytest.mark.parametrize("lie", [lie for lie in RESTING if lie != "stand"])
def test_who_lies_rests_on_the_floor(lie: Lie) -> None:
    body = solve(Pose(lie))
    assert abs(body.joints["head"][0]) > 30
    assert min(at[1] for at in body.joints.values()) < 7


def test_two_bones_reach_what_they_can_and_point_where_they_are_told() -> None:
    middle, end = bent((0, 0, 0), (0, -6, 0), 5, 5, towards("right"))
    assert end == pytest.approx((0, -6, 0))
    assert middle == pytest.approx((4, -3, 0))
    _, far = bent((0, 0, 0), (0, -20, 0), 5, 5, towards("right"))
    assert far[1] == pytest.approx(-10, abs=0.02)


def test_a_hand_may_hold_on_to_a_foot() -> None:
    reach = {"footR": Reach((14, 36, 6), tip=True), "handR": Reach((0, 0, 0), "ankleR")}
    joints = solve(Pose(at=(0, 40, 0), angles={"tilt": (50,)}, reach=reach)).joints
    assert joints["wristR"] == pytest.approx(joints["ankleR"], abs=0.01)


def test_a_camera_at_the_right_sees_the_right_side_nearer() -> None:
    camera = Camera(0, 0)
    assert camera.depth((0, 0, 5)) > camera.depth((0, 0, -5))
    assert camera.see((3, 4, 5)) == pytest.approx((3, -4))
    assert Camera(90, 0).see((0, 0, 5)) == pytest.approx((-5, 0))


def test_an_outline_is_a_closed_path_round_its_circles() -> None:
    assert outline(((0, 0, 2),)) == "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0"
    path = outline(((0, 0, 2), (10, 0, 2)))
    assert path.startswith("M")
    assert path.endswith("z")
    assert "l-40 0" in path
