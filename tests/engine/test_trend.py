"""A week of worse mornings (E5, "weekly trend")."""

import pytest

from tests.engine.story import MONDAY, Story


def held(before: list[int | None], now: list[int | None]) -> bool:
    """Say whether step-ups are held after these fourteen mornings, the last of them today's."""
    story = Story(MONDAY)
    story.enrol()
    story.mornings({day: score for day, score in enumerate([*before, *now], start=1) if score is not None})
    return story.standing(14).strength.held_until == story.date(20)


CALM: list[int | None] = [0] * 7


@pytest.mark.parametrize(
    ("before", "now", "holds"),
    [
        (CALM, [1] * 7, True), (CALM, [1, 1, 1, 1, 1, 1, 0], False), (CALM, [2, 2, 2, 1, 0, 0, 0], True),
        ([2, 2, 2, 2, 2, 2, 2], [3] * 7, True), ([2, 2, 2, 2, 2, 2, 1], [3, 3, 3, 3, 3, 2, 2], False),
        ([0, 0, 0, 1, 1, 1, 0], [1, 1, 1, 2, 2, 1, 2], True), ([0, 0, 0, 1, 1, 1, 0], [1, 1, 1, 2, 2, 1, 1], False),
    ],
)  # fmt: skip
def test_the_means_of_two_weeks_are_compared(before: list[int | None], now: list[int | None], *, holds: bool) -> None:
    assert held(before, now) == holds


@pytest.mark.parametrize(
    ("before", "now", "holds"),
    [
        ([0, None, None, 0, None, None, 0], [1, None, None, 1, None, None, 1], True),
        # 5/3 and 8/3, exactly 1 apart.
        ([1, None, None, 2, None, None, 2], [2, None, None, 3, None, None, 3], True),
        ([0, None, None, 0, None, None, None], [1] * 7, False), (CALM, [1, None, None, None, None, None, 1], False),
    ],
)  # fmt: skip
def test_three_mornings_of_each_week_must_be_known(
    before: list[int | None], now: list[int | None], *, holds: bool
) -> None:
    assert held(before, now) == holds


def test_each_week_has_seven_days_and_today_is_the_last() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.mornings(dict.fromkeys(range(1, 8), 0) | dict.fromkeys(range(8, 15), 1) | dict.fromkeys(range(15, 30), 1))
    held_until = [story.standing(day).strength.held_until for day in (13, 14, 15)]
    assert held_until == [None, story.date(20), story.date(20)]


def test_a_morning_of_eight_days_ago_counts_for_the_week_before() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.mornings({1: 0, 2: 0, 3: 0, 7: 3, 8: 1, 9: 1, 14: 1})
    assert story.standing(14).strength.held_until == story.date(19)
    story = Story(MONDAY)
    story.enrol()
    story.mornings({0: 9, 1: 0, 2: 0, 7: 0, 8: 1, 9: 1, 14: 1})
    assert story.standing(14).strength.held_until == story.date(20)
