"""When no test is offered, and what is said with those that are (C3)."""

import pytest

from app.engine import planned
from app.engine.facts import Morning, Pause, Retract, Screen, Session
from app.engine.runstart import earliest
from tests.engine.placed import begin
from tests.engine.readiness import passed, ready_in_load
from tests.engine.runner import begin as runner
from tests.engine.story import MONDAY, PROGRAM, Story


def on(story: Story, day: int) -> planned.TestsPlan:
    return story.plan(day).tests


def said(plan: planned.TestsPlan) -> list[str]:
    return [why.code for why in plan.reasons]


def test_tests_on_offer_say_so_and_none_left_says_nothing() -> None:
    story = ready_in_load()
    assert on(story, 8).offered
    assert said(on(story, 8)) == ["TESTS_READY"]
    story.tell(8, *(passed(test) for test in on(story, 8).offered))
    assert (on(story, 8).offered, said(on(story, 8))) == ((), [])


def test_after_a_gap_its_own_tests_are_on_offer() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "functional")
    story.calm(1, 1)
    story.screen(20, "full")
    story.tell(20, Morning(0))
    assert (on(story, 20).offered, said(on(story, 20))) == (("T_walk30", "T_hop"), ["GAP_TESTS"])


def test_none_while_a_full_set_is_owed_in_settle_too() -> None:
    story = Story(MONDAY)
    story.enrol(grade=4)
    story.calm(1, 5)
    assert on(story, 4).offered
    [told] = story.tell(4, Screen("short", {"RF10": True}))
    story.tell(4, Retract(told.id))
    assert story.standing(4).flags.owed_since == story.date(4)
    assert on(story, 4).offered == ()


def test_none_on_a_day_of_pause() -> None:
    story = ready_in_load()
    story.tell(8, Pause(story.date(9)))
    assert [bool(on(story, day).offered) for day in (8, 9, 10)] == [False, False, True]


@pytest.mark.parametrize(("score", "offered"), [(2, True), (3, False), (4, False)])
def test_none_on_a_morning_of_half_the_sets_or_of_the_settle_routine(score: int, *, offered: bool) -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.mornings(dict.fromkeys(range(1, 8), 3))
    for day in (1, 3, 5):
        story.tell(day, Session("pm", "strength", peak=0, post=0))
    story.tell(8, Morning(score))
    assert story.standing(8).flares.now is None
    assert bool(on(story, 8).offered) == offered
    assert said(on(story, 8)) == (["TESTS_READY"] if offered else ["TESTS_EASY_DAY"])


@pytest.mark.parametrize(("until", "found"), [(60, 61), (61, None)])
def test_a_pause_is_looked_over_for_60_days(until: int, found: int | None) -> None:
    story = begin("load", last=2)
    story.tell(1, Pause(story.date(until)))
    assert story.plan(1).run.earliest == (None if found is None else story.date(found))


def test_a_lock_leaves_no_first_day_to_run() -> None:
    for phase in ("load", "return_run"):
        story = begin(phase)
        story.tell(3, Screen("short", {"RF10": True}))
        assert earliest(PROGRAM, story.standing(3), story.days(3)) is None


def test_no_run_lies_in_a_pause_however_long() -> None:
    """Four weeks away from running lead back before the gate (E6); the days there count while one rests."""
    story = runner("R4", calm=2)
    story.tell(2, Pause(story.date(52)))
    found = earliest(PROGRAM, story.standing(2), story.days(2))
    assert found is not None
    assert found >= story.date(53)


def test_hops_on_a_day_without_them_are_not_called_done() -> None:
    story = begin("functional")
    story.tell(2, Session("pm", "impact", peak=0, post=0, contacts=100))
    assert "IMPACT_DONE" not in [why.code for why in story.plan(2).impact.reasons]
    story.tell(6, Session("pm", "impact", peak=0, post=0, contacts=100))
    assert [why.code for why in story.plan(6).impact.reasons] == ["IMPACT_DONE"]
