"""An exercise that cannot be done, and what stands in its place (contract, "prescribed", `instead`)."""

from typing import Literal

import pytest

from app.engine.facts import FlareReport, Prescribed
from app.engine.program import Rung
from app.engine.types import SlotId
from tests.engine.ladders import begin, did
from tests.engine.lists import begin as placed
from tests.engine.story import PROGRAM, Story, exercises


def swap(
    name: str, instead: str | None, slot: SlotId | None = None, action: Literal["drop", "add"] = "drop"
) -> Prescribed:
    return Prescribed("self", name, action, slot, instead=instead)


def evening(story: Story, day: int) -> list[str]:
    return exercises(story.plan(day).slots, "pm")


def test_a_stand_in_takes_the_place_in_the_list() -> None:
    story = placed("strengthen")
    before = evening(story, 1)
    story.tell(1, swap("side-plank", "side-plank-knees"))
    assert evening(story, 1) == ["side-plank-knees" if name == "side-plank" else name for name in before]
    assert "side-plank-knees" not in evening(story, 3), "the other list never held it"
    assert "side-plank" in before


def test_where_the_list_holds_the_stand_in_already_the_other_only_goes() -> None:
    story = placed("load")
    story.tell(1, swap("clamshell", "bridge-double"))
    held = evening(story, 1)
    assert "clamshell" not in held
    assert held.count("bridge-double") == 1


def test_it_has_steps_of_its_own() -> None:
    story = begin("strengthen")
    story.tell(1, swap("side-plank", "side-plank-knees"))
    assert "side-plank" not in story.steps(1)
    first = story.steps(1)["side-plank-knees"]
    did(story, 1, "side-plank-knees", 4)
    assert story.steps(2)["side-plank-knees"].amount < first.amount


def test_a_ladder_does_not_lead_back_to_what_cannot_be_done() -> None:
    story = begin("load")
    story.tell(1, swap("side-lying-abduction", "clamshell"), swap("clamshell", "side-lying-abduction"))
    assert {"side-lying-abduction", "clamshell"}.isdisjoint(evening(story, 1))


def test_the_last_word_on_an_exercise_stands() -> None:
    story = placed("strengthen")
    story.tell(1, swap("side-plank", "side-plank-knees"))
    story.tell(2, swap("side-plank", None))
    assert {"side-plank", "side-plank-knees"}.isdisjoint(evening(story, 5))
    story.tell(3, swap("side-plank", None, action="add"))
    assert "side-plank" in evening(story, 5)


@pytest.mark.parametrize("wrong", ["nobody-knows", "single-leg-hop", "tfl-ball-wall", "side-plank"])
def test_what_is_unknown_or_of_another_class_stands_in_for_nothing(wrong: str) -> None:
    story = placed("strengthen")
    before = evening(story, 1)
    story.tell(1, swap("side-plank", wrong))
    assert evening(story, 1) == [name for name in before if name != "side-plank"]


def test_only_the_slot_that_was_named_changes() -> None:
    story = placed("load")
    story.tell(1, swap("glute-ball-wall", "tfl-ball-floor", "pm"))
    assert "glute-ball-wall" in exercises(story.plan(1).slots, "am")


def test_it_stands_in_the_settle_routine_as_well() -> None:
    story = placed("load")
    story.tell(1, swap("bridge-double", "isometric-abduction-wall"), FlareReport())
    held = exercises(story.plan(1).slots)
    assert "bridge-double" not in held
    assert held.count("isometric-abduction-wall") == 1


def test_an_easier_exercise_of_an_earlier_phase_has_its_dose_from_there() -> None:
    story = placed("strengthen")
    assert "strengthen" not in story_program("side-plank-knees")
    story.tell(1, swap("side-plank", "side-plank-knees"))
    assert story.steps(1)["side-plank-knees"] == Rung(2, None, 15)


def story_program(name: str) -> set[str]:
    return set(PROGRAM.exercises[name].doses)


def test_its_steps_begin_at_its_dose_in_the_phase() -> None:
    story = placed("load")
    story.tell(1, swap("squat-mini", "heel-dig-toes-in"))
    assert story.steps(1)["heel-dig-toes-in"] == Rung(4, None, 20)
