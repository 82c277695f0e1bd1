"""A long silence (C3, "The gap"): what counts as a word, and what is owed."""

from app.engine.facts import Evening, Morning, Retract
from tests.engine.silent import silent
from tests.engine.story import MONDAY, Story, codes


def test_fourteen_whole_days_of_silence_owe_a_full_screen() -> None:
    story = silent("load")
    assert story.plan(19).mode == "normal"
    assert story.plan(20).mode == "settle"
    story.tell(20, Morning(0))
    assert "SCREEN_OWED" in codes(story.plan(20))
    assert not story.plan(20).run.offered
    story.screen(21)
    assert story.plan(21).mode == "settle"
    story.screen(22, "full")
    assert story.plan(22).mode == "normal"


def test_the_day_of_enrolment_and_an_evening_count_as_a_word() -> None:
    story = Story(MONDAY)
    story.enrol()
    assert [story.standing(day).flags.owed_since is not None for day in (15, 16)] == [False, True]
    story.tell(10, Evening(walk=0))
    assert [story.standing(day).flags.owed_since is not None for day in (24, 25)] == [False, True]


def test_a_screen_on_the_very_day_it_is_owed_does_not_wave_the_tests_through() -> None:
    story = silent("return_run", stage="R6")
    story.screen(20, "full")
    story.tell(20, Morning(0))
    plan = story.plan(20)
    assert (plan.run.offered, plan.tests.offered) == (False, ("T_walk30", "T_hop"))
    assert not story.plan(25).run.offered


def test_answers_are_no_morning_or_evening_score() -> None:
    story = silent("load")
    story.screen(12, "full")
    assert [story.standing(day).flags.owed_since is not None for day in (19, 20)] == [False, True]
    story.screen(21, "full")
    assert [story.standing(day).flags.owed_since is not None for day in (21, 35, 36)] == [False, False, True]


def test_answers_taken_back_before_a_long_silence_hide_it_from_nobody() -> None:
    story = silent("return_run", stage="R6")
    [told] = story.screen(6, RF10=True)
    story.tell(6, Retract(told.id))
    silence = story.standing(24)
    assert (silence.flags.owed_since, silence.checkins.tests_since) == (story.date(6), story.date(20))
    story.screen(25, "full")
    story.tell(25, Morning(0))
    assert story.plan(25).tests.offered == ("T_walk30", "T_hop")
