"""What bars a run (E6), and for how long."""

import pytest

from app.engine.facts import Clearance, Evening, Fact, Morning, Pause, Run, Session, Try
from tests.engine.runner import begin
from tests.engine.story import MONDAY, codes, tick


def test_after_a_red_three_full_days_and_two_zeros() -> None:
    story = begin("R4", calm=3)
    story.run(3, "R4", 2)
    story.mornings({4: 0, 5: 0, 6: 1, 7: 0, 8: 0})
    offered = {day: story.plan(day).run.offered for day in range(4, 9)}
    assert offered == {4: False, 5: False, 6: False, 7: False, 8: True}
    assert "RUN_BLOCKED" in codes(story.plan(6))
    assert "RUN_TWO_ZEROS" in codes(story.plan(7))
    assert story.plan(4).run.earliest == story.date(7)


def test_the_block_is_shown_until_its_day() -> None:
    story = begin("R4")
    story.run(3, "R4", 2)
    blocked = [story.standing(day).running.blocked_until for day in (4, 6)]
    assert blocked == [story.date(7), story.date(7)]
    assert story.plan(7).run.offered


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("RUN_NO_SCORE", []),
        ("RUN_MORNING", [(10, Morning(1))]),
        ("RUN_REST", [(10, Morning(0)), (9, Run(20, 0, 100, "R4", post=0))]),
        ("RUN_IMPACT", [(10, Morning(0)), (9, Session("pm", "impact", peak=0))]),
        ("RUN_IMPACT", [(10, Morning(0)), (10, tick("line-hop"))]),
        ("RUN_TESTED", [(10, Morning(0)), (10, Try("T_jog", 0))]),
        ("PAUSED", [(10, Morning(0)), (9, Pause(MONDAY))]),
    ],
)
def test_what_bars_a_run(code: str, told: list[tuple[int, Fact]]) -> None:
    story = begin("R4", calm=8)
    for day, said in told:
        if isinstance(said, Pause):
            said = Pause(story.date(12))  # noqa: PLW2901 - a date of this story
        story.tell(day, said)
    plan = story.plan(10)
    assert not plan.run.offered
    assert code in codes(plan)


def test_nothing_bars_a_run_otherwise() -> None:
    story = begin("R4")
    story.tell(10, Try("T_walk30", 0))
    plan = story.plan(10)
    assert (plan.run.offered, plan.run.reasons, plan.run.earliest) == (True, (), story.date(10))
    assert (plan.run.stage, plan.run.minutes) == ("R4", 17)
    assert [(part.times, part.run_min, part.walk_min) for part in plan.run.intervals] == [(6, 2, 1)]
    assert plan.run.caps is None


def test_a_run_done_is_offered_no_more() -> None:
    story = begin("R4")
    story.run(10, "R4")
    plan = story.plan(10)
    assert not plan.run.offered
    assert plan.run.earliest == story.date(12)
    assert plan.slots[0].items[0].exercise == "leg-swings"


def test_a_referral_holds_runs_and_a_clearance_frees_them() -> None:
    story = begin("R4")
    story.screen(5, RF22=True)
    assert (story.plan(6).run.offered, story.plan(6).run.earliest) == (False, None)
    story.tell(7, Clearance(story.date(6)))
    assert story.plan(7).run.offered


def test_evening_stairs_bar_no_run() -> None:
    story = begin("R4")
    story.tell(9, Evening(stairs=9, worst=9))
    assert story.plan(10).run.offered
