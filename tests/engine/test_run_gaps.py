"""Days without a run, and what many of them lead back to (E6)."""

import pytest

from tests.engine.runner import begin


@pytest.mark.parametrize(("days", "expected"), [(6, (4, 1)), (7, (4, 0)), (13, (4, 0)), (14, (2, 0)), (27, (2, 0))])
def test_a_gap_without_running(days: int, expected: tuple[int, int]) -> None:
    story = begin("R4")
    story.run(3, "R4")
    running = story.standing(3 + days).running
    assert (running.stage, running.clean) == expected


def test_a_gap_counts_the_days_after_a_placement() -> None:
    story = begin("R4")
    story.place(5, "return_run", stage="R4", clean=1)
    assert [story.standing(day).running.clean for day in (11, 12)] == [1, 0]


def test_a_gap_of_four_weeks_leads_back_to_the_gate() -> None:
    story = begin("R4")
    story.run(3, "R4")
    assert story.standing(30).position.phase == "return_run"
    assert story.standing(31).position.phase == "functional"


def test_a_gap_in_maintain_leads_to_r10_and_then_to_the_gate() -> None:
    story = begin(phase="maintain")
    story.run(3, None)
    assert story.standing(16).position.phase == "maintain"
    back = story.standing(17)
    assert (back.position.phase, back.running.stage) == ("return_run", 10)
    assert story.standing(30).position.phase == "return_run"
    assert story.standing(31).position.phase == "functional"


def test_days_that_pain_closed_make_no_gap() -> None:
    story = begin("R4", calm=3)
    story.run(3, "R4")
    story.mornings({4: 0, 5: 1, 6: 1} | dict.fromkeys(range(7, 30), 0))
    assert story.standing(11).running.clean == 1
    assert story.standing(12).running.clean == 0


def test_no_day_without_a_run_counts_before_there_is_one_to_do() -> None:
    story = begin(phase="functional")
    standing = story.standing(40)
    assert (standing.position.phase, standing.phase_day, standing.running.idle) == ("functional", 40, 0)
