"""Flares (E4): each cause, the way out, and what a long one does."""

import pytest

from app.engine import facts
from app.engine.facts import Clearance, Evening, FlareReport, Morning, Run, Session, Tick
from app.engine.flaring import base7
from app.engine.program import Rung
from app.engine.types import PhaseId
from tests.engine.story import MONDAY, Story, codes, exercises


def begin(phase: PhaseId = "strengthen", mornings: int | None = 1, until: int = 10) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase)
    if mornings is not None:
        story.mornings(dict.fromkeys(range(1, until), mornings))
    return story


@pytest.mark.parametrize(
    ("scores", "base"),
    [
        ([0, 1, 2], 1), ([0, 1], None), ([], None), ([1, 2, 2, 3], 2), ([0, 1, 2, 3], 2), ([0, 0, 1, 1], 1),
        ([5, 5, 5, 5, 0, 0, 0], 5),
    ],
)  # fmt: skip
def test_the_usual_is_a_median_of_at_least_three_rounded_half_up(scores: list[int], base: int | None) -> None:
    story = Story()
    story.mornings(dict(enumerate(scores, start=1)))
    assert base7(story.days(8), story.date(8)) == base


def test_the_usual_reads_seven_days_and_not_today() -> None:
    story = Story()
    story.mornings({1: 9, 2: 9, 3: 9, 8: 0, 9: 0, 10: 0, 11: 9})
    assert base7(story.days(11), story.date(11)) == 0


@pytest.mark.parametrize(
    ("usual", "today", "flares"),
    [(1, 3, True), (1, 2, False), (0, 3, True), (2, 3, False), (2, 4, True), (8, 9, False)],
)
def test_f1(usual: int, today: int, *, flares: bool) -> None:
    story = begin(mornings=usual)
    story.tell(10, Morning(today))
    flare = story.standing(10).flares.now
    assert (flare is not None) == flares
    if flare is not None:
        assert (flare.since, flare.base, flare.cause) == (story.date(10), usual, "F1")


def test_f1_is_not_judged_with_fewer_than_three_mornings() -> None:
    story = begin(mornings=None)
    story.mornings({8: 0, 9: 0, 10: 9})
    assert story.standing(10).flares.now is None


@pytest.mark.parametrize(("days", "flares"), [((3, 9), True), ((2, 9), False), ((9,), False), ((8, 9), True)])
def test_f2(days: tuple[int, ...], *, flares: bool) -> None:
    story = begin(mornings=0, until=12)
    for day in days:
        story.tell(day, Session("pm", "strength", peak=5, post=0))
    found = [story.standing(day).flares.now for day in (9, 10)]
    assert found[0] is None
    assert (found[1] is not None) == flares
    assert found[1] is None or found[1].cause == "F2"


def test_f2_counts_reds_from_before_a_flare_only_once() -> None:
    story = begin(mornings=0, until=30)
    for day in (8, 9):
        story.tell(day, Session("pm", "strength", peak=5, post=0))
    assert story.standing(10).flares.now is not None
    assert story.standing(11).flares.now is not None
    assert [story.standing(day).flares.now for day in (12, 13, 14)] == [None, None, None]
    story.tell(13, Session("pm", "strength", peak=5, post=0))
    assert story.standing(14).flares.now is None


def test_f3_by_word_and_by_walking() -> None:
    story = begin()
    story.tell(5, FlareReport())
    story.tell(20, Evening(walk=4))
    assert [getattr(story.standing(day).flares.now, "cause", None) for day in (4, 5, 20, 21)] == [
        None, "F3", None, "F3",
    ]  # fmt: skip
    walked = begin()
    walked.tell(5, Evening(walk=3, stairs=9, worst=9))
    assert walked.standing(6).flares.now is None


def test_no_flare_in_settle_but_the_questions_are_asked() -> None:
    story = begin("settle", 0)
    story.tell(10, Morning(7), FlareReport())
    standing = story.standing(10)
    assert standing.flares.now is None
    assert standing.jumped_on == story.date(10)


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
