"""How many clean runs a stage needs (H2)."""

import pytest

from app.engine.facts import Settings
from app.engine.pace import required_runs
from app.engine.types import Pace
from tests.engine.story import MONDAY, PROGRAM, Story


@pytest.mark.parametrize(
    ("enrolled", "asked", "expected"),
    [
        ({"grade": 2, "onset_on": MONDAY}, "quick", 1),
        ({"grade": 2, "onset_on": MONDAY}, "standard", 2),
        ({"grade": 2, "onset_on": MONDAY}, "cautious", 3),
        ({"grade": 3, "onset_on": MONDAY}, "quick", 2),
        ({"grade": 2, "first_episode": False}, "quick", 3),
        ({"grade": 2}, "quick", 2),
    ],
)
def test_required_runs(enrolled: dict[str, object], asked: Pace, expected: int) -> None:
    story = Story(MONDAY)
    story.enrol(1, pace=asked, **enrolled)
    assert required_runs(PROGRAM, story.standing(1)) == expected
    story.tell(3, Settings(pace="cautious"))
    assert required_runs(PROGRAM, story.standing(3)) == 3


def test_onset_half_a_year_ago_needs_three() -> None:
    story = Story(MONDAY)
    story.enrol(1, onset_on=story.date(1 - 179))
    assert required_runs(PROGRAM, story.standing(1)) == 2
    assert required_runs(PROGRAM, story.standing(2)) == 3
