"""What keeps one in a phase although each of its rows holds (C3)."""

import pytest

from app.engine.facts import Retract, Screen
from tests.engine.readiness import at_the_gate, ready_in_load, take_all


def test_one_begins_to_run_at_the_first_stage_and_not_with_a_referral() -> None:
    story = at_the_gate()
    take_all(story, "functional", 7)
    assert (story.standing(8).position.phase, story.standing(8).running.stage) == ("return_run", 1)
    story.screen(7, RF22=True)
    assert story.standing(8).position.phase == "functional"


@pytest.mark.parametrize(("screened", "phase"), [(True, "return_run"), (False, "functional")])
def test_the_screen_that_a_long_silence_asks_for_comes_first(*, screened: bool, phase: str) -> None:
    story = at_the_gate()
    story.events = [one for one in story.events if not story.date(8) <= one.day <= story.date(30)]
    if screened:
        story.screen(31, "full")
    take_all(story, "functional", 36)
    assert story.standing(37).position.phase == phase


def test_a_set_of_answers_asked_again_keeps_one_in_the_phase_until_it_is_in() -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    [alarm] = story.tell(8, Screen("short", {"RF10": True}))
    story.tell(8, Retract(alarm.id))
    assert story.standing(8).flags.owed_since == story.date(8)
    assert story.standing(8).position.phase == "load"
    story.screen(8, "full")
    assert story.standing(8).position.phase == "strengthen"
