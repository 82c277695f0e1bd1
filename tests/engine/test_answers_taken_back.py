"""Answers taken back: what stays locked, and what is owed (F)."""

import pytest

from app.engine.facts import Retract, Screen
from tests.engine.story import Story, codes


def test_a_screen_that_locked_is_taken_back_on_its_own_day_only() -> None:
    story = Story()
    story.enrol()
    [told] = story.screen(5, RF10=True)
    story.tell(5, Retract(told.id))
    standing = story.standing(5)
    assert standing.flags.lock is None
    assert standing.flags.owed_since == story.date(5)
    assert "SCREEN_OWED" in codes(story.plan(5))
    story.screen(6, "full")
    assert story.standing(6).flags.owed_since is None

    [told] = story.screen(8, RF10=True)
    story.tell(9, Retract(told.id))
    assert story.standing(9).flags.lock == "U111"
    [told] = story.screen(10, RF12="yes")
    story.tell(12, Retract(told.id))
    assert story.standing(12).flags.referring == ()


@pytest.mark.parametrize("back", [(0,), (1,), (0, 1)])
def test_answers_that_lock_only_together_are_not_taken_back_later_either(back: tuple[int, ...]) -> None:
    story = Story()
    story.enrol()
    told = story.tell(5, Screen("short", {"RF18": True}), Screen("short", {"RF17": "yes"}))
    for place in back:
        story.tell(6, Retract(told[place].id))
    assert (story.standing(5).flags.lock, story.standing(6).flags.lock) == ("U111", "U111")


def test_answers_that_locked_together_and_are_both_taken_back_owe_the_full_set() -> None:
    story = Story()
    story.enrol()
    told = story.tell(5, Screen("short", {"RF18": True}), Screen("short", {"RF17": "yes"}))
    story.tell(5, *(Retract(one.id) for one in told))
    flags = story.standing(5).flags
    assert (flags.lock, flags.owed_since) == (None, story.date(5))


def test_taking_back_answers_beside_a_lock_leaves_the_lock_alone() -> None:
    story = Story()
    story.enrol()
    [beside] = story.screen(5, RF12="yes")
    story.screen(5, RF10=True)
    story.tell(6, Retract(beside.id))
    flags = story.standing(6).flags
    assert (flags.lock, flags.referring) == ("U111", ())


def test_answers_that_only_refer_are_taken_back_on_any_day() -> None:
    story = Story()
    story.enrol()
    [told] = story.tell(5, Screen("short", {"RF18": True}))
    assert story.standing(6).flags.referring == ("RF18",)
    story.tell(7, Retract(told.id))
    assert story.standing(6).flags.referring == ()
