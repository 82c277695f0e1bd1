"""What holds back the effects of yesterday's work, and the steps up that it has earned (E5, E9)."""

from typing import Literal

import pytest

from app.engine.facts import Choice, Clearance, Morning, Pause, Screen, Session
from app.engine.program import Rung
from app.engine.types import PainMode
from tests.engine.far import begin as far
from tests.engine.far import ran
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import MONDAY, Story, codes, exercises


def told(story: Story, day: int) -> set[str]:
    return {why.code for why in story.standing(day).reasons}


def test_work_under_a_lock_costs_nothing() -> None:
    """Coloured, but judged no further (E9)."""
    story = begin("load")
    story.tell(3, Screen("short", {"RF19": True}))
    did(story, 4, peak=6)
    story.tell(5, Clearance(story.date(4)))
    standing = story.standing(5)
    assert standing.flags.lock is None
    assert standing.strength.climb(ABDUCTION).rung is None
    assert standing.strength.skips == frozenset()
    assert story.standing(6).flares.now is None


def test_a_skip_waits_through_days_that_show_the_settle_routine() -> None:
    """A skip is for the next day whose lists hold the exercise (E5); at 4 the settle routine takes their place (C4)."""
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "strengthen")
    story.mornings(dict.fromkeys(range(1, 7), 4))
    did(story, 1, peak=4)
    assert {story.plan(day).mode for day in range(2, 7)} == {"settle"}
    plain = begin("strengthen")
    first, second, *_ = [day for day in range(7, 30) if ABDUCTION in exercises(plain.plan(day).slots)]
    story.mornings(dict.fromkeys(range(7, 30), 0))
    assert any(ABDUCTION in exercises(plain.plan(day).slots) for day in range(2, 7))
    assert ABDUCTION not in exercises(story.plan(first).slots)
    assert ABDUCTION in exercises(story.plan(second).slots)


def test_a_skip_is_used_up_on_a_day_at_half_the_sets() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "strengthen")
    story.mornings({**dict.fromkeys(range(1, 10), 3)})
    did(story, 1, peak=4)
    first, *_ = [day for day in range(2, 9) if ABDUCTION in exercises(begin("strengthen").plan(day).slots)]
    assert story.plan(first).mode == "ease"
    assert ABDUCTION not in exercises(story.plan(first).slots)
    assert story.standing(first).strength.skips == {ABDUCTION}
    assert story.standing(first + 1).strength.skips == frozenset()


def test_a_skip_is_not_used_up_under_a_pause_or_a_lock_in_settle() -> None:
    story = begin("settle")
    did(story, 2, "isometric-abduction-wall", peak=4)
    story.tell(3, Screen("short", {"RF19": True}))
    assert story.plan(3).mode == "locked"
    assert story.standing(4).strength.skips == {"isometric-abduction-wall"}
    paused = begin("settle")
    did(paused, 2, "isometric-abduction-wall", peak=4)
    paused.tell(3, Pause(paused.date(3)))
    assert [bool(paused.standing(day).strength.skips) for day in (3, 4, 5)] == [True, True, False]


@pytest.mark.parametrize(("mode", "peak", "said"), [("zero", 2, True), ("zero", 0, False), ("monitored", 4, False)])
def test_only_pain_mode_zero_explains_a_step_down_and_only_where_there_is_one(
    mode: PainMode, peak: int, *, said: bool
) -> None:
    story = Story(MONDAY)
    story.enrol(pain_mode=mode)
    story.place(1, "strengthen")
    story.mornings({1: 0, 2: 0, 3: 0})
    did(story, 2, peak=peak)
    assert ("ZERO_EASIER" in told(story, 3)) == said


def test_steps_up_wait_on_a_morning_of_half_the_sets() -> None:
    """Ups are judged on days of mode `normal` (E5)."""
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "strengthen")
    story.mornings(dict.fromkeys(range(1, 13), 2))
    for day in (1, 3):
        did(story, day)
    first = next(day for day in range(6, 13) if story.standing(day).strength.raised)
    story.tell(first, Morning(3))
    assert story.plan(first).mode == "ease"
    assert story.standing(first).strength.raised == ()
    assert story.steps(first)[ABDUCTION] == Rung(3, 12)


@pytest.mark.parametrize(("about", "up"), [("step", False), ("stage", True), ("phase", True)])
def test_only_a_step_that_is_declined_waits(about: Literal["step", "stage", "phase"], *, up: bool) -> None:
    story = begin("strengthen")
    for day in (1, 3):
        did(story, day)
    first = next(day for day in range(6, 13) if story.standing(day).strength.raised)
    story.tell(first, Choice(about))
    assert bool(story.standing(first).strength.raised) == up


def test_of_two_sore_runs_of_a_day_the_shorter_counts_and_sore_strength_is_no_run() -> None:
    story = far("return_run", stage="R12")
    ran(story, 1, 6)
    story.place(3, "maintain")
    ran(story, 4, 5, peak=1)
    ran(story, 4, 3, peak=1)
    story.tell(4, Session("pm", "strength", peak=3, post=0))
    assert story.standing(5).distance.amber_km == 3
    assert story.standing(6).distance.amber_km == 3


def test_sore_strength_alone_shortens_no_run() -> None:
    story = far("maintain")
    story.tell(2, Session("pm", "strength", peak=3, post=0))
    assert story.standing(3).distance.amber_km is None
    assert "REFERRAL" not in codes(story.plan(3))
