"""What time raises, and no question does (F, "Time-based rules")."""

from datetime import timedelta

import pytest

from app.engine.facts import (
    Activity,
    Clearance,
    Evening,
    Function,
    Morning,
    Session,
)
from tests.engine.placed import begin
from tests.engine.story import MONDAY, Story, exercises


def long_story(days: int, pain: int, **enrolled: object) -> Story:
    """Enrolled with worst pain 6 and function 4; from day 30 on each day's worst pain is as given."""
    story = Story(MONDAY)
    story.enrol(1, **{"worst_pain": 6, "activities": (Activity("walk", 4),), "onset_on": MONDAY} | enrolled)
    for day in range(2, days + 1):
        story.tell(day, Morning(min(pain, 2)), Evening(worst=pain))
        if day % 7 == 0:
            story.screen(day)
    return story


@pytest.mark.parametrize(("pain", "refers"), [(5, True), (4, False), (0, False)])
def test_six_weeks_without_clear_change(pain: int, *, refers: bool) -> None:
    story = long_story(45, pain)
    assert story.standing(42).referring == ()
    assert story.standing(43).referring == (("T6W",) if refers else ())


@pytest.mark.parametrize(("function", "refers"), [(5, True), (6, False), (9, False)])
def test_better_function_is_a_change_too(function: int, *, refers: bool) -> None:
    story = long_story(45, 5)
    story.tell(40, Function((Activity("walk", function),)))
    assert ("T6W" in story.standing(43).referring) == refers


@pytest.mark.parametrize(("scores", "refers"), [((5, 5, 5), True), ((5, 5, 6), False)])
def test_a_mean_of_thirds_is_no_less_than_it_is(scores: tuple[int, ...], *, refers: bool) -> None:
    story = long_story(45, 5, activities=tuple(Activity("walk", score) for score in (3, 3, 4)))
    story.tell(40, Function(tuple(Activity("walk", score) for score in scores)))
    assert ("T6W" in story.standing(43).referring) == refers


def test_without_any_score_nothing_is_judged() -> None:
    story = long_story(34, 5)
    assert story.standing(43).referring == ()


def test_twelve_weeks_without_the_gate() -> None:
    story = long_story(90, 0)
    assert [story.standing(day).referring for day in (84, 85)] == [(), ("T12W",)]
    story.place(20, "return_run")
    assert story.standing(85).referring == ()


def test_six_months_since_it_began() -> None:
    story = Story(MONDAY)
    story.enrol(1, onset_on=MONDAY - timedelta(days=175))
    story.calm(1, 20)
    assert [story.standing(day).referring for day in (5, 6)] == [(), ("T6M",)]
    story.place(10, "return_run")
    assert story.standing(10).referring == ()


def test_a_clearance_quiets_time_for_six_weeks() -> None:
    story = long_story(130, 0)
    story.tell(90, Clearance(story.date(89)))
    assert [story.standing(day).referring for day in (89, 90, 131, 132)] == [("T12W",), (), (), ("T12W",)]


def test_a_clearance_of_the_very_day_acts_the_day_after() -> None:
    story = long_story(90, 0)
    story.tell(85, Clearance(story.date(85)))
    assert [story.standing(day).referring for day in (85, 86)] == [("T12W",), ()]


def test_a_referral_pauses_hops() -> None:
    story = begin("functional")
    story.tell(1, Session("am", "release", peak=0))
    story.screen(3, RF22=True)
    assert not story.plan(3).impact.offered
    assert exercises(story.plan(3).slots, "pm") == ["walk-brisk"]
