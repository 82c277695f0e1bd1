"""Placed by hand, and paused (contract)."""

import pytest

from app.engine.facts import (
    FlareReport,
    Pause,
    Placed,
    PlacedStep,
)
from app.engine.program import Rung
from tests.engine.placed import begin
from tests.engine.story import codes


def test_a_placement_acts_before_that_morning_s_review() -> None:
    story = begin("load")
    story.place(5, "return_run", phase_day=8, stage="R6", clean=1)
    standing = story.standing(5)
    assert (standing.position.phase, standing.phase_day, standing.running.stage, standing.running.clean) == (
        "return_run", 8, 6, 1,
    )  # fmt: skip
    assert story.plan(5).run.offered


@pytest.mark.parametrize(
    "forward",
    [
        Placed("self", "maintain"), Placed("self", "return_run", stage="R5"),
        Placed("self", "return_run", stage="R4", clean=2), Placed("self", "return_run", phase_day=9, stage="R4"),
    ],
)  # fmt: skip
def test_one_s_own_step_forward_plays_no_part_and_is_said(forward: Placed) -> None:
    story = begin(stage="R4", clean=1)
    story.tell(5, forward)
    standing = story.standing(5)
    assert (standing.position.phase, standing.phase_day, standing.running.stage, standing.running.clean) == (
        "return_run", 5, 4, 1,
    )  # fmt: skip
    assert "PLACED_FORWARD" in codes(story.plan(5))


@pytest.mark.parametrize(
    ("back", "stage"),
    [(Placed("self", "return_run", stage="R2"), 2), (Placed("self", "load"), 1), (Placed("self", "return_run"), 1)],
)
def test_one_s_own_step_back_counts(back: Placed, stage: int) -> None:
    story = begin(stage="R4", clean=1)
    story.tell(5, back)
    standing = story.standing(5)
    assert (standing.position.phase, standing.running.stage, standing.running.clean) == (back.phase, stage, 0)


def test_steps_of_one_s_own_go_down_only() -> None:
    story = begin("load")
    steps = {"clamshell": PlacedStep(3, 15), "squat-mini": PlacedStep(1, 10), "nobody-knows": PlacedStep(1, 1)}
    story.tell(5, Placed("self", "load", steps=steps))
    found = story.steps(5)
    assert (found["clamshell"], found["squat-mini"]) == (Rung(2, 10), Rung(1, 10))
    assert "PLACED_FORWARD" in codes(story.plan(5))


def test_runs_from_before_a_placement_give_no_credit_but_their_reds_block() -> None:
    story = begin(stage="R4", clean=1)
    story.run(4, "R4")
    story.place(5, "return_run", stage="R4")
    assert (story.standing(5).running.stage, story.standing(5).running.clean) == (4, 0)

    story = begin(stage="R4")
    story.run(4, "R4", 3)
    story.place(5, "return_run", stage="R4")
    assert story.standing(5).running.stage == 4
    assert story.standing(5).running.blocked_until == story.date(8)


def test_sessions_from_before_a_placement_earn_no_step() -> None:
    story = begin("load")
    for day in (1, 3):
        story.strength(day, 0, "clamshell", post=0)
    assert story.steps(8)["clamshell"] == Rung(3, 10)
    story.place(6, "load")
    assert story.steps(8)["clamshell"] == Rung(2, 10)


def test_a_placement_opens_no_lock_and_ends_no_flare() -> None:
    story = begin("strengthen")
    story.screen(5, RF10=True)
    story.place(6, "return_run")
    assert story.plan(6).mode == "locked"
    story = begin("strengthen")
    story.tell(5, FlareReport())
    story.place(6, "return_run")
    assert story.standing(6).flares.now is not None


def test_no_phase_rule_moves_it_on_its_first_morning() -> None:
    story = begin("strengthen", 1)
    story.mornings(dict.fromkeys(range(3, 20), 1))
    story.place(12, "return_run")
    assert story.standing(12).position.phase == "return_run"
    assert story.standing(13).position.phase == "functional"


def test_a_pause_rests_up_to_and_including_its_day() -> None:
    story = begin(stage="R4")
    story.tell(5, Pause(story.date(7)))
    assert [story.plan(day).mode for day in range(4, 9)] == ["normal", "rest", "rest", "rest", "normal"]
    paused = story.plan(6)
    assert (paused.slots, paused.run.offered, paused.impact.offered, paused.tests.offered) == ((), False, False, ())
    assert paused.run.earliest == story.date(8)
    assert story.plan(8).run.offered
    story.tell(6, Pause(story.date(5)))
    assert story.plan(6).mode == "normal"


def test_a_pause_without_end_in_sixty_days_leaves_no_date() -> None:
    story = begin(stage="R4")
    story.tell(5, Pause(story.date(64)))
    assert story.plan(5).run.earliest is not None
    story.tell(5, Pause(story.date(66)))
    assert story.plan(5).run.earliest is None
