"""When a run is offered: each bar to the day (E6, H5)."""

import pytest

from app.engine.facts import Fact, FlareReport, Run, Session, Try
from tests.engine.runner import begin
from tests.engine.story import Story, tick


def why_not(story: Story, day: int) -> list[str]:
    return [why.code for why in story.plan(day).run.reasons]


def test_one_full_day_lies_between_two_runs() -> None:
    story = begin("R4")
    story.run(5, "R4")
    assert [story.plan(day).run.offered for day in (4, 6, 7)] == [True, False, True]
    assert why_not(story, 6) == ["RUN_REST"]


@pytest.mark.parametrize(
    ("ran", "day", "offered"),
    [
        ((1, 3, 5), 7, False), ((1, 3, 5), 8, True), ((2, 4), 7, True), ((2, 4, 6), 8, False), ((2, 4, 6), 9, True),
        ((1, 2, 3), 7, False), ((1, 2, 3), 8, True),
    ],
)  # fmt: skip
def test_three_runs_in_seven_days(ran: tuple[int, ...], day: int, *, offered: bool) -> None:
    story = begin("R4")
    for one in ran:
        story.run(one, "R4")
    assert story.plan(day).run.offered == offered
    if not offered:
        [why] = [why for why in story.plan(day).run.reasons if why.code == "RUN_WEEK"]
        assert why.data == {"most": 3}


def test_two_runs_of_a_day_are_two_and_one_that_was_not_begun_is_none() -> None:
    story = begin("R4")
    story.tell(2, Run(9, 0, 1, "R4"), Run(9, 0, 100, "R4"))
    story.tell(4, Run(9, 0, 0, "R4"), Run(9, 0, 100, "R4"))
    assert why_not(story, 6) == ["RUN_WEEK"]
    story = begin("R4")
    story.tell(2, Run(9, 0, 0, "R4"), Run(9, 0, 100, "R4"))
    story.tell(4, Run(9, 0, 100, "R4"))
    assert story.plan(6).run.offered


def test_runs_from_before_the_episode_do_not_count_towards_the_week() -> None:
    story = Story(begin().first)
    for day in (-3, -1, 0):
        story.run(day, None)
    story.enrol(1)
    story.place(1, "return_run", stage="R4")
    story.calm(1, 5)
    assert [story.plan(day).run.offered for day in (1, 2)] == [True, True]
    story.run(1, "R4")
    assert [story.plan(day).run.offered for day in (2, 3)] == [False, True]


@pytest.mark.parametrize(
    ("day", "said", "bar"),
    [
        (9, Session("pm", "impact", peak=0), ["RUN_IMPACT"]), (8, Session("pm", "impact", peak=0), []),
        (10, Session("pm", "impact", peak=0), ["RUN_IMPACT"]), (9, tick("line-hop", complete=0), []),
        (10, Try("T_hop", 0), ["RUN_TESTED"]), (10, Try("T_jog", 0), ["RUN_TESTED"]), (10, Try("T_abd", 0), []),
        (9, Try("T_hop", 0), []),
    ],
)  # fmt: skip
def test_hops_bar_it_on_their_day_and_the_next_and_tests_of_them_on_their_day(
    day: int, said: Fact, bar: list[str]
) -> None:
    story = begin("R4")
    story.tell(day, said)
    assert why_not(story, 10) == bar


def test_after_a_red_two_zeros_in_a_row_until_a_run_that_is_not_red() -> None:
    story = begin("R4", calm=3)
    story.run(3, "R4", 2)
    story.mornings({4: 0, 5: 0, 7: 0, 8: 0, 9: 1, 10: 0, 12: 1, 13: 0, 14: 0})
    assert [story.plan(day).run.offered for day in (6, 7, 8)] == [False, False, True]
    assert why_not(story, 7) == ["RUN_TWO_ZEROS"]
    story.run(8, "R3")
    assert [story.plan(day).run.offered for day in (10, 13)] == [True, True]


def test_a_run_within_the_block_that_is_not_red_does_not_end_it() -> None:
    story = begin("R4")
    story.run(3, "R4", 2)
    story.run(5, "R4")
    running = story.standing(6).running
    assert (running.after_red, running.blocked_until) == (True, story.date(7))
    story.run(7, "R3")
    assert story.standing(8).running.after_red is False


def test_a_second_red_within_the_block_moves_it_on_and_never_back() -> None:
    story = begin("R6")
    story.run(3, "R6", 2)
    story.run(5, "R6", 2)
    assert story.standing(6).running.blocked_until == story.date(9)
    assert [story.plan(day).run.offered for day in (8, 9)] == [False, True]


def test_a_run_done_shows_so_and_a_second_bar_with_it() -> None:
    story = begin("R4")
    story.run(10, "R4")
    assert why_not(story, 10) == ["RUN_DONE"]
    story.tell(10, Try("T_hop", 0))
    assert why_not(story, 10) == ["RUN_TESTED"]
    assert story.plan(10).run.not_if_done_since == story.date(9)


def test_before_the_gate_the_phase_and_what_holds_it_are_told() -> None:
    story = begin(phase="load")
    assert why_not(story, 3) == ["PHASE_LOAD", "NOT_READY"]
    [why] = [why for why in story.plan(3).run.reasons if why.code == "PHASE_LOAD"]
    assert why.data == {"phase_day": 3}
    story.tell(4, FlareReport())
    assert why_not(story, 4) == ["FLARE", "PHASE_LOAD", "NOT_READY"]
    sore = begin(phase="load", calm=1)
    assert why_not(sore, 3) == ["PHASE_LOAD"]


def test_four_runs_a_week_after_four_clean_weeks_of_maintain_only() -> None:
    story = begin(phase="maintain")
    for week in range(4):
        story.tell(2 + 7 * week, Run(20, 0, 100, km=3, post=0))
    assert story.standing(29).distance.clean_weeks == 4
    for day in (29, 31, 33):
        story.tell(day, Run(20, 0, 100, km=1, post=0))
    assert story.plan(35).run.offered
    story.tell(34, Run(20, 0, 100, km=1, post=0))
    [why] = [why for why in story.plan(35).run.reasons if why.code == "RUN_WEEK"]
    assert why.data == {"most": 4}
    three = begin(phase="maintain")
    for week in range(3):
        three.tell(2 + 7 * week, Run(20, 0, 100, km=3, post=0))
    for day in (22, 24, 26):
        three.tell(day, Run(20, 0, 100, km=1, post=0))
    assert why_not(three, 28) == ["RUN_WEEK"]
