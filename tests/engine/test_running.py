"""Run progression (E6), required runs (H2), and what bars a run."""

import pytest

from app.engine.facts import Choice, Clearance, Evening, Fact, Morning, Pause, Run, Session, Settings, Try
from app.engine.pace import required_runs
from app.engine.types import Pace, PhaseId
from tests.engine.story import MONDAY, PROGRAM, Story, codes, tick


def begin(stage: str = "R4", clean: int = 0, phase: PhaseId = "return_run", calm: int = 60, **more: object) -> Story:
    """Placed on day 1, a Monday; every morning is 0."""
    story = Story(MONDAY)
    story.enrol(1, **more)
    story.place(1, phase, stage=stage, clean=clean)
    story.calm(1, calm)
    return story


def after(story: Story, day: int) -> tuple[str, int, int, int]:
    standing = story.standing(day)
    run = standing.running
    return standing.position.phase, run.stage, run.clean, run.ambers


@pytest.mark.parametrize(
    ("stage", "run", "expected"),
    [
        ("R4", {}, ("return_run", 4, 1, 0)),
        ("R4", {"peak": 1}, ("return_run", 4, 0, 1)),
        ("R4", {"peak": 2}, ("return_run", 3, 0, 0)),
        ("R4", {"peak": 3}, ("return_run", 3, 0, 0)),
        ("R4", {"peak": 4}, ("return_run", 2, 0, 0)),
        ("R4", {"limp": True}, ("return_run", 2, 0, 0)),
        ("R4", {"sharp": True}, ("return_run", 3, 0, 0)),
        ("R2", {"peak": 2}, ("return_run", 1, 0, 0)),
        ("R2", {"peak": 4}, ("functional", 1, 0, 0)),
        ("R1", {"peak": 2}, ("functional", 1, 0, 0)),
        ("R1", {"peak": 1}, ("return_run", 1, 0, 1)),
        ("R4", {"painkiller": True}, ("return_run", 4, 0, 0)),
        ("R4", {"complete": 80}, ("return_run", 4, 0, 0)),
        ("R4", {"stage": "R5"}, ("return_run", 4, 0, 0)),
        ("R4", {"stage": None}, ("return_run", 4, 0, 0)),
        ("R4", {"complete": 0, "peak": 9}, ("return_run", 4, 0, 0)),
    ],
)
def test_what_a_run_does(stage: str, run: dict[str, object], expected: tuple[str, int, int, int]) -> None:
    story = begin(stage)
    said = {"peak": 0, "complete": 100, "stage": stage, "post": 0, **run}
    story.tell(3, Run(20, **said))  # type: ignore[arg-type] # tests
    assert after(story, 4) == expected


def test_a_second_amber_in_a_row() -> None:
    story = begin("R1")
    for day in (3, 5):
        story.run(day, "R1", 1)
    assert after(story, 6) == ("functional", 1, 0, 0)

    story = begin("R4", clean=1)
    story.run(3, "R4", 1)
    story.run(5, "R4", 0)
    assert after(story, 6) == ("return_run", 4, 1, 0)


@pytest.mark.parametrize(
    ("first", "second"), [({"stage": "R4"}, {"stage": "R4"}), ({"stage": "R4"}, {"stage": "R4", "peak": 1})]
)
def test_of_two_runs_a_day_the_worse_counts_and_none_is_credited(
    first: dict[str, object], second: dict[str, object]
) -> None:
    story = begin("R4")
    for said in (first, second):
        story.tell(3, Run(20, **{"peak": 0, "complete": 100, "post": 0, **said}))  # type: ignore[arg-type] # tests
    assert after(story, 4) == ("return_run", 4, 0, 1 if second.get("peak") else 0)


def test_a_run_that_was_not_offered_earns_nothing_and_may_cost() -> None:
    story = begin("R4")
    story.run(3, "R4")
    story.run(4, "R4")
    assert after(story, 5) == ("return_run", 4, 1, 0)
    story.run(5, "R4", 2)
    assert after(story, 6) == ("return_run", 3, 0, 0)


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


def test_declining_a_stage_keeps_the_credit() -> None:
    story = begin("R4", clean=1)
    story.run(3, "R4")
    story.tell(4, Choice("stage"))
    assert after(story, 4) == ("return_run", 4, 2, 0)
    story.run(5, "R4")
    assert after(story, 6) == ("return_run", 5, 0, 0)


def test_a_running_exercise_ticked_beside_the_run_takes_no_credit_away() -> None:
    story = begin("R4")
    story.run(3, "R4")
    story.tell(3, tick("run-walk"))
    assert after(story, 4) == ("return_run", 4, 1, 0)


def test_a_running_exercise_ticked_alone_is_a_run_only_if_it_turns_out_sore() -> None:
    story = begin(phase="load")
    story.tell(3, tick("cadence-drill"))
    assert story.standing(4).phase_day == 4
    story.tell(3, tick("cadence-drill", peak=2))
    assert (story.standing(4).phase_day, story.standing(4).running.after_red) == (1, True)


def test_the_last_stage_leads_to_maintain() -> None:
    story = begin("R12", clean=1)
    story.run(3, "R12")
    standing = story.standing(4)
    assert (standing.position.phase, standing.phase_day, standing.running.stage) == ("maintain", 1, 12)


@pytest.mark.parametrize(("days", "expected"), [(6, (4, 1)), (7, (4, 0)), (13, (4, 0)), (14, (2, 0)), (27, (2, 0))])
def test_a_gap_without_running(days: int, expected: tuple[int, int]) -> None:
    story = begin("R4")
    story.run(3, "R4")
    running = story.standing(3 + days).running
    assert (running.stage, running.clean) == expected


def test_a_gap_counts_the_days_after_a_placement() -> None:
    story = begin("R4")
    story.place(5, "return_run", stage="R4", clean=1)
    assert [story.standing(day).running.clean for day in (11, 12)] == [1, 0]


def test_a_gap_of_four_weeks_leads_back_to_the_gate() -> None:
    story = begin("R4")
    story.run(3, "R4")
    assert story.standing(30).position.phase == "return_run"
    assert story.standing(31).position.phase == "functional"


def test_a_gap_in_maintain_leads_to_r10_and_then_to_the_gate() -> None:
    story = begin(phase="maintain")
    story.run(3, None)
    assert story.standing(16).position.phase == "maintain"
    back = story.standing(17)
    assert (back.position.phase, back.running.stage) == ("return_run", 10)
    assert story.standing(30).position.phase == "return_run"
    assert story.standing(31).position.phase == "functional"


def test_days_that_pain_closed_make_no_gap() -> None:
    story = begin("R4", calm=3)
    story.run(3, "R4")
    story.mornings({4: 0, 5: 1, 6: 1} | dict.fromkeys(range(7, 30), 0))
    assert story.standing(11).running.clean == 1
    assert story.standing(12).running.clean == 0


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
