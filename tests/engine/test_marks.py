"""What each phase asks of each test of readiness (C2)."""

import pytest

from app.engine.checks import outcome
from app.engine.facts import Measure, Try
from app.engine.types import PhaseId
from tests.engine.readiness import GOOD, MARKS


@pytest.mark.parametrize(
    ("phase", "test", "one", "passes"),
    [
        ("settle", "T_walk10", Try("T_walk10", 1), True), ("settle", "T_walk10", Try("T_walk10", 2), False),
        ("settle", "T_stairs", Try("T_stairs", 3), True), ("settle", "T_stairs", Try("T_stairs", 4), False),
        ("load", "T_walk30", Try("T_walk30", 1), True), ("load", "T_walk30", Try("T_walk30", 2), False),
        ("load", "T_stairs", Try("T_stairs", 2), True), ("load", "T_stairs", Try("T_stairs", 3), False),
        ("load", "T_abd", Try("T_abd", 2, Measure(15)), True), ("load", "T_abd", Try("T_abd", 2, Measure(14)), False),
        ("load", "T_abd", Try("T_abd", 3, Measure(20)), False), ("load", "T_abd", Try("T_abd", 0), False),
        ("strengthen", "T_walk30", Try("T_walk30", 1), False), ("strengthen", "T_stairs", Try("T_stairs", 1), True),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(25), Measure(27)), True),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(25), Measure(28)), False),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(24), Measure(20)), False),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(30)), False),
        ("strengthen", "T_plank", Try("T_plank", 2, Measure(seconds=30), Measure(seconds=30)), True),
        ("strengthen", "T_plank", Try("T_plank", 2, Measure(seconds=60), Measure(seconds=29)), False),
        ("strengthen", "T_bridge", Try("T_bridge", 2, Measure(15), Measure(15)), True),
        ("strengthen", "T_bridge", Try("T_bridge", 2, Measure(14), Measure(20)), False),
        ("strengthen", "T_stepdown", Try("T_stepdown", 1, passed_form=True), True),
        ("strengthen", "T_stepdown", Try("T_stepdown", 1), False),
        ("strengthen", "T_stepdown", Try("T_stepdown", 1, Measure(form=2), passed_form=True), False),
        ("functional", "T_stepdown", Try("T_stepdown", 1, passed_form=True), False),
        ("functional", "T_abd", Try("T_abd", 0, Measure(26), Measure(28)), True),
        ("functional", "T_abd", Try("T_abd", 0, Measure(26), Measure(30)), False),
        ("functional", "T_abd", Try("T_abd", 0, Measure(30), Measure(60)), True),
        ("functional", "T_plank", Try("T_plank", 0, Measure(seconds=45), Measure(seconds=44)), False),
        ("functional", "T_hop", Try("T_hop", 0, GOOD, GOOD), True),
        ("functional", "T_hop", Try("T_hop", 0, GOOD, Measure(completed=False)), False),
        ("functional", "T_hop", Try("T_hop", 1, GOOD, GOOD), False),
        ("functional", "T_jog", Try("T_jog", 0), True), ("functional", "T_jog", Try("T_jog", 0, limp=True), False),
        ("functional", "T_jog", Try("T_jog", 0, sharp=True), False),
    ],
)  # fmt: skip
def test_marks(phase: PhaseId, test: str, one: Try, *, passes: bool) -> None:
    assert (outcome(MARKS[phase][test], (one,), both=False) == "passed") == passes


def test_with_both_sides_the_worse_decides_and_nothing_is_compared() -> None:
    alone = Try("T_abd", 0, Measure(25))
    plank = Try("T_plank", 0, Measure(seconds=30))
    assert outcome(MARKS["strengthen"]["T_abd"], (alone,), both=True) == "passed"
    assert outcome(MARKS["strengthen"]["T_plank"], (plank,), both=True) == "passed"


def test_every_try_of_a_day_must_pass_and_a_painkiller_is_void() -> None:
    mark = MARKS["functional"]["T_jog"]
    good, bad, void = Try("T_jog", 0), Try("T_jog", 1), Try("T_jog", 0, painkiller=True)
    assert outcome(mark, (good, good), both=False) == "passed"
    assert outcome(mark, (good, bad), both=False) == "failed"
    assert outcome(mark, (void,), both=False) == "void"
    assert outcome(mark, (bad, void), both=False) == "failed"


@pytest.mark.parametrize("test", ["T_walk10", "T_stairs"])
def test_a_try_that_was_broken_off_has_failed(test: str) -> None:
    mark = MARKS["settle"][test]
    assert outcome(mark, (Try(test, 0, Measure(completed=True)),), both=False) == "passed"
    assert outcome(mark, (Try(test, 0, Measure(completed=False)),), both=False) == "failed"
    assert outcome(mark, (Try(test, 0, Measure(completed=False)),), both=True) == "failed"


def test_form_that_was_not_finished_on_either_side_has_failed() -> None:
    mark = MARKS["strengthen"]["T_stepdown"]
    half = Measure(form=4, completed=False)
    assert outcome(mark, (Try("T_stepdown", 0, GOOD, half, passed_form=True),), both=False) == "failed"
    assert outcome(mark, (Try("T_stepdown", 0, GOOD, half, passed_form=True),), both=True) == "passed"
