"""The parts of a program that work something out: turns of a cycle, ladders, marks; and what a session counts as."""

from dataclasses import replace

import pytest

from app.engine.program import Cycle, Mark, Rung
from app.engine.verdicts import Verdict
from tests.engine.story import MONDAY, PROGRAM

HOPS = Cycle(("hops",), (1, 3, 6), 3)  # C4, `functional`


@pytest.mark.parametrize(
    ("cycle", "days"),
    [
        (HOPS, {1: 0, 3: 1, 6: 2, 9: 3, 12: 4, 15: 5}), (Cycle(("a", "b"), (2,), 3), {2: 0, 5: 1, 8: 2, 11: 3, 14: 4}),
        (Cycle(("a",), (1,), 1), {day: day - 1 for day in range(1, 17)}),
    ],
)  # fmt: skip
def test_the_turns_of_a_cycle(cycle: Cycle, days: dict[int, int]) -> None:
    assert {day: turn for day in range(-6, 17) if (turn := cycle.turn(day)) is not None} == days


@pytest.mark.parametrize(
    ("rung", "amount"), [(Rung(3, 10), 30), (Rung(2, hold_s=20), 40), (Rung(3), 0), (Rung(2, 8, 30), 16)]
)
def test_steps_are_compared_by_sets_times_reps_or_seconds(rung: Rung, amount: int) -> None:
    assert rung.amount == amount


def test_only_strength_and_impact_climb() -> None:
    exercise = PROGRAM.exercises["side-lying-abduction"]
    assert exercise.ladder
    assert [replace(exercise, rule=rule).climbs for rule in ("strength", "impact", "release", "run")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert not replace(exercise, ladder=()).climbs


def test_a_mark_asks_for_nothing_but_pain_unless_it_says_so() -> None:
    assert Mark(1) == Mark(1, None, 0, each=False, like_other=None, enough=None, same_morning=False)


def test_only_a_confirmed_green_that_was_reported_is_credited() -> None:
    green = Verdict(
        MONDAY, "strength", "pm", "green", confirmed=True, reported=True, painkiller=False, peak=0, limp=False,
        contacts=None, run=None, locked=False, severe=False, ticks=(),
    )  # fmt: skip
    assert (green.credited, green.is_session) == (True, True)
    for spoilt in (
        replace(green, colour="amber"), replace(green, painkiller=True), replace(green, locked=True),
        replace(green, reported=False),
    ):  # fmt: skip
        assert not spoilt.credited
    assert not replace(green, reported=False).is_session
    assert replace(green, reported=False, colour="amber").is_session
