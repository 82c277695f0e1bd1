"""One exercise in the place of another, at the ends of a ladder (E5)."""

from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import exercises


def test_a_swap_holds_in_each_list() -> None:
    story = begin("strengthen")
    did(story, 1, "hip-hitch", peak=4)
    lists = {day: exercises(story.plan(day).slots, "pm") for day in (3, 5)}
    assert lists[3][1:3] == ["side-lying-abduction-loaded", ABDUCTION]
    assert lists[5][1:3] == [ABDUCTION, "side-plank"]
    assert story.steps(5)[ABDUCTION] == Rung(3, 12)


def test_a_red_on_the_lowest_step_swaps_to_what_it_regresses_to() -> None:
    story = begin("load")
    did(story, 1, "quadruped-hip-extension", peak=5)
    assert "quadruped-hip-extension" not in story.steps(2)
    held = exercises(story.plan(3).slots, "pm")
    assert held.count("bridge-double") == 1
    assert "quadruped-hip-extension" not in held


def test_without_anything_to_regress_to_the_sets_are_halved() -> None:
    story = begin("load")
    did(story, 1, "bridge-double", peak=5)
    assert story.steps(2)["bridge-double"] == Rung(1, 10)


def test_from_the_top_it_swaps_to_what_it_progresses_to() -> None:
    story = begin("load")
    story.place(1, "load", steps={"heel-dig-toes-in": Rung(5, hold_s=45), "squat-mini": Rung(3, 15)})
    story.place(1, "load", steps={"isometric-abduction-wall": Rung(5, hold_s=45), "bridge-double": Rung(3, 15)})
    for day in (1, 3, 5, 8):
        did(story, day, "bridge-double")
    assert "bridge-march" in exercises(story.plan(10).slots, "pm")
    assert "bridge-double" not in exercises(story.plan(10).slots, "pm")
    assert story.steps(10)["bridge-march"] == Rung(2, 10)


def test_no_swap_up_to_what_a_list_holds_already() -> None:
    story = begin("load")
    story.place(1, "load", steps={"clamshell": Rung(3, 15), "side-plank-knees": Rung(3, hold_s=45)})
    for day in (1, 3, 5, 8):
        did(story, day, "clamshell")
    assert "clamshell-band" in exercises(story.plan(10).slots, "pm")
    for day in (1, 3, 5, 8):
        did(story, day, "side-plank-knees")
    assert "side-plank-knees" in exercises(story.plan(10).slots, "pm")
