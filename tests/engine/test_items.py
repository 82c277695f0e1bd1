"""Which exercises a list holds for this person, why, and what it leaves out for the day (C4, E5)."""

import pytest

from app.engine.facts import Placed, Prescribed, PrescribedDose
from app.engine.planned import Item
from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.lists import begin as begin_quietly
from tests.engine.story import Story, exercises, tick


def item(story: Story, day: int, name: str) -> Item | None:
    found = [one for slot in story.plan(day).slots for one in slot.items if one.exercise == name]
    return found[0] if found else None


def why(story: Story, day: int, name: str) -> tuple[str, dict[str, object]]:
    found = item(story, day, name)
    assert found is not None
    [reason] = found.why
    return reason.code, dict(reason.data)


def test_each_exercise_says_why_it_is_there() -> None:
    story = begin("load")
    for day in (1, 3):
        did(story, day)
    story.tell(8, Prescribed("self", "squat-mini", "fix", dose=PrescribedDose(1, reps=5)))
    story.tell(8, Prescribed("self", "calf-raise", "add"))
    assert why(story, 8, "clamshell") == ("ITEM_LIST", {})
    assert why(story, 8, ABDUCTION) == ("ITEM_UP", {"sets": 3, "amount": 10})
    assert why(story, 8, "squat-mini") == ("ITEM_FIXED", {})
    assert why(story, 8, "calf-raise") == ("ITEM_ADDED", {})
    assert why(story, 10, ABDUCTION) == ("ITEM_LIST", {})
    settle = begin_quietly("settle")
    assert why(settle, 1, "bridge-double") == ("ITEM_SETTLE", {})


def test_a_step_down_and_a_swap_say_so() -> None:
    story = begin("strengthen")
    story.place(1, "strengthen", steps={"side-plank": Rung(1, hold_s=15)})
    assert why(story, 1, "side-plank") == ("ITEM_DOWN", {"sets": 1, "amount": 15})
    story = begin("strengthen")
    did(story, 1, "hip-hitch", peak=4)
    assert why(story, 5, ABDUCTION)[0] == "ITEM_LIST"
    story = begin("load")
    did(story, 1, ABDUCTION, peak=5)
    story.tell(2, Prescribed("self", "clamshell", "drop"))
    assert item(story, 3, ABDUCTION) is None
    assert item(story, 3, "clamshell") is None


def test_what_takes_another_s_place_says_so() -> None:
    story = begin("load")
    story.place(1, "load", steps={"bridge-double": Rung(3, 15)})
    for day in (1, 3, 5, 8):
        did(story, day, "bridge-double")
    assert why(story, 12, "bridge-march") == ("ITEM_SWAPPED", {})


def test_a_dose_that_was_given_says_that_it_was_added() -> None:
    story = begin("load")
    story.tell(1, Prescribed("self", "clamshell", "add", dose=PrescribedDose(1, reps=6)))
    assert why(story, 1, "clamshell")[0] == "ITEM_ADDED"
    found = item(story, 1, "clamshell")
    assert found is not None
    assert (found.dose.sets, found.dose.reps) == (1, 6)


@pytest.mark.parametrize(
    ("name", "day", "there"),
    [
        ("calf-raise", 1, True), ("calf-raise", 2, False), ("glute-figure-4", 1, True), ("glute-figure-4", 2, True),
        ("line-hop", 1, False),
    ],
)  # fmt: skip
def test_strength_is_added_on_days_of_strength_and_stretches_every_day(name: str, day: int, *, there: bool) -> None:
    story = begin_quietly("load")
    story.tell(1, Prescribed("self", name, "add", dose=PrescribedDose(1, reps=5)))
    assert (item(story, day, name) is not None) == there


@pytest.mark.parametrize("name", ["glute-figure-4", "clamshell"])
def test_nothing_is_added_to_the_settle_routine(name: str) -> None:
    story = begin_quietly("settle")
    story.tell(1, Prescribed("self", name, "add"))
    assert item(story, 1, name) is None


def test_hops_are_added_on_days_of_hops_and_strength_on_days_of_strength() -> None:
    story = begin("functional")
    for name in ("bound-forward", "calf-raise"):
        story.tell(1, Prescribed("self", name, "add", dose=PrescribedDose(1, reps=5)))
    assert [item(story, day, "calf-raise") is not None for day in (1, 2, 3, 4)] == [False, True, False, False]


def test_what_was_dropped_in_the_evening_is_gone_only_there() -> None:
    story = begin_quietly("load")
    story.tell(1, Prescribed("self", "warm-up-march", "drop", slot="pm"))
    plan = story.plan(1)
    assert "warm-up-march" in exercises(plan.slots, "am")
    assert "warm-up-march" not in exercises(plan.slots, "pm")


def test_an_exercise_rests_the_day_after_it_was_done_and_no_longer() -> None:
    story = begin_quietly("load")
    story.tell(2, tick("clamshell", complete=1), tick("warm-up-march", "extra"))
    assert [item(story, day, "clamshell") is not None for day in (3, 5)] == [False, True]
    assert "warm-up-march" in exercises(story.plan(3).slots, "pm")
    story.tell(4, tick("squat-mini"), tick("single-leg-stand"))
    assert item(story, 5, "squat-mini") is None
    assert item(story, 5, "single-leg-stand") is not None


def test_what_was_added_rests_too_and_a_stretch_never() -> None:
    story = begin_quietly("load")
    story.tell(1, Prescribed("self", "calf-raise", "add"), Prescribed("self", "glute-figure-4", "add"))
    story.tell(2, tick("calf-raise"), tick("glute-figure-4", "am"))
    assert item(story, 3, "calf-raise") is None
    assert item(story, 3, "glute-figure-4") is not None


def test_a_walk_and_the_wall_of_a_day_between_rest_for_nobody() -> None:
    story = begin_quietly("load")
    story.tell(1, tick("isometric-abduction-wall"), tick("walk-brisk"))
    assert exercises(story.plan(2).slots, "pm") == ["walk-brisk", "isometric-abduction-wall"]


def test_a_swap_to_what_the_list_holds_only_takes_the_old_one_away_and_keeps_the_order() -> None:
    story = begin("load")
    did(story, 1, "quadruped-hip-extension", peak=5)
    held = exercises(story.plan(5).slots, "pm")
    assert held == [
        "warm-up-march", ABDUCTION, "clamshell", "bridge-double", "squat-mini", "heel-dig-toes-in", "side-plank-knees",
    ]  # fmt: skip


def test_a_placed_step_in_seconds_takes_the_place_of_the_usual_one() -> None:
    story = begin_quietly("load")
    story.tell(1, Placed("clinician", "load", steps={"side-plank-knees": Rung(3, hold_s=20)}))  # type: ignore[dict-item]
    found = item(story, 1, "side-plank-knees")
    assert found is not None
    assert (found.dose.sets, found.dose.reps, found.dose.hold_s, found.dose.minutes) == (3, None, 20, None)
