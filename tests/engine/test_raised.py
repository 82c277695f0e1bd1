"""This morning's steps up are named with what was before, so that each can be declined."""

from app.engine.facts import Choice, Prescribed
from app.engine.program import Rung
from app.engine.standing import Raised
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import exercises


def test_a_step_up_is_named_on_its_own_morning_only() -> None:
    story = begin()
    for day in (1, 3):
        did(story, day)
    assert story.standing(7).strength.raised == ()
    assert story.standing(8).strength.raised == (Raised(ABDUCTION, ABDUCTION, Rung(2, 10)),)
    assert story.standing(9).strength.raised == ()


def test_a_declined_step_is_not_named() -> None:
    story = begin()
    for day in (1, 3):
        did(story, day)
    story.tell(8, Choice("step", ABDUCTION))
    assert story.standing(8).strength.raised == ()
    assert story.standing(10).strength.raised == (Raised(ABDUCTION, ABDUCTION, Rung(2, 10)),)


def test_a_swap_up_names_what_it_takes_the_place_of_and_can_be_declined_by_that() -> None:
    story = begin("strengthen", last=60)
    name, day = "rdl", 1
    while not story.standing(day).strength.raised or story.standing(day).strength.raised[0].exercise == name:
        if name in exercises(story.plan(day).slots):
            did(story, day, name)
        day += 1
    assert story.standing(day).strength.raised == (Raised("single-leg-rdl", name, Rung(4, 10)),)
    assert name not in story.steps(day)
    story.tell(day, Choice("step", name))
    assert story.steps(day)[name] == Rung(4, 10)
    assert story.standing(day).strength.raised == ()


def test_no_step_leads_to_what_was_dropped() -> None:
    story = begin("strengthen", last=60)
    story.tell(1, Prescribed("self", "single-leg-rdl", "drop"))
    for day in range(1, 60):
        if "rdl" in exercises(story.plan(day).slots):
            did(story, day, "rdl")
    assert story.steps(59)["rdl"] == Rung(4, 10)
