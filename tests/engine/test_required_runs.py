"""How many clean runs a stage needs (H2)."""

import pytest

from app.engine.facts import FlareReport, Settings
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


@pytest.mark.parametrize(("days_ago", "grade", "expected"), [(27, 2, 1), (28, 2, 2), (27, 1, 1), (27, 3, 2)])
def test_quick_needs_less_than_four_weeks_and_a_low_grade(days_ago: int, grade: int, expected: int) -> None:
    story = Story(MONDAY)
    story.enrol(1, pace="quick", grade=grade, onset_on=story.date(1 - days_ago))
    assert [required_runs(PROGRAM, story.standing(day)) for day in (1, 30)] == [expected, expected]


def test_two_flares_so_far_need_three_of_whoever_began_quickly() -> None:
    story = Story(MONDAY)
    story.enrol(1, pace="quick", grade=2, onset_on=MONDAY)
    story.calm(1, 40)
    for day, expected in ((5, 1), (10, 3)):
        story.tell(day, FlareReport())
        assert required_runs(PROGRAM, story.standing(day)) == expected
