"""What a lock and a referral hold back, and what they do not (E9, F)."""

from app.engine.facts import Clearance, Screen
from tests.engine.story import MONDAY, Story


def test_work_under_a_lock_is_no_step_towards_the_next_phase() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.calm(1, 20)
    story.tell(2, Screen("short", {"RF20": True}))
    story.tell(6, Clearance(story.date(6)))
    for day in (3, 5, 8, 10):
        story.strength(day, 0, post=0)
    assert (story.standing(12).phase_day, story.plan(12).tests.offered) == (7, ())
    story.strength(11, 0, post=0)
    assert story.plan(12).tests.offered
