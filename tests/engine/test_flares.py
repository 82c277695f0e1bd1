"""Within a flare (E4): the way in, the way out, and what counts meanwhile."""

import pytest

from app.engine import facts
from app.engine.facts import Evening, FlareReport, Morning, Run, Session, Tick
from app.engine.program import Rung
from tests.engine.story import MONDAY, Story, codes, exercises
from tests.engine.unrest import begin


def test_on_entry_the_settle_routine_and_a_step_down() -> None:
    story = begin("strengthen", 0)
    before = story.steps(9)
    story.tell(10, FlareReport(), Morning(0))
    plan = story.plan(10)
    assert (plan.mode, plan.run.offered, plan.impact.offered, plan.tests.offered) == ("settle", False, False, ())
    assert "FLARE" in codes(plan)
    assert "isometric-abduction-wall" in exercises(plan.slots)
    after = story.steps(10)
    assert (before["side-lying-abduction"], after["side-lying-abduction"]) == (Rung(3, 12), Rung(3, 10))
    assert (before["hip-hitch"], after["hip-hitch"]) == (Rung(2, 10), Rung(1, 10))
    assert (before["side-plank"], after["side-plank"]) == (Rung(2, hold_s=15), Rung(1, hold_s=15))


def test_what_a_red_lowered_in_the_same_review_goes_down_once() -> None:
    story = begin("strengthen", 0, 10)
    hurt = [Tick("pm", "side-lying-abduction", 100, peak=5), Tick("pm", "calf-raise", 100, peak=0)]
    story.tell(9, *hurt, Session("pm", "strength", peak=5, post=0), Evening(walk=4))
    story.tell(10, Morning(0))
    steps = story.steps(10)
    assert story.standing(10).flares.now is not None
    assert steps["side-lying-abduction"] == Rung(3, 10)
    assert steps["calf-raise"] == Rung(3, 12)


def test_a_red_after_an_amber_goes_down_no_less_than_a_second_amber() -> None:
    steps = []
    for peak in (3, 5):
        story = begin("strengthen", 0, 11)
        for day, score in ((6, 3), (9, peak)):
            story.tell(day, Tick("pm", "side-lying-abduction", 100, score), Session("pm", "strength", peak=score))
        story.tell(9, Evening(walk=4))
        assert story.standing(10).flaring
        steps.append(story.steps(10)["side-lying-abduction"])
    assert steps[0] == steps[1] == Rung(2, 10)


def test_what_a_red_lowered_before_another_phase_began_goes_down_there_too() -> None:
    steps = []
    for peak in (0, 5):
        story = Story(MONDAY)
        story.enrol()
        story.place(1, "maintain")
        story.mornings(dict.fromkeys(range(1, 9), 0) | {9: 3})
        story.tell(8, Run(30, 5, 100, "R12"), Tick("pm", "hip-hitch", 100, peak), Session("pm", "strength", peak=peak))
        assert story.standing(9).flaring
        assert story.standing(9).position.phase == "return_run"
        steps.append(story.steps(9)["hip-hitch"])
    assert steps[0] == steps[1] == Rung(3, 12)


@pytest.mark.parametrize(
    ("mornings", "over_on"),
    [
        ({11: 1, 12: 1}, 12), ({11: 1, 12: 0}, 12), ({11: 2, 12: 1, 13: 1}, 13), ({11: 1, 12: 2}, None),
        ({12: 1, 13: 1}, 13), ({11: 1}, None),
    ],
)  # fmt: skip
def test_the_way_out(mornings: dict[int, int], over_on: int | None) -> None:
    story = begin()
    story.mornings({10: 4, **mornings})
    days = [day for day in range(10, 15) if story.standing(day).flares.now is not None]
    assert days == list(range(10, over_on or 15))
    if over_on:
        left = story.plan(over_on)
        assert "FLARE_OVER" in codes(left)
        assert left.mode == "normal"


def test_no_way_out_on_a_day_on_which_it_is_pressed() -> None:
    story = begin()
    story.mornings({10: 4, 11: 1, 12: 1, 13: 1})
    story.tell(12, FlareReport())
    assert story.standing(12).flares.now is not None
    assert story.standing(13).flares.now is None


def test_no_run_on_the_day_it_ends_and_one_the_day_after() -> None:
    story = begin("return_run", 0, 10)
    story.mornings({10: 4, 11: 0, 12: 0, 13: 0})
    assert "FLARE_JUST_OVER" in codes(story.plan(12))
    assert not story.plan(12).run.offered
    assert story.plan(12).run.earliest == story.date(13)
    assert story.plan(13).run.offered


def test_ice_is_offered_in_a_flare_of_any_phase() -> None:
    story = begin("return_run", 0)
    assert not story.plan(9).ice.offered
    story.tell(10, FlareReport())
    assert story.plan(10).ice.offered


def test_work_in_a_flare_earns_nothing() -> None:
    story = begin("strengthen", 0, 20)
    story.tell(8, FlareReport())
    story.tell(9, Tick("pm", "calf-raise", 100, peak=0), Session("pm", "strength", peak=0, post=0))
    assert story.standing(10).strength.climb("calf-raise").greens == 0
    story.tell(9, facts.After("pm", 3))
    assert story.standing(10).strength.climb("calf-raise").ambers == 1


def test_a_run_in_a_flare_is_judged() -> None:
    story = begin("return_run", 0, 20)
    story.place(2, "return_run", stage="R5")
    story.tell(8, FlareReport())
    story.tell(9, Run(20, 4, 100, "R5", post=0))
    assert story.standing(10).running.stage == 3
