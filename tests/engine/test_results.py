"""For how long the result of a test counts, and when it may be taken again (C2, C3)."""

from app.engine.facts import Morning
from tests.engine.readiness import passed, ready_in_load, take_all


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


def test_a_test_before_day_1_of_the_phase_does_not_count() -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    story.place(8, "load")
    assert story.standing(20).position.phase == "load"
