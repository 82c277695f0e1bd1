"""Steps up (E5): when they are earned, and what puts them off."""

import pytest

from app.engine.facts import Choice, FlareReport, Run, Session, Tick
from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, begin, did


@pytest.mark.parametrize(
    ("rpes", "complete", "painkiller", "up"),
    [
        ((6, 6), 100, False, True), ((9, 8), 100, False, True), ((6, 9), 100, False, False),
        ((6, None), 100, False, False), ((6, 6), 80, False, False), ((6, 6), 100, True, False),
    ],
)  # fmt: skip
def test_two_clean_sessions_and_five_days(
    rpes: tuple[int | None, ...], complete: int, *, painkiller: bool, up: bool
) -> None:
    story = begin()
    for day, rpe in zip((1, 3), rpes, strict=True):
        story.tell(day, Tick("pm", ABDUCTION, complete, peak=0))
        story.tell(day, Session("pm", "strength", peak=0, post=0, rpe=rpe, painkiller=painkiller))
    assert story.steps(5)[ABDUCTION] == Rung(2, 10)
    assert story.steps(8)[ABDUCTION] == (Rung(3, 10) if up else Rung(2, 10))


def test_one_clean_session_earns_nothing() -> None:
    story = begin()
    did(story, 1)
    assert story.steps(8)[ABDUCTION] == Rung(2, 10)


def test_five_days_count_from_the_last_step_up() -> None:
    story = begin()
    for day in (1, 3, 8, 10):
        did(story, day)
    assert [story.steps(day)[ABDUCTION] for day in (8, 12, 15)] == [Rung(3, 10), Rung(3, 10), Rung(3, 12)]


def test_ticks_alone_earn_nothing() -> None:
    story = begin()
    for day in (1, 3, 5):
        story.tell(day, Tick("pm", ABDUCTION, 100, peak=0, rpe=5))
    assert story.steps(8)[ABDUCTION] == Rung(2, 10)
    assert story.standing(8).strength.climb(ABDUCTION).introduced == story.date(1)


def test_at_most_three_step_up_at_once_in_the_order_of_the_list() -> None:
    story = begin()
    names = ["clamshell", ABDUCTION, "bridge-double", "quadruped-hip-extension", "squat-mini"]
    for day in (1, 3):
        story.tell(day, *(Tick("pm", name, 100, peak=0) for name in names))
        story.tell(day, Session("pm", "strength", peak=0, post=0, rpe=5))
    eighth, tenth = story.steps(8), story.steps(10)
    assert [name for name in names if eighth[name] == Rung(3, 10)] == ["clamshell", ABDUCTION, "bridge-double"]
    assert all(tenth[name] == Rung(3, 10) for name in names)


def test_declining_a_step_puts_it_off_to_the_next_plan() -> None:
    story = begin()
    for day in (1, 3):
        did(story, day)
    story.tell(8, Choice("step", ABDUCTION))
    assert story.steps(8)[ABDUCTION] == Rung(2, 10)
    assert story.steps(9)[ABDUCTION] == Rung(2, 10)
    assert story.steps(10)[ABDUCTION] == Rung(3, 10)


def test_no_step_up_on_an_ease_morning_or_in_a_flare() -> None:
    for told in ("ease", "flare"):
        story = begin(last=8)
        for day in (1, 3):
            did(story, day)
        story.mornings({7: 3, 8: 3} if told == "ease" else {8: 0})
        if told == "flare":
            story.tell(8, FlareReport())
        assert story.standing(8).strength.climb(ABDUCTION).stepped_up is None


def test_a_worse_week_holds_step_ups_for_a_week() -> None:
    story = begin(last=1)
    story.mornings(dict.fromkeys(range(-6, 1), 0) | dict.fromkeys(range(1, 8), 1) | dict.fromkeys(range(8, 20), 0))
    for day in (1, 3):
        did(story, day)
    assert story.standing(8).strength.held_until == story.date(13)
    assert story.steps(12)[ABDUCTION] == Rung(2, 10)
    assert story.steps(15)[ABDUCTION] == Rung(3, 10)


def test_what_is_sore_or_declined_gives_its_turn_to_no_other() -> None:
    names = [ABDUCTION, "clamshell", "bridge-double"]
    for turn in ("good", "sore", "red", "declined"):
        story = begin()
        for day in (1, 3):
            story.tell(day, *(Tick("pm", name, 100, peak=0) for name in names))
            story.tell(day, Session("pm", "strength", peak=0, post=0, rpe=5))
        for day in (3, 4, 7):
            peak = {"sore": 3, "red": 4}.get(turn, 0) if day == 7 else 0
            story.tell(day, Tick("am", "single-leg-stand", 100, peak=peak, rpe=5))
            story.tell(day, Session("am", "strength", peak=0, post=0, rpe=5))
        if turn == "declined":
            story.tell(8, Choice("step", "single-leg-stand"))
        before, after = story.steps(7), story.steps(8)
        assert (after["single-leg-stand"].amount > before["single-leg-stand"].amount) == (turn == "good")
        assert [name for name in names if after[name] == Rung(3, 10)] == [ABDUCTION, "clamshell"], turn


@pytest.mark.parametrize(("rpe", "up"), [(8, 80), (9, 60), (None, 60)])
def test_a_session_without_a_score_counts_neither_way_but_for_how_hard_it_was(rpe: int | None, up: int) -> None:
    story = begin(last=8)
    for day in (3, 4):
        story.tell(day, Tick("am", "single-leg-stand", 100, peak=0, rpe=6), Session("am", "strength", peak=0))
    story.tell(7, Tick("am", "single-leg-stand", 100, peak=0, rpe=rpe), Session("am", "strength", peak=0))
    # Day 8 has no morning score. With a 0 it would be a third green, and its effort the last one.
    assert [story.steps(day)["single-leg-stand"].amount for day in (7, 8)] == [60, up]


def test_a_session_without_a_score_makes_no_hard_one_easier() -> None:
    story = begin(last=8)
    for day in (3, 4):
        story.tell(day, Tick("am", "single-leg-stand", 100, peak=0, rpe=9), Session("am", "strength", peak=0))
    story.tell(7, Tick("am", "single-leg-stand", 100, peak=0, rpe=5), Session("am", "strength", peak=0))
    assert [story.steps(day)["single-leg-stand"].amount for day in (7, 8)] == [60, 60]


def test_a_run_beside_the_plan_takes_back_no_step_of_its_morning() -> None:
    story = begin("functional")
    hops = [day for day in range(2, 20) if story.plan(day).impact.offered][:3]
    for day in (hops[0], hops[0] + 3):
        story.tell(day, Tick("pm", "line-hop", 100, peak=0))
        story.tell(day, Session("pm", "impact", peak=0, post=0, rpe=5, contacts=150))
    raised = next(day for day in range(hops[0] + 4, 30) if story.standing(day).strength.raised)
    said = story.standing(raised)
    story.tell(raised, Run(25, 0, 100, None))
    assert story.standing(raised) == said
