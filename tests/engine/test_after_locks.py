"""What a lock leaves behind: which phase one goes on from, and what was done under it (F, E9)."""

import pytest

from app.engine.days import Day
from app.engine.facts import Clearance, Screen, Session
from app.engine.review import Fold, NotEnrolledError
from app.engine.screening import screen_asked
from tests.engine.ladders import begin
from tests.engine.story import CLEAR, ENROLLED, MONDAY, PROGRAM, Story


def test_an_urgent_lock_is_remembered_while_a_lesser_one_goes_on() -> None:
    """After an urgent one it goes on a phase lower (F)."""
    story = begin("strengthen")
    story.tell(3, Screen("short", {"RF10": True}))
    story.tell(5, Screen("short", {"RF19": True}))
    story.tell(6, Clearance(story.date(4)))
    assert story.standing(6).flags.lock == "AGE"
    story.tell(8, Clearance(story.date(7)))
    assert (story.standing(8).flags.lock, story.standing(8).position.phase) == (None, "load")


def test_an_urgent_lock_counts_once() -> None:
    story = begin("functional")
    story.tell(3, Screen("short", {"RF10": True}))
    story.tell(5, Clearance(story.date(4)))
    assert story.standing(5).position.phase == "strengthen"
    story.tell(7, Screen("short", {"RF19": True}))
    story.tell(9, Clearance(story.date(8)))
    assert (story.standing(9).position.phase, story.standing(9).phase_day) == ("strengthen", 1)


def test_reds_under_a_lock_begin_no_flare() -> None:
    story = begin("load")
    story.tell(3, Screen("short", {"RF19": True}))
    for day in (4, 5):
        story.tell(day, Session("pm", "strength", peak=6, post=6))
    story.tell(6, Clearance(story.date(5)))
    assert story.standing(6).flags.lock is None
    assert not any(verdict.severe for verdict in story.standing(7).verdicts)
    assert (story.standing(6).flares.now, story.standing(7).flares.now) == (None, None)


def test_flags_of_before_the_enrolment_are_followed_day_by_day() -> None:
    story = Story(MONDAY)
    for day in range(-30, 0, 2):
        story.tell(day, Screen("short", {"RF10": True}))
        story.tell(day + 1, Clearance(story.date(day + 1)))
    story.enrol()
    assert story.standing(1).flags.lock is None


def test_a_visit_of_the_very_day_acts_a_day_later_before_the_enrolment_too() -> None:
    story = Story(MONDAY)
    story.tell(-5, Screen("short", {"RF10": True}), Clearance(story.date(-5)))
    story.enrol()
    assert story.standing(1).flags.lock is None


def test_an_enrolment_that_nobody_told_is_an_error() -> None:
    with pytest.raises(NotEnrolledError):
        Fold(PROGRAM, MONDAY, None, ()).morning({MONDAY: Day()})
    story = Story(MONDAY)
    story.tell(1, ENROLLED)
    with pytest.raises(NotEnrolledError):
        story.standing(0)
    with pytest.raises(NotEnrolledError):
        Fold.up_to_eve(PROGRAM, {}, MONDAY)


def test_the_short_set_comes_weekly_and_after_a_red_and_the_full_one_when_owed() -> None:
    story = begin("load")
    story.strength(2, 0, post=0)
    assert [screen_asked(story.standing(day)) for day in (1, 3, 7, 8)] == [None, None, None, "short"]
    story.strength(4, 5, post=0)
    assert screen_asked(story.standing(5)) == "short"
    story.tell(6, Screen("full", CLEAR))
    assert [screen_asked(story.standing(day)) for day in (6, 7)] == [None, None]
    silent = Story(MONDAY)
    silent.enrol()
    assert [screen_asked(silent.standing(day)) for day in (15, 16)] == ["short", "full"]


def test_a_referral_ends_beside_a_lock_that_stays() -> None:
    """The referrals end together, when each of them was answered and is clear (F); a lock is none of them."""
    story = begin("load")
    story.tell(3, Screen("short", {"RF10": True, "RF12": "yes"}))
    story.tell(5, Screen("short", {"RF12": "no"}))
    flags = story.standing(5).flags
    assert (flags.lock, flags.locking, flags.referring) == ("U111", ("RF10",), ())


def test_open_flags_stand_in_the_order_of_their_questions() -> None:
    story = begin("load")
    story.tell(3, Screen("short", {"RF22": True}))
    story.tell(4, Screen("short", {"RF12": "yes", "RF22": True}))
    assert [(flag.id, flag.raised) for flag in story.standing(4).flags.open] == [
        ("RF12", story.date(4)), ("RF22", story.date(4)),
    ]  # fmt: skip
