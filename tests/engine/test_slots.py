"""The slots of a day (C4): doses, order and limits."""

import pytest

from app.engine.facts import Evening, Prescribed, PrescribedDose, Session
from app.engine.planned import Slot
from app.engine.types import PhaseId
from tests.engine.lists import LOAD_STRENGTH, begin
from tests.engine.story import PROGRAM, exercises, tick


@pytest.mark.parametrize(("phase", "day"), [("load", 1), ("strengthen", 1), ("strengthen", 3), ("functional", 2)])
def test_minutes_are_those_of_the_table(phase: PhaseId, day: int) -> None:
    minutes = {("load", 1): 26 + 3, ("strengthen", 1): 27 + 4, ("strengthen", 3): 29 + 4, ("functional", 2): 28 + 5}
    [slot] = [slot for slot in begin(phase).plan(day).slots if slot.id == "pm"]
    assert slot.minutes == pytest.approx(minutes[phase, day], abs=1)


def test_each_item_has_its_dose_side_and_reason() -> None:
    [slot] = [slot for slot in begin("load").plan(1).slots if slot.id == "am"]
    ball = slot.items[1]
    assert (ball.dose.sets, ball.dose.hold_s, ball.dose.side, ball.optional) == (1, 60, "each", True)
    assert not slot.items[0].optional
    assert all(item.why for item in slot.items)


def test_an_exercise_of_a_strength_list_rests_for_48_hours() -> None:
    story = begin("load")
    story.tell(2, tick("clamshell", "extra"), tick("squat-mini", complete=0))
    left = exercises(story.plan(3).slots, "pm")
    assert "clamshell" not in left
    assert "squat-mini" in left
    story.tell(5, tick("walk-brisk"))
    assert "walk-brisk" in exercises(story.plan(6).slots)


def test_a_list_with_nothing_but_the_warm_up_is_not_shown() -> None:
    story = begin("load")
    story.tell(2, *(tick(name, "extra") for name in LOAD_STRENGTH))
    assert exercises(story.plan(3).slots, "pm") == []


@pytest.mark.parametrize("phase", ["settle", "load", "strengthen", "functional", "return_run", "maintain"])
def test_order_warmth_and_rolling_hold_in_every_slot_of_every_phase(phase: PhaseId) -> None:
    story = begin(phase)
    story.calm(1, 14)
    for day in range(1, 15):
        for slot in story.plan(day).slots:
            for routine in (slot, *(one for slots in slot.instead.values() for one in slots)):
                check_slot(routine)


def check_slot(slot: Slot) -> None:
    groups = [PROGRAM.exercises[item.exercise].group for item in slot.items]
    stretches = [place for place, group in enumerate(groups) if group == "stretch"]
    warm = [place for place, group in enumerate(groups) if group not in ("stretch", "release")]
    assert not stretches or min(warm) < min(stretches)
    rolled = [item for item in slot.items if PROGRAM.exercises[item.exercise].rolling]
    sides = {"each": 2, "both": 1}
    assert sum(item.dose.sets * (item.dose.hold_s or 0) * sides[item.dose.side] for item in rolled) <= 300
    assert slot.minutes > 0
    assert len({item.exercise for item in slot.items}) == len(slot.items)


def test_rolling_that_was_added_is_kept_within_its_limits() -> None:
    story = begin("functional")
    long = PrescribedDose(sets=3, hold_s=120)
    story.tell(1, Prescribed("self", "tfl-ball-floor", "add", dose=long))
    story.tell(1, Prescribed("self", "glute-foam-roll", "add", dose=long))
    [morning] = [slot for slot in story.plan(1).slots if slot.id == "am"]
    assert "glute-foam-roll" in [item.exercise for item in morning.items]
    assert "tfl-ball-floor" not in [item.exercise for item in morning.items]
    added = morning.items[-1]
    assert (added.exercise, added.dose.hold_s, added.dose.sets) == ("glute-foam-roll", 60, 1)
    assert any(why.code == "ITEM_ROLLING" for why in added.why)


def test_what_was_ticked_is_done_in_its_slot() -> None:
    story = begin("settle")
    story.tell(1, tick("bridge-double"), tick("walk-brisk", "am"), tick("tfl-ball-wall", "am", complete=0))
    done = {(slot.id, item.exercise) for slot in story.plan(1).slots for item in slot.items if item.done}
    assert done == {("pm", "bridge-double")}


def test_work_of_the_day_itself_changes_nothing_else() -> None:
    story = begin("load")
    before = story.plan(3)
    story.tell(3, Session("pm", "strength", peak=9), Evening(9, 9, 9))
    after = story.plan(3)
    assert after == before
