"""For how long the result of a test counts, and when it may be taken again (C2, C3)."""

import pytest

from app.engine.facts import Morning, Try
from tests.engine.readiness import GOOD, begin, passed, ready_in_load, take_all
from tests.engine.story import MONDAY, Story


def test_a_failed_test_waits_three_days_and_holds_the_others() -> None:
    story = ready_in_load()
    story.tell(7, passed("T_walk30"), passed("T_stairs", 5), passed("T_abd"))
    assert story.plan(7).tests.retest_from == story.date(10)
    assert [story.plan(day).tests.offered for day in (8, 9, 10)] == [(), (), ("T_stairs",)]
    assert story.plan(10).tests.retest_from is None
    story.tell(10, passed("T_stairs"))
    assert story.standing(11).position.phase == "strengthen"


def test_a_result_counts_for_seven_days_and_only_the_latest() -> None:
    story = ready_in_load((1, 3, 5, 8, 10, 12))
    story.tell(7, passed("T_walk30"), passed("T_abd"))
    assert story.plan(8).tests.offered == ("T_stairs",)
    assert story.plan(13).tests.offered == ("T_stairs",)
    assert set(story.plan(14).tests.offered) == {"T_walk30", "T_stairs", "T_abd"}
    story.tell(9, passed("T_walk30", 9))
    assert "T_walk30" in story.plan(12).tests.offered


def test_the_morning_after_the_long_walk_must_not_be_higher() -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    story.tell(8, Morning(1))
    assert story.standing(8).position.phase == "load"
    assert story.plan(8).tests.retest_from == story.date(10)
    assert story.plan(10).tests.offered == ("T_walk30",)


def test_a_higher_morning_fails_nothing_but_the_long_walk() -> None:
    story = ready_in_load()
    story.tell(7, passed("T_stairs"), passed("T_abd"))
    story.tell(8, Morning(1))
    assert story.plan(8).tests.retest_from is None


@pytest.mark.parametrize("unknown", [7, 8])
def test_the_long_walk_counts_only_between_two_known_mornings(unknown: int) -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.mornings({day: 0 for day in range(1, 11) if day != unknown})
    for day in (1, 3, 5):
        story.strength(day, 0, post=0)
    take_all(story, "load", 7)
    assert story.standing(10).position.phase == "load"
    assert (story.plan(10).tests.offered, story.plan(9).tests.retest_from) == (("T_walk30",), None)


def test_a_result_of_the_first_day_of_the_phase_counts() -> None:
    story = ready_in_load()
    take_all(story, "load", 1)
    assert story.standing(8).position.phase == "strengthen"


def test_a_test_failed_on_the_first_day_of_the_phase_waits_and_one_from_before_does_not() -> None:
    story = begin("load")
    story.tell(4, passed("T_stairs", 9))
    assert story.plan(5).tests.retest_from == story.date(7)
    story.place(5, "load")
    assert story.plan(5).tests.retest_from is None
    story.tell(5, passed("T_stairs", 9))
    assert [story.plan(day).tests.retest_from for day in (5, 7, 8)] == [story.date(8), story.date(8), None]


@pytest.mark.parametrize(("side", "offered"), [("both", False), ("right", True)])
def test_with_both_sides_one_result_speaks_for_both(side: str, *, offered: bool) -> None:
    story = Story(MONDAY)
    story.enrol(side=side)
    story.place(1, "strengthen")
    story.calm(1, 20)
    for day in (1, 3, 5, 8, 10, 12):
        story.strength(day, 0, post=0)
    story.tell(13, Try("T_plank", 0, GOOD))
    assert ("T_plank" in story.plan(16).tests.offered) == offered
    assert (story.plan(14).tests.retest_from is not None) == offered


def test_a_test_before_day_1_of_the_phase_does_not_count() -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    story.place(8, "load")
    assert story.standing(20).position.phase == "load"
