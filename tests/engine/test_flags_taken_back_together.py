"""Answers of one day, one taken back on that day and one later; and visits told together (F)."""

from app.engine.facts import Clearance, Retract, Screen
from tests.engine.story import MONDAY, Story


def begin() -> tuple[Story, str, str]:
    """Two answers that lock only together."""
    story = Story(MONDAY)
    story.enrol()
    one, other = story.tell(5, Screen("short", {"RF18": True}), Screen("short", {"RF17": "yes"}))
    return story, one.id, other.id


def test_what_locked_with_one_taken_back_that_day_may_be_taken_back_later() -> None:
    """Once the one is gone the other only refers, and that may be taken back on any day."""
    story, one, other = begin()
    story.tell(5, Retract(one))
    assert (story.standing(6).flags.lock, story.standing(6).flags.referring) == (None, ("RF17",))
    story.tell(6, Retract(other))
    flags = story.standing(6).flags
    assert (flags.lock, flags.referring, flags.owed_since) == (None, (), story.date(5))


def test_one_that_locked_with_another_owes_the_full_set_when_taken_back() -> None:
    story, one, _ = begin()
    story.tell(5, Retract(one))
    assert story.standing(5).flags.owed_since == story.date(5)


def test_a_visit_yet_to_come_does_not_hide_one_that_was() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.screen(3, RF10=True)
    story.tell(6, Clearance(story.date(9)), Clearance(story.date(5)))
    flags = story.standing(6).flags
    assert (flags.lock, flags.cleared_on) == (None, story.date(6))
