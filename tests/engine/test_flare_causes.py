"""What a flare is: each cause, and the usual score it is told by (E4)."""

import pytest

from app.engine.facts import Evening, FlareReport, Morning, Session
from app.engine.flaring import base7
from tests.engine.story import Story
from tests.engine.unrest import begin


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
