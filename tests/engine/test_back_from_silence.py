"""Back from a long silence (C3, "The gap"): settled anew, or tested first."""

import pytest

from app.engine.facts import Morning, Try
from tests.engine.readiness import passed
from tests.engine.silent import silent


@pytest.mark.parametrize(("am", "phase"), [(2, "strengthen"), (3, "settle")])
def test_early_phases_settle_on_the_first_scored_morning(am: int, phase: str) -> None:
    story = silent("strengthen")
    assert story.plan(24).run.earliest is None
    story.screen(25, "full")
    assert story.standing(25).position.phase == "strengthen"
    assert story.plan(25).run.earliest == story.date(33)
    story.tell(26, Morning(am))
    assert story.standing(26).position.phase == phase


@pytest.mark.parametrize(
    ("am", "walk", "hop", "phase"),
    [
        (0, Try("T_walk30", 0), passed("T_hop"), "return_run"),
        (0, Try("T_walk30", 0), passed("T_hop", 1), "functional"),
        (0, Try("T_walk30", 1), passed("T_hop"), "load"), (2, Try("T_walk30", 0), passed("T_hop"), "load"),
        (3, Try("T_walk30", 0), passed("T_hop"), "settle"),
        (0, Try("T_walk30", 0, limp=True), passed("T_hop"), "settle"),
    ],
)  # fmt: skip
def test_later_phases_are_tested_first(am: int, walk: Try, hop: Try, phase: str) -> None:
    story = silent("return_run", stage="R6")
    story.screen(22, "full")
    story.tell(22, Morning(0))
    plan = story.plan(22)
    assert plan.tests.offered == ("T_walk30", "T_hop")
    assert (plan.run.offered, plan.run.earliest) == (False, None)
    story.tell(22, walk)
    story.tell(23, Morning(0), hop)
    assert story.plan(23).tests.offered == ()
    story.tell(24, Morning(am))
    assert story.standing(24).position.phase == phase
    if phase == "return_run":
        assert story.standing(24).running.stage == 4


@pytest.mark.parametrize("placed_on", [20, 21])
def test_a_placement_stands_for_the_tests_owed_but_not_for_the_screen(placed_on: int) -> None:
    story = silent("return_run", stage="R6")
    story.place(placed_on, "return_run", stage="R6")
    story.tell(21, Morning(0))
    assert story.plan(21).mode == "settle"
    story.screen(22, "full")
    story.tell(22, Morning(0))
    assert story.plan(22).run.offered
