"""Settings of a day, each by itself, and enrolments one after the other (contract)."""

from dataclasses import replace

import pytest

from app.engine.facts import Settings
from app.engine.review import Fold, NotEnrolledError
from app.engine.standing import Wishes
from tests.engine.story import MONDAY, PROGRAM, Story

BEFORE = Wishes("zero", "cautious", slim=True, ice_screen=("raynaud",), easy_pace_s_per_km=400, side="left")


def begin() -> Story:
    story = Story(MONDAY)
    story.enrol(pain_mode="zero", pace="cautious", slim=True, ice_screen=("raynaud",), easy_pace_s_per_km=400)
    return story


@pytest.mark.parametrize(
    ("said", "after"),
    [
        (Settings(), BEFORE), (Settings(pain_mode="monitored"), replace(BEFORE, pain_mode="monitored")),
        (Settings(pace="quick"), replace(BEFORE, pace="quick")), (Settings(slim=False), replace(BEFORE, slim=False)),
        (Settings(ice_screen=()), replace(BEFORE, ice_screen=())),
        (Settings(easy_pace_s_per_km=300), replace(BEFORE, easy_pace_s_per_km=300)),
        (Settings(side="both"), replace(BEFORE, side="both")),
    ],
)  # fmt: skip
def test_what_is_not_named_stays(said: Settings, after: Wishes) -> None:
    story = begin()
    story.tell(3, said)
    assert [story.standing(day).wishes for day in (2, 3, 4)] == [BEFORE, after, after]


def test_two_of_one_day_are_one() -> None:
    story = begin()
    story.tell(3, Settings(pace="quick", slim=False), Settings(pace="standard", side="both"))
    assert story.standing(3).wishes == replace(BEFORE, pace="standard", slim=False, side="both")


def test_nobody_is_planned_for_before_an_enrolment() -> None:
    story = Story(MONDAY)
    story.enrol(3)
    for day in (1, 2):
        with pytest.raises(NotEnrolledError):
            Fold.up_to_eve(PROGRAM, story.days(9), story.date(day))
    with pytest.raises(NotEnrolledError):
        Fold.up_to_eve(PROGRAM, {}, story.date(1))
    first = Fold.up_to_eve(PROGRAM, story.days(3), story.date(3))
    assert (first.eve, first.passed, first.morning(story.days(3)).plan_day) == (None, (), 0)
    second = Fold.up_to_eve(PROGRAM, story.days(4), story.date(4))
    assert second.eve is not None
    assert (second.eve.day, second.morning(story.days(4)).plan_day) == (story.date(3), 1)


def test_every_fourteenth_standing_on_the_way_is_worth_keeping() -> None:
    story = begin()
    passed = Fold.up_to_eve(PROGRAM, story.days(60), story.date(60)).passed
    assert [one.day.toordinal() % 14 for one in passed] == [0] * len(passed)
    assert len(passed) == 4
    assert passed[0].day > story.date(1)


def test_sessions_from_before_the_episode_play_no_part() -> None:
    story = Story(MONDAY)
    story.strength(0, 9)
    story.run(0, None, 9)
    story.enrol(1)
    standing = story.standing(1)
    assert (standing.verdicts, standing.running.blocked_until, standing.running.last_run) == ((), None, None)
    story.strength(1, 9)
    assert [one.colour for one in story.standing(2).verdicts] == ["red"]


def test_a_placement_of_the_day_of_enrolment_stands() -> None:
    story = begin()
    story.place(1, "functional", phase_day=4)
    assert (story.standing(1).position.phase, story.standing(1).phase_day) == ("functional", 4)
