"""What runs and days without them do, to the number (E6)."""

import pytest

from app.engine.facts import Choice, FlareReport, Run, Session
from tests.engine.runner import after, begin
from tests.engine.story import MONDAY, Story, codes


def ran(story: Story, day: int, *peaks: int, **more: object) -> None:
    for peak in peaks:
        story.tell(day, Run(20, peak, 100, post=0, **more))  # type: ignore[arg-type] # tests


@pytest.mark.parametrize(
    ("runs", "stage"),
    [
        ([(2, False), (0, False)], 5), ([(0, False), (2, False)], 5), ([(2, False), (4, False)], 4),
        ([(2, True), (0, False)], 4), ([(1, False), (2, False)], 5), ([(3, False)], 5),
    ],
)  # fmt: skip
def test_of_several_runs_of_a_day_the_worst_counts_and_any_severe_one_is(
    runs: list[tuple[int, bool]], stage: int
) -> None:
    story = begin("R6")
    for peak, limp in runs:
        ran(story, 3, peak, stage="R6", limp=limp)
    assert story.standing(4).running.stage == stage


def test_a_limp_of_a_run_that_went_well_is_a_red_and_severe_one() -> None:
    story = begin(phase="maintain")
    ran(story, 3, 0, limp=True)
    assert after(story, 4)[:2] == ("return_run", 4)


@pytest.mark.parametrize("stage", [None, "R3", "R12"])
def test_in_maintain_any_run_that_went_well_ends_a_row_of_ambers(stage: str | None) -> None:
    story = begin(phase="maintain")
    ran(story, 3, 1)
    assert after(story, 4) == ("maintain", 12, 0, 1)
    ran(story, 5, 0, stage=stage)
    assert after(story, 6) == ("maintain", 12, 0, 0)
    ran(story, 7, 1)
    assert after(story, 8) == ("maintain", 12, 0, 1)
    ran(story, 9, 1)
    assert after(story, 10) == ("return_run", 9, 0, 0)


def test_a_run_that_earns_nothing_leaves_the_ambers_as_they_are() -> None:
    story = begin("R4")
    ran(story, 3, 1, stage="R4")
    ran(story, 5, 0, stage="R9")
    assert after(story, 6) == ("return_run", 4, 0, 1)
    ran(story, 8, 1, stage="R4")
    assert after(story, 9) == ("return_run", 3, 0, 0)


def test_amber_takes_the_credit_of_the_stage_and_says_so() -> None:
    story = begin("R4", clean=1)
    ran(story, 3, 1, stage="R4")
    assert after(story, 4) == ("return_run", 4, 0, 1)
    assert [why.code for why in story.standing(4).reasons] == ["RUN_AMBER"]
    ran(story, 5, 2, stage="R4")
    assert after(story, 6) == ("return_run", 3, 0, 0)
    assert [why.code for why in story.standing(6).reasons] == ["RUN_RED"]


@pytest.mark.parametrize(("pace", "required"), [("quick", 1), ("standard", 2), ("cautious", 3)])
def test_a_stage_is_done_after_as_many_clean_runs_as_the_pace_asks_for(pace: str, required: int) -> None:
    story = begin("R4", grade=2, onset_on=MONDAY, pace=pace)
    for count in range(required):
        ran(story, 3 + 2 * count + count // 2, 0, stage="R4")
    last = 3 + 2 * (required - 1) + (required - 1) // 2
    assert after(story, last + 1) == ("return_run", 5, 0, 0)
    assert after(story, last)[1:3] == (4, required - 1)
    assert [why.data for why in story.standing(last + 1).reasons if why.code == "STAGE_UP"] == [{"stage": "R5"}]


def test_declining_a_stage_for_long_keeps_no_more_than_what_it_needs() -> None:
    story = begin("R4", clean=1)
    for day in (3, 5, 8):
        ran(story, day, 0, stage="R4")
        story.tell(day + 1, Choice("stage"))
    assert after(story, 9) == ("return_run", 4, 2, 0)
    assert after(begin("R12", clean=1), 2)[2] == 1


def test_declining_a_phase_or_a_step_declines_no_stage() -> None:
    for about in ("phase", "step"):
        story = begin("R4", clean=1)
        ran(story, 3, 0, stage="R4")
        story.tell(4, Choice(about))
        assert after(story, 4) == ("return_run", 5, 0, 0)


def test_declining_the_last_phase_keeps_the_last_stage_ready() -> None:
    story = begin("R12", clean=1)
    ran(story, 3, 0, stage="R12")
    story.tell(4, Choice("phase"))
    assert after(story, 4) == ("return_run", 12, 2, 0)
    assert story.standing(5).position.phase == "maintain"


@pytest.mark.parametrize(
    ("stage", "peak", "expected"),
    [("R3", 4, ("return_run", 1, 0, 0)), ("R2", 3, ("return_run", 1, 0, 0)), ("R12", 2, ("return_run", 11, 0, 0))],
)
def test_a_red_at_either_end_of_the_stages(stage: str, peak: int, expected: tuple[str, int, int, int]) -> None:
    story = begin(stage, clean=1)
    ran(story, 3, peak, stage=stage)
    assert after(story, 4) == expected


def test_an_off_plan_run_begins_the_phase_again_the_day_after() -> None:
    story = begin(phase="load")
    ran(story, 5, 0)
    standing = story.standing(6)
    assert (standing.position.phase, standing.phase_day, standing.running.last_run) == ("load", 1, story.date(5))
    assert "RUN_OFF_PLAN" in codes(story.plan(6))
    assert standing.running.blocked_until is None
    ran(story, 8, 2)
    assert story.standing(9).running.blocked_until == story.date(12)


def test_an_amber_run_before_the_gate_blocks_like_a_red_one() -> None:
    story = begin(phase="load")
    ran(story, 5, 1)
    assert story.standing(6).running.blocked_until == story.date(9)
    story = begin("R4")
    ran(story, 5, 1, stage="R4")
    assert story.standing(6).running.blocked_until is None


@pytest.mark.parametrize(
    ("stage", "day", "expected"),
    [
        ("R4", 7, ("return_run", 4, 1)), ("R4", 8, ("return_run", 4, 0)), ("R4", 14, ("return_run", 4, 0)),
        ("R4", 15, ("return_run", 2, 0)), ("R2", 15, ("return_run", 1, 0)), ("R1", 15, ("return_run", 1, 0)),
        ("R3", 15, ("return_run", 1, 0)), ("R4", 28, ("return_run", 2, 0)), ("R4", 29, ("functional", 1, 0)),
    ],
)  # fmt: skip
def test_days_without_a_run_after_a_placement(stage: str, day: int, expected: tuple[str, int, int]) -> None:
    story = begin(stage, clean=1)
    assert after(story, day)[:3] == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(14, ("maintain", 12)), (15, ("return_run", 10)), (29, ("functional", 1))]
)
def test_days_without_a_run_in_maintain(day: int, expected: tuple[str, int]) -> None:
    assert after(begin(phase="maintain"), day)[:2] == expected


def test_after_two_stages_back_the_days_go_on_towards_the_gate() -> None:
    story = begin("R6")
    assert [story.standing(day).running.idle for day in (1, 2, 8, 15, 16)] == [0, 1, 7, 14, 15]
    maintain = begin(phase="maintain")
    assert [maintain.standing(day).running.idle for day in (14, 15, 16)] == [13, 14, 15]


def test_a_run_ends_the_count_whatever_it_was() -> None:
    story = begin("R6")
    ran(story, 7, 0)
    assert [story.standing(day).running.idle for day in (7, 8, 9)] == [6, 1, 2]


def test_a_flare_its_last_day_and_a_block_are_no_days_without_a_run() -> None:
    story = begin("R6")
    story.tell(5, FlareReport())
    assert [story.standing(day).running.idle for day in (4, 5, 6, 7, 8)] == [3, 3, 3, 3, 4]
    blocked = begin("R6")
    ran(blocked, 5, 2, stage="R6")
    assert [blocked.standing(day).running.idle for day in (6, 8, 9)] == [0, 0, 1]


def test_a_session_of_another_class_is_no_run() -> None:
    story = begin("R6", clean=1)
    story.tell(3, Session("pm", "strength", peak=9, post=0))
    assert after(story, 4) == ("return_run", 6, 1, 0)
    assert story.standing(4).running.last_run is None
