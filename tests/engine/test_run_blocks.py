"""What holds runs back after a red one, and for how long (E6)."""

from app.engine.facts import Session
from tests.engine.runner import begin
from tests.engine.story import codes


def test_only_a_run_that_hurt_holds_runs_back() -> None:
    story = begin("R4")
    story.tell(3, Session("pm", "strength", peak=9, post=0))
    assert story.colours(4) == {"strength": "red"}
    assert story.standing(4).running.blocked_until is None


def test_a_red_strength_session_beside_a_good_run_does_not_either() -> None:
    story = begin("R4")
    story.run(3, "R4")
    story.tell(3, Session("pm", "strength", peak=9, post=0))
    assert (story.standing(4).running.blocked_until, story.standing(4).running.after_red) == (None, False)


def test_two_mornings_at_zero_are_asked_for_until_a_run_went_well_however_late() -> None:
    story = begin("R4", calm=8)
    story.run(3, "R4", 2)
    story.mornings({10: 0, 12: 0, 13: 0})
    assert story.standing(4).running.blocked_until == story.date(7)
    assert "RUN_TWO_ZEROS" in codes(story.plan(10))
    story.run(13, "R3")
    story.mornings({14: 0, 16: 0})
    assert "RUN_TWO_ZEROS" not in codes(story.plan(16))
