"""The gate to running (C3)."""

import pytest

from app.engine.facts import Evening, Morning, Session
from tests.engine.readiness import MARKS, at_the_gate, take_all
from tests.engine.story import MONDAY, Story


def test_the_run_gate() -> None:
    story = at_the_gate()
    assert set(story.plan(7).tests.offered) == set(MARKS["functional"])
    take_all(story, "functional", 7)
    assert story.standing(8).position.phase == "return_run"
    assert story.plan(8).run.offered


@pytest.mark.parametrize(
    "spoil", [(5, Morning(1)), (6, Evening(stairs=1)), (4, Evening(walk=1)), (3, Session("pm", "impact", contacts=199))]
)
def test_what_keeps_the_gate_shut(spoil: tuple[int, object]) -> None:
    story = at_the_gate()
    story.tell(spoil[0], spoil[1])  # type: ignore[arg-type] # facts
    assert story.plan(7).tests.offered == ()


def test_a_missing_evening_keeps_the_gate_shut() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "functional")
    story.mornings(dict.fromkeys(range(1, 9), 0))
    for day in (1, 3, 6):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=200))
    for day in (2, 3, 4, 6):
        story.tell(day, Evening(0, 0))
    assert story.plan(7).tests.offered == ()
    story.tell(5, Evening(0, 0))
    assert story.plan(7).tests.offered != ()


def test_hop_and_jog_are_not_tested_with_a_referral() -> None:
    story = at_the_gate()
    story.screen(6, RF22=True)
    assert set(story.plan(7).tests.offered) == set(MARKS["functional"]) - {"T_hop", "T_jog"}
