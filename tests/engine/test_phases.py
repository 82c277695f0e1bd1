"""Entering and leaving phases (C3)."""

import pytest

from app.engine.facts import Choice, FlareReport, Morning, Screen, Session
from tests.engine.readiness import MARKS, begin, passed, ready_in_load, take_all
from tests.engine.story import MONDAY, Story, codes


def test_load_offers_its_tests_from_the_last_day_of_the_minimum_and_is_left_when_all_holds() -> None:
    story = ready_in_load()
    assert story.plan(6).tests.offered == ()
    assert story.plan(7).tests.offered == ("T_walk30", "T_stairs", "T_abd")
    take_all(story, "load", 7)
    assert story.plan(7).tests.offered == ()
    assert (story.standing(8).position.phase, story.standing(8).phase_day) == ("strengthen", 1)
    assert "PHASE_UP" in codes(story.plan(8))


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        ([(6, Session("am", "release", peak=3, post=0))], "TESTS_ROWS"),
        ([(7, FlareReport())], "FLARE"),
        ([(6, Screen("short", {"RF10": True}))], "LOCK_U111"),
    ],
)
def test_what_keeps_load_from_testing(spoil: list[tuple[int, object]], why: str) -> None:
    story = ready_in_load()
    for day, said in spoil:
        story.tell(day, said)  # type: ignore[arg-type] # facts
    tests = story.plan(7).tests
    assert tests.offered == ()
    assert why in {reason.code for reason in tests.reasons}


def test_three_strength_days_are_needed_in_load() -> None:
    assert ready_in_load((1, 3)).plan(7).tests.offered == ()
    story = ready_in_load((1, 3))
    story.tell(3, Session("am", "strength", peak=0, post=0))
    assert story.plan(7).tests.offered == ()


def test_no_tests_on_a_morning_without_a_score_or_on_a_sore_one() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.mornings(dict.fromkeys(range(1, 7), 2))
    for day in (1, 3, 5):
        story.strength(day, 0, post=0)
    assert {why.code for why in story.plan(7).tests.reasons} == {"TESTS_SCORE"}
    story.tell(7, Morning(3))
    assert story.plan(7).mode == "ease"
    assert {why.code for why in story.plan(7).tests.reasons} == {"TESTS_EASY_DAY"}


@pytest.mark.parametrize("choice", [Choice("phase"), Choice("stage")])
def test_declining_a_phase_puts_it_off_to_the_next_morning(choice: Choice) -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    story.tell(8, choice)
    assert story.standing(8).position.phase == ("load" if choice.about == "phase" else "strengthen")
    assert story.standing(9).position.phase == "strengthen"


def test_no_exit_without_a_morning_score() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.calm(1, 7)
    for day in (1, 3, 5):
        story.strength(day, 0, post=0)
    story.tell(7, passed("T_stairs"), passed("T_abd"))
    story.tell(6, passed("T_walk30"))
    assert story.standing(8).position.phase == "load"
    story.tell(8, Morning(0))
    assert story.standing(8).position.phase == "strengthen"


def test_strengthen_to_functional_and_not_with_a_referral() -> None:
    story = begin("strengthen")
    for day in (1, 3, 5, 8, 10):
        story.strength(day, 0, post=0)
    assert story.plan(13).tests.offered == ()
    assert set(story.plan(14).tests.offered) == set(MARKS["strengthen"])
    take_all(story, "strengthen", 14)
    assert story.standing(15).position.phase == "functional"
    story.screen(14, RF22=True)
    assert story.standing(15).position.phase == "strengthen"


def test_settle_needs_a_clear_screen_of_the_last_week() -> None:
    story = Story(MONDAY)
    story.enrol(grade=4)
    story.calm(1, 30)
    assert story.plan(8).tests.offered == ("T_walk10", "T_stairs")
    assert story.plan(9).tests.offered == ()
    story.screen(9)
    assert story.plan(9).tests.offered == ("T_walk10", "T_stairs")


@pytest.mark.parametrize(
    ("grade", "phase"), [(1, "strengthen"), (2, "load"), (3, "load"), (4, "settle"), (5, "settle")]
)
def test_the_phase_to_start_in(grade: int, phase: str) -> None:
    story = Story()
    story.enrol(grade=grade)
    standing = story.standing(1)
    assert (standing.position.phase, standing.phase_day, standing.plan_day) == (phase, 1, 0)
