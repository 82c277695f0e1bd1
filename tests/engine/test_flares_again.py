"""What a long flare does, and what several do (E4)."""

import pytest

from app.engine.facts import Clearance, FlareReport
from app.engine.types import PhaseId
from tests.engine.story import codes
from tests.engine.unrest import begin


@pytest.mark.parametrize(
    ("phase", "after", "stage"),
    [
        ("load", "settle", 1), ("strengthen", "load", 1), ("functional", "strengthen", 1),
        ("return_run", "functional", 1), ("maintain", "return_run", 7),
    ],
)  # fmt: skip
def test_after_more_than_seven_days_it_goes_a_phase_back_once(phase: PhaseId, after: PhaseId, stage: int) -> None:
    story = begin(phase, 0)
    story.mornings(dict.fromkeys(range(10, 40), 4))
    assert story.standing(17).position.phase == phase
    long = story.standing(18)
    assert (long.position.phase, long.running.stage) == (after, stage)
    assert long.flares.now is not None
    assert "FLARE_LONG" in codes(story.plan(18))
    assert story.standing(26).position.phase == after
    assert story.standing(24).time_flags == ()
    assert story.standing(25).time_flags == ("FL14",)


def test_three_flares_in_six_weeks_refer_until_a_clearance() -> None:
    story = begin(until=1)
    story.mornings(dict.fromkeys(range(1, 80), 0))
    for day in (10, 20, 30):
        story.tell(day, FlareReport())
    assert story.standing(29).referring == ()
    assert story.standing(30).referring == ("FL3",)
    assert story.standing(51).referring == ("FL3",)
    assert story.standing(52).referring == ()
    story.tell(33, Clearance(story.date(32)))
    assert story.standing(33).referring == ()


def test_two_flares_make_the_pace_cautious() -> None:
    story = begin("return_run", 0, 40)
    assert story.horizon(9, 1).required == 2
    story.tell(10, FlareReport())
    assert story.horizon(15, 1).required == 2
    story.tell(20, FlareReport())
    assert story.horizon(25, 1).required == 3
