"""How each exercise of a session is judged (E3)."""

import pytest

from app.engine.facts import Session, Tick
from tests.engine.judging import judged, strength
from tests.engine.story import Story


def test_ticks_without_a_session_show_only_when_they_hurt() -> None:
    assert judged(0, 0, Tick("am", "single-leg-stand", 100, peak=1)) == {}
    assert judged(0, 0, Tick("am", "single-leg-stand", 100, peak=4)) == {"strength": "red"}
    assert judged(0, 1, Tick("am", "single-leg-stand", 100)) == {"strength": "amber"}


def test_a_tick_belongs_to_its_own_class_else_to_the_strictest() -> None:
    stretch = Tick("pm", "calf-stretch-straight", 100, peak=2)
    assert judged(0, 0, strength(0), stretch) == {"strength": "green"}
    assert judged(0, 0, strength(0), Session("pm", "release", peak=0), stretch) == {
        "strength": "green",
        "release": "amber",
    }


def test_an_exercise_is_judged_by_its_own_peak_and_the_session_s_post() -> None:
    story = Story()
    story.enrol()
    story.mornings({2: 0, 3: 0})
    story.tell(2, strength(4, 0), Tick("pm", "clamshell", 100, peak=1), Tick("pm", "squat-mini", 100, peak=4))
    [verdict] = story.standing(3).verdicts
    assert {tick.exercise: tick.colour for tick in verdict.ticks} == {"clamshell": "green", "squat-mini": "red"}


@pytest.mark.parametrize(("post", "spared"), [(None, "red"), (4, "red"), (1, "unconfirmed")])
def test_without_a_score_afterwards_the_worst_of_the_session_stands_for_each(post: int | None, spared: str) -> None:
    story = Story()
    story.enrol()
    story.tell(2, Session("pm", "strength", peak=0, post=post), Tick("pm", "clamshell", 100, peak=0))
    story.tell(2, Tick("pm", "squat-mini", 100, peak=4))

    (verdict,) = story.standing(3).verdicts
    assert {tick.exercise: tick.colour for tick in verdict.ticks} == {"clamshell": spared, "squat-mini": "red"}


def test_a_sharp_pain_is_everybody_s_unless_a_tick_says_whose() -> None:
    def ticks(*said: Tick) -> dict[str, str]:
        story = Story()
        story.enrol()
        story.tell(2, strength(0, 0, sharp=True), *said)
        [verdict] = story.standing(3).verdicts
        return {tick.exercise: tick.colour for tick in verdict.ticks}

    calm, hurt = Tick("pm", "clamshell", 100, peak=0), Tick("pm", "squat-mini", 100, peak=0, sharp=True)
    assert ticks(calm) == {"clamshell": "red"}
    assert ticks(calm, hurt) == {"clamshell": "unconfirmed", "squat-mini": "red"}


def ticked(*said: Tick | Session) -> dict[str, str]:
    story = Story()
    story.enrol()
    story.mornings({2: 0, 3: 0})
    story.tell(2, *said)
    return {tick.exercise: tick.colour for verdict in story.standing(3).verdicts for tick in verdict.ticks}


def test_what_was_not_begun_is_not_judged_and_what_was_hardly_begun_is() -> None:
    begun = Tick("pm", "clamshell", 1, peak=0)
    assert ticked(strength(0, 0), begun, Tick("pm", "squat-mini", 0)) == {"clamshell": "incomplete"}


def test_an_exercise_that_the_program_does_not_know_plays_no_part() -> None:
    assert ticked(strength(0, 0), Tick("pm", "nobody-knows", 100, peak=9)) == {}
    assert judged(0, 0, strength(0, 0), Tick("pm", "nobody-knows", 100, peak=9)) == {"strength": "green"}


@pytest.mark.parametrize("alarm", ["sharp", "limp"])
def test_the_alarm_of_an_exercise_is_its_session_s_and_not_its_neighbour_s(alarm: str) -> None:
    hurt = Tick("pm", "squat-mini", 100, peak=0, **{alarm: True})
    calm = Tick("pm", "clamshell", 100, peak=0)
    assert judged(0, 0, strength(0, 0), hurt, calm) == {"strength": "red"}
    assert ticked(strength(0, 0), hurt, calm) == {"squat-mini": "red", "clamshell": "green"}


def test_the_third_slot_is_a_session_too() -> None:
    assert judged(0, 0, Session("extra", "strength", peak=3, post=0)) == {"strength": "amber"}


def test_a_session_without_ticks_is_a_whole_one() -> None:
    assert judged(0, 0, strength(0, 0)) == {"strength": "green"}
