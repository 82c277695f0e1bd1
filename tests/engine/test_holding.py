"""The day of a phone whose own log holds something out of the ordinary, and when a day is one of rest."""

import pytest

from app.engine.facts import Pause, Screen
from app.engine.plan import hold
from app.engine.planned import Variant
from app.engine.types import PhaseId
from tests.engine.readiness import at_the_gate, begin
from tests.engine.runner import begin as runner
from tests.engine.story import PROGRAM, Story, exercises


def held(story: Story, day: int) -> Variant:
    return hold(PROGRAM, story.standing(day), story.days(day))


@pytest.mark.parametrize("phase", ["settle", "load", "strengthen", "functional", "return_run", "maintain"])
def test_a_hold_is_the_settle_routine_without_run_impact_or_test(phase: PhaseId) -> None:
    found = held(begin(phase), 3)
    assert found.mode == "settle"
    assert set(exercises(found.slots)) <= {name for name, one in PROGRAM.exercises.items() if "settle" in one.doses}
    assert (found.run.offered, found.impact.offered, found.tests.offered) == (False, False, ())
    for part in (found, found.run, found.impact, found.tests):
        assert [why.code for why in part.reasons] == ["HOLD"]


def test_a_run_hops_and_tests_on_offer_are_held() -> None:
    running = runner("R4")
    assert running.plan(3).run.offered
    assert not held(running, 3).run.offered
    hopping = at_the_gate()
    day = next(day for day in range(8, 15) if hopping.plan(day).impact.offered)
    assert not held(hopping, day).impact.offered
    testing = next(day for day in range(8, 15) if hopping.plan(day).tests.offered)
    assert held(hopping, testing).tests.offered == ()


def test_a_lock_and_a_pause_hold_more_than_a_hold() -> None:
    locked, paused = begin("load"), begin("load")
    locked.tell(3, Screen("short", {"RF10": True}))
    paused.tell(3, Pause(paused.date(5)))
    for story, mode in ((locked, "locked"), (paused, "rest")):
        assert held(story, 3) == story.plan(3)
        assert (held(story, 3).mode, held(story, 3).slots) == (mode, ())


def test_a_day_with_neither_slot_nor_run_is_one_of_rest_and_a_run_day_is_none() -> None:
    """`rest` is a day with neither slot nor run."""
    story = runner("R12", phase="maintain")
    quiet = next(day for day in range(1, 8) if not story.plan(day).slots)
    assert (story.plan(quiet).run.offered, story.plan(quiet).mode) == (True, "normal")
    story.run(quiet, None)
    assert story.plan(quiet).mode == "normal"
    rest = next(day for day in range(quiet + 1, 8) if not story.plan(day).slots)
    story.run(rest - 1, None)
    assert (story.plan(rest).run.offered, story.plan(rest).mode) == (False, "rest")


@pytest.mark.parametrize("phase", ["load", "functional", "return_run", "maintain"])
def test_no_reason_is_said_twice(phase: PhaseId) -> None:
    story = begin(phase)
    story.screen(2, RF12="yes")
    for day in (2, 3):
        said = [why.text for why in story.plan(day).reasons]
        assert sorted(said) == sorted(set(said))
