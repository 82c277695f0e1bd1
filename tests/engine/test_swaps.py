"""One exercise in the place of another, at the ends of a ladder (E5)."""

from app.engine.facts import Session, Tick
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


def test_what_comes_in_for_a_sore_exercise_rests_as_that_would_have() -> None:
    story = begin("functional")
    story.place(1, "functional", steps={"single-leg-squat": Rung(1, 8)})
    assert "single-leg-squat" in exercises(story.plan(2).slots, "pm")
    story.tell(1, Tick("extra", "single-leg-squat", 100, peak=5), Session("extra", "strength", peak=5))
    assert "step-down" in story.steps(2)
    assert not {"single-leg-squat", "step-down"} & set(exercises(story.plan(2).slots))
    assert "step-down" in exercises(story.plan(8).slots, "pm")


def test_what_is_still_to_be_left_out_comes_back_a_session_later() -> None:
    story = begin("functional")
    story.place(1, "functional", steps={"side-plank-abduction": Rung(1, 10), "side-plank": Rung(3, hold_s=45)})
    did(story, 1, "side-plank-abduction", peak=5)
    for day in (3, 5):
        did(story, day, "side-plank")
    planks = [[name for name in exercises(story.plan(day).slots) if "side-plank" in name] for day in range(6, 18)]
    shown = [names for names in planks if names]
    assert shown[:2] == [["side-plank"], ["side-plank-abduction"]]
