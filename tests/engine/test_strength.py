"""Steps down (E5), and what a change of phase makes of the ladders."""

import pytest

from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import exercises


def test_a_red_goes_down_and_is_skipped_once() -> None:
    story = begin("strengthen")
    did(story, 1, "calf-raise", peak=4)
    assert story.steps(2)["calf-raise"] == Rung(3, 12)
    assert [day for day in range(2, 13) if "calf-raise" in exercises(story.plan(day).slots)] == [8, 12]


def test_two_ambers_in_a_row_go_down_and_are_counted_anew() -> None:
    story = begin("strengthen")
    for day in (1, 3, 5):
        did(story, day, peak=3)
    steps = [story.steps(day)[ABDUCTION] for day in (2, 4, 6)]
    assert steps == [Rung(3, 12), Rung(3, 10), Rung(3, 10)]
    did(story, 8, peak=3)
    assert story.steps(9)[ABDUCTION] == Rung(2, 10)


def test_a_placed_step_is_not_lowered_for_a_gap_that_has_lowered_it_already() -> None:
    story = begin("strengthen", 60)
    did(story, 3, ABDUCTION, rpe=9)
    story.place(20, "strengthen", steps={ABDUCTION: Rung(3, 12)})
    assert [story.steps(day)[ABDUCTION] for day in (19, 20, 30, 31)] == [
        Rung(3, 10), Rung(3, 12), Rung(3, 12), Rung(3, 10),
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "rung"), [(15, Rung(3, 12)), (16, Rung(3, 12)), (17, Rung(3, 10)), (30, Rung(3, 10))])
def test_what_is_not_done_goes_down(day: int, rung: Rung) -> None:
    story = begin("strengthen", 60)
    did(story, 3, ABDUCTION, rpe=9)
    assert story.steps(day)[ABDUCTION] == rung


def test_after_four_weeks_it_goes_down_again() -> None:
    story = begin("strengthen", 60)
    did(story, 3, ABDUCTION, rpe=9)
    assert story.steps(31)[ABDUCTION] == Rung(2, 10)
    did(story, 31, ABDUCTION, rpe=9)
    assert story.steps(44)[ABDUCTION] == Rung(2, 10)
    assert story.steps(45)[ABDUCTION] == Rung(1, 10)


def test_in_settle_penalties_count_and_credit_does_not() -> None:
    story = begin("settle")
    for day in (1, 2, 3, 8, 9):
        did(story, day, "bridge-double")
    assert story.standing(10).strength.climb("bridge-double").greens == 0
    did(story, 10, "isometric-abduction-wall", peak=4)
    assert story.steps(11)["isometric-abduction-wall"] == Rung(2, hold_s=20)
    assert "isometric-abduction-wall" not in exercises(story.plan(11).slots)
    assert "isometric-abduction-wall" in exercises(story.plan(12).slots)


def test_another_phase_begins_at_its_doses() -> None:
    story = begin("load")
    story.place(3, "load", steps={ABDUCTION: Rung(3, 15)})
    story.place(5, "strengthen")
    assert story.steps(5)[ABDUCTION] == Rung(3, 12)
