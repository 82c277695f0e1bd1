"""What a lock and a referral hold back, and what they do not (E9, F)."""

import pytest

from app.engine.facts import Activity, Clearance, Function, Screen
from tests.engine.readiness import take_all
from tests.engine.story import ENROLLED, MONDAY, Story


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


def test_time_alone_keeps_nobody_in_settle() -> None:
    story = Story(MONDAY)
    story.enrol(grade=4, onset_on=story.date(-200))
    story.calm(1, 6)
    assert story.standing(5).referring == ("T6M",)
    take_all(story, "settle", 5)
    assert story.standing(6).position.phase == "load"


def test_an_answer_that_refers_keeps_in_settle() -> None:
    story = Story(MONDAY)
    story.enrol(grade=4)
    story.calm(1, 6)
    story.tell(3, Screen("short", {"RF21": "front"}))
    story.screen(4)
    assert story.plan(5).tests.offered == ()


def test_what_was_said_of_function_under_a_lock_is_remembered() -> None:
    story = Story(MONDAY)
    story.tell(1, Function((Activity("stairs", 1),)))
    story.tell(2, ENROLLED)
    story.tell(3, Function((Activity("stairs", 4), Activity("kneeling", 7))))
    story.screen(5, "full")
    assert [story.standing(day).function for day in (2, 3, 4, 5)] == [None, None, 5.5, 5.5]


def test_going_back_to_hops_after_six_months_refers_on_the_same_morning() -> None:
    story = Story(MONDAY)
    story.enrol(onset_on=story.date(-250))
    story.place(1, "return_run", stage="R4")
    story.mornings({1: 0, 2: 1, 3: 1, 4: 1, 5: 1, 6: 0})
    assert story.standing(4).referring == ()
    assert (story.standing(5).position.phase, story.standing(5).referring) == ("functional", ("T6M",))
    assert not story.plan(5).impact.offered
    story.tell(6, Clearance(story.date(6)))
    assert story.standing(6).referring == ()


@pytest.mark.parametrize(("question", "stage"), [("RF20", 4), ("RF10", 1)])
def test_a_red_run_on_the_eve_of_a_lock_is_not_forgotten(question: str, stage: int) -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "return_run", stage="R6")
    story.calm(1, 20)
    story.run(3, "R6", peak=5)
    story.tell(4, Screen("short", {question: True}))
    story.tell(5, Clearance(story.date(5)))
    running = story.standing(5).running
    assert (running.stage, running.blocked_until) == (stage, story.date(7))
    story.place(6, "return_run", stage="R4")
    assert [story.plan(day).run.offered for day in (6, 7)] == [False, True]
