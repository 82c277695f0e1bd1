"""Lists that take turns (C4), from whichever day a phase begins."""

import pytest

from app.engine.types import PhaseId
from tests.engine.lists import A, B
from tests.engine.story import MONDAY, Story, exercises

FUNCTIONAL_A = ["side-plank-abduction", "single-leg-squat", "single-leg-rdl", "single-leg-calf-raise"]
FUNCTIONAL_B = ["side-plank-abduction", "step-down", "single-leg-rdl", "hamstring-walkout"]
HOPS = ["double-leg-hop", "line-hop", "single-leg-hop", "jog-spot"]
RETURN_AM = ["warm-up-march", "tfl-ball-wall", "glute-ball-wall", "hamstring-stretch-seated", "calf-stretch-straight"]
RETURN_A = ["hip-hitch", "single-leg-squat", "side-plank-abduction"]
RETURN_B = ["single-leg-rdl", "single-leg-calf-raise", "side-plank-abduction"]


def placed(phase: PhaseId, day: int, last: int, scores: int | None = 0) -> Story:
    """In a phase from a day on; day 1 is a Monday."""
    story = Story(MONDAY)
    story.enrol()
    story.place(day, phase)
    if scores is not None:
        story.mornings(dict.fromkeys(range(1, last + 1), scores))
    return story


@pytest.mark.parametrize("begins", range(1, 8))
def test_strength_lists_take_turns_over_three_weeks_from_any_weekday(begins: int) -> None:
    story = placed("strengthen", begins, 28)
    strength = [day for day in range(begins, 29) if (day - 1) % 7 in (0, 2, 4)]
    told = [exercises(story.plan(day).slots, "pm") for day in strength]
    assert told == [A if turn % 2 == 0 else B for turn in range(len(strength))]


def test_spring_by_the_day_of_the_phase() -> None:
    story = placed("functional", 3, 20)
    told = {day - 2: exercises(story.plan(day).slots, "pm") for day in range(3, 18)}
    walk = ["walk-brisk"]
    march = "warm-up-march"
    assert told == {
        1: [march, *HOPS], 2: [march, *FUNCTIONAL_A], 3: [march, *HOPS], 4: walk, 5: [march, *FUNCTIONAL_B],
        6: [march, *HOPS], 7: walk, 8: [march, *FUNCTIONAL_A], 9: [march, *HOPS], 10: walk,
        11: [march, *FUNCTIONAL_B], 12: [march, *HOPS], 13: walk, 14: [march, *FUNCTIONAL_A], 15: [march, *HOPS],
    }  # fmt: skip


def test_return_to_run_by_weekday_and_by_the_run() -> None:
    story = placed("return_run", 1, 7)
    ran = placed("return_run", 1, 7, None)
    mornings = {day: exercises(story.plan(day).slots, "am") for day in range(1, 8)}
    assert mornings == {day: ["leg-swings", "hip-circles"] for day in range(1, 8)}
    without = {day: exercises(ran.plan(day).slots, "am") for day in range(1, 8)}
    assert without == {**dict.fromkeys(range(1, 7), RETURN_AM), 7: []}
    evenings = {day: exercises(story.plan(day).slots, "pm")[1:] for day in range(1, 8)}
    assert evenings == {1: RETURN_A, 2: [], 3: [], 4: [], 5: RETURN_B, 6: [], 7: []}


def test_maintain_has_two_evenings_and_no_mornings() -> None:
    story = placed("maintain", 1, 7)
    assert {day for day in range(1, 8) if story.plan(day).slots} == {1, 5}
    four = ["hip-hitch", "lateral-band-walk", "single-leg-squat", "single-leg-rdl"]
    assert exercises(story.plan(1).slots) == ["warm-up-march", *four]
    assert exercises(story.plan(5).slots)[1:] == [*four[2:], "side-plank-abduction", "single-leg-calf-raise"]


def test_every_list_of_a_phase_has_its_steps() -> None:
    hopping = set(placed("functional", 1, 1).steps(1))
    assert hopping == {*FUNCTIONAL_A, *FUNCTIONAL_B, *HOPS} - {"jog-spot"}
    assert list(placed("load", 1, 1).steps(1))[:3] == ["single-leg-stand", "side-lying-abduction", "clamshell"]
    strengthening = set(placed("strengthen", 1, 1).steps(1))
    assert strengthening == {*A, *B} - {"warm-up-march"}
