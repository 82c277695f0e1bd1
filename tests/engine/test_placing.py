"""Placed, paused, cleared, and what time raises (contract; F, "Time-based rules")."""

from datetime import timedelta

import pytest

from app.engine.facts import (
    Activity,
    Clearance,
    Evening,
    FlareReport,
    Function,
    Morning,
    Pause,
    Placed,
    PlacedStep,
    Session,
)
from app.engine.program import Rung
from tests.engine.story import MONDAY, Story, codes, exercises


def begin(phase: str = "return_run", last: int = 60, **placed: object) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase, **placed)
    story.calm(1, last)
    return story


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


def long_story(days: int, pain: int, **enrolled: object) -> Story:
    """Enrolled with worst pain 6 and function 4; from day 30 on each day's worst pain is as given."""
    story = Story(MONDAY)
    story.enrol(1, worst_pain=6, activities=(Activity("walk", 4),), onset_on=MONDAY, **enrolled)
    for day in range(2, days + 1):
        story.tell(day, Morning(min(pain, 2)), Evening(worst=pain))
        if day % 7 == 0:
            story.screen(day)
    return story


@pytest.mark.parametrize(("pain", "refers"), [(5, True), (4, False), (0, False)])
def test_six_weeks_without_clear_change(pain: int, *, refers: bool) -> None:
    story = long_story(45, pain)
    assert story.standing(42).referring == ()
    assert story.standing(43).referring == (("T6W",) if refers else ())


@pytest.mark.parametrize(("function", "refers"), [(5, True), (6, False), (9, False)])
def test_better_function_is_a_change_too(function: int, *, refers: bool) -> None:
    story = long_story(45, 5)
    story.tell(40, Function((Activity("walk", function),)))
    assert ("T6W" in story.standing(43).referring) == refers


def test_without_any_score_nothing_is_judged() -> None:
    story = long_story(34, 5)
    assert story.standing(43).referring == ()


def test_twelve_weeks_without_the_gate() -> None:
    story = long_story(90, 0)
    assert [story.standing(day).referring for day in (84, 85)] == [(), ("T12W",)]
    story.place(20, "return_run")
    assert story.standing(85).referring == ()


def test_six_months_since_it_began() -> None:
    story = Story(MONDAY)
    story.enrol(1, onset_on=MONDAY - timedelta(days=175))
    story.calm(1, 20)
    assert [story.standing(day).referring for day in (5, 6)] == [(), ("T6M",)]
    story.place(10, "return_run")
    assert story.standing(10).referring == ()


def test_a_clearance_quiets_time_for_six_weeks() -> None:
    story = long_story(130, 0)
    story.tell(90, Clearance(story.date(89)))
    assert [story.standing(day).referring for day in (89, 90, 131, 132)] == [("T12W",), (), (), ("T12W",)]


def test_a_clearance_of_the_very_day_acts_the_day_after() -> None:
    story = long_story(90, 0)
    story.tell(85, Clearance(story.date(85)))
    assert [story.standing(day).referring for day in (85, 86)] == [("T12W",), ()]


def test_a_referral_pauses_hops() -> None:
    story = begin("functional")
    story.tell(1, Session("am", "release", peak=0))
    story.screen(3, RF22=True)
    assert not story.plan(3).impact.offered
    assert exercises(story.plan(3).slots, "pm") == ["walk-brisk"]
