"""What a morning score puts in the place of the day's lists (E2)."""

import pytest

from app.engine.facts import Morning
from app.engine.types import PainMode
from tests.engine.lists import LOAD_STRENGTH, SETTLE_AM, SETTLE_PM, begin
from tests.engine.story import exercises


@pytest.mark.parametrize(
    ("mode", "am", "expected"),
    [
        ("monitored", None, "normal"), ("monitored", 0, "normal"), ("monitored", 2, "normal"),
        ("monitored", 3, "ease"), ("monitored", 4, "settle"), ("monitored", 10, "settle"),
        ("zero", 0, "normal"), ("zero", 1, "ease"), ("zero", 2, "settle"),
    ],
)  # fmt: skip
def test_the_morning_score_stands_in(mode: PainMode, am: int | None, expected: str) -> None:
    story = begin("load", mode=mode)
    if am is not None:
        story.tell(1, Morning(am))
    plan = story.plan(1)
    assert plan.mode == expected
    if expected == "settle":
        assert (exercises(plan.slots, "am"), exercises(plan.slots, "pm")) == (SETTLE_AM, SETTLE_PM)


def test_an_ease_morning_keeps_the_mat_at_half_the_sets() -> None:
    story = begin("load")
    story.tell(1, Morning(3))
    slots = story.plan(1).slots
    assert "single-leg-stand" not in exercises(slots, "am")
    assert "tfl-ball-wall" in exercises(slots, "am")
    assert exercises(slots, "pm") == [name for name in LOAD_STRENGTH if name != "squat-mini"]
    sets = {item.exercise: item.dose.sets for slot in slots if slot.id == "pm" for item in slot.items}
    assert sets == {
        "warm-up-march": 1, "side-lying-abduction": 1, "clamshell": 1, "bridge-double": 1,
        "quadruped-hip-extension": 1, "heel-dig-toes-in": 2, "side-plank-knees": 1,
    }  # fmt: skip


def test_an_ease_morning_without_anything_on_the_mat_shows_no_evening() -> None:
    story = begin("load")
    story.tell(2, Morning(3))
    assert exercises(story.plan(2).slots, "pm") == []
