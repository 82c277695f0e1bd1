"""Runs and mornings that hurt lead back from running (E6; C3)."""

import pytest

from app.engine.facts import Run
from tests.engine.runner import begin
from tests.engine.story import MONDAY, Story, codes


@pytest.mark.parametrize(
    ("peaks", "expected"),
    [((1,), ("maintain", 12)), ((1, 1), ("return_run", 9)), ((2,), ("return_run", 7)), ((4,), ("return_run", 4))],
)
def test_pain_in_maintain(peaks: tuple[int, ...], expected: tuple[str, int]) -> None:
    story = begin(phase="maintain")
    for place, peak in enumerate(peaks):
        story.run(3 + 2 * place, None, peak)
    standing = story.standing(2 + 2 * len(peaks))
    assert (standing.position.phase, standing.running.stage) == expected


def test_sore_mornings_lead_back_to_the_gate() -> None:
    story = begin("R4", calm=1)
    story.mornings({4: 1, 5: 1, 6: 1, 8: 1})
    assert story.standing(7).position.phase == "return_run"
    assert story.standing(8).position.phase == "functional"
    assert "SORE_MORNINGS" in codes(story.plan(8))


def test_an_amber_run_before_the_gate_counts_as_red() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "strengthen", phase_day=10)
    story.run(3, None, 1)
    story.tell(5, Run(10, 1, 100))
    assert story.colours(4) == {"run": "amber"}
    assert story.standing(4).phase_day == 1
    assert story.standing(6).flares.now is not None


def test_sore_mornings_lead_back_to_hops_but_not_on_that_day() -> None:
    story = begin(calm=1)
    story.mornings({2: 1, 3: 1, 4: 0, 5: 1, 6: 1, 7: 0})
    back, after = story.plan(6), story.plan(8)
    assert "SORE_MORNINGS" in codes(back)
    assert (story.standing(6).position.phase, story.standing(6).phase_day) == ("functional", 1)
    assert not back.impact.offered
    story.mornings({8: 1})
    assert story.plan(8).impact.offered
    assert not after.impact.offered
