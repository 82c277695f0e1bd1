"""What a try must have counted (C2, C3)."""

import pytest

from app.engine.facts import Measure, Try
from app.engine.marks import reached
from app.engine.program import Mark
from tests.engine.story import PROGRAM

MARKS = PROGRAM.tests.marks


def reps(mine: int | None, other: int | None) -> Try:
    return Try("T_abd", 0, Measure(reps=mine), Measure(reps=other))


@pytest.mark.parametrize(
    ("mine", "other", "found"),
    [(27, 30, True), (26, 29, False), (26, 30, False), (25, 27, True), (25, 28, False), (24, 24, False)],
)
def test_abduction_in_strengthen_is_25_and_nine_tenths_of_the_other(mine: int, other: int, *, found: bool) -> None:
    assert reached(MARKS["strengthen"]["T_abd"], reps(mine, other), both=False) == found


@pytest.mark.parametrize(
    ("mine", "other", "found"), [(30, 100, True), (29, 33, False), (27, 30, True), (25, 25, True), (24, 20, False)]
)
def test_at_the_gate_30_are_enough_whatever_the_other(mine: int, other: int, *, found: bool) -> None:
    assert reached(MARKS["functional"]["T_abd"], reps(mine, other), both=False) == found


@pytest.mark.parametrize(("mine", "other", "found"), [(30, 30, True), (29, 60, False), (60, 29, False)])
def test_the_plank_is_asked_of_each_side(mine: float, other: float, *, found: bool) -> None:
    said = Try("T_plank", 0, Measure(seconds=mine), Measure(seconds=other))
    assert reached(MARKS["strengthen"]["T_plank"], said, both=False) == found


@pytest.mark.parametrize(
    ("form", "passed", "found"),
    [(3, True, True), (4, True, True), (2, True, False), (4, False, False), (4, None, False)],
)
def test_form_passes_with_3_or_4_points(form: int, *, passed: bool | None, found: bool) -> None:
    said = Try("T_stepdown", 0, Measure(form=form), Measure(form=4), passed_form=passed)
    assert reached(MARKS["strengthen"]["T_stepdown"], said, both=False) == found


@pytest.mark.parametrize(
    ("side", "found"),
    [
        (Measure(completed=True), True), (Measure(reps=10), True), (Measure(reps=9), False), (Measure(), False),
        (Measure(reps=10, completed=False), False),
    ],
)  # fmt: skip
def test_hops_are_ten_of_ten_on_each_side(side: Measure, *, found: bool) -> None:
    whole = Measure(completed=True)
    mark = MARKS["functional"]["T_hop"]
    assert reached(mark, Try("T_hop", 0, side, whole), both=False) == found
    assert reached(mark, Try("T_hop", 0, whole, side), both=False) == found


def test_nothing_counted_reaches_nothing() -> None:
    for mark in (Mark(0, "reps", 1), Mark(0, "seconds", 1), Mark(0, "completed", 1)):
        assert not reached(mark, Try("any", 0), both=True)
    assert not reached(Mark(0, "reps", 0, like_other=90), reps(1, None), both=False)
    assert reached(Mark(0, "reps", 1, like_other=90), reps(1, 1), both=False)
