"""From which day to which: the days that begin and end a flare (E4)."""

import pytest

from app.engine.facts import Clearance, Evening, FlareReport, Morning, Session
from app.engine.flaring import base7, rises
from tests.engine.story import DAY, MONDAY, Story, codes
from tests.engine.unrest import begin


@pytest.mark.parametrize(
    ("scores", "base"),
    [
        ([0, 3, 0], 0),
        ([3, 0, 3], 3),
        ([0, 3, 0, 1], 1),
        ([0, 2, 0, 2], 1),
        ([4, 0, 0, 4, 4], 4),
        ([0, 9, 0, 9, 3, 3, 3], 3),
    ],
)
def test_the_usual_is_the_middle_of_the_scores_in_whatever_order_they_came(scores: list[int], base: int) -> None:
    story = Story()
    story.mornings(dict(enumerate(scores, start=1)))
    assert base7(story.days(8), story.date(8)) == base


def test_the_usual_reads_back_exactly_seven_days() -> None:
    story = Story()
    story.mornings({1: 2, 2: 2, 3: 2})
    assert [base7(story.days(day), story.date(day)) for day in (3, 4, 8, 9)] == [None, 2, 2, None]


@pytest.mark.parametrize(("usual", "today"), [(0, 2), (2, 3), (None, 9), (1, None)])
def test_no_rise_below_three_or_by_one_or_without_both_scores(usual: int | None, today: int | None) -> None:
    story = Story()
    if usual is not None:
        story.mornings(dict.fromkeys(range(1, 8), usual))
    if today is not None:
        story.tell(8, Morning(today))
    assert not rises(story.days(8), story.date(8))


def red(story: Story, day: int) -> None:
    story.tell(day, Session("pm", "strength", peak=5, post=0))


def flare_on(story: Story, day: int) -> str | None:
    now = story.standing(day).flares.now
    return None if now is None else now.cause


def test_a_red_on_the_day_a_flare_began_counts_for_the_next_one() -> None:
    story = begin(mornings=0, until=30)
    story.tell(10, FlareReport())
    red(story, 10)
    assert [flare_on(story, day) for day in (10, 11, 12, 13)] == ["F3", "F3", None, None]
    red(story, 13)
    assert [flare_on(story, day) for day in (13, 14)] == [None, "F2"]


def test_reds_from_before_the_last_of_two_flares_do_not_count() -> None:
    story = begin(mornings=0, until=30)
    for day in (8, 12):
        story.tell(day, FlareReport())
    red(story, 9)
    red(story, 14)
    assert [flare_on(story, day) for day in (14, 15)] == [None, None]


def test_the_first_cause_that_holds_is_told_and_the_base_is_zero_where_unknown() -> None:
    story = begin(mornings=None)
    story.tell(10, FlareReport(), Morning(9))
    flare = story.standing(10).flares.now
    assert flare is not None
    assert (flare.cause, flare.base, flare.since) == ("F3", 0, story.date(10))
    story = begin(mornings=0, until=10)
    red(story, 8)
    red(story, 9)
    story.tell(9, Evening(walk=4))
    story.tell(10, Morning(3))
    assert flare_on(story, 10) == "F1"
    story.tell(10, Session("am", "release"))
    other = begin(mornings=0, until=11)
    red(other, 8)
    red(other, 9)
    other.tell(9, Evening(walk=4))
    assert flare_on(other, 10) == "F2"


@pytest.mark.parametrize(("walk", "flares"), [(3, False), (4, True), (10, True), (None, False)])
def test_walking_that_hurts_four_in_the_evening(walk: int | None, *, flares: bool) -> None:
    story = begin(mornings=0, until=30)
    story.tell(9, Evening(stairs=9, walk=walk, worst=9))
    assert (flare_on(story, 10) == "F3") == flares
    assert flare_on(story, 9) is None


def test_a_flare_lasts_two_days_at_least() -> None:
    story = begin(mornings=0, until=30)
    story.tell(10, FlareReport())
    assert [flare_on(story, day) for day in (9, 10, 11, 12)] == [None, "F3", "F3", None]
    assert [story.standing(day).flares.ended_on for day in (11, 12)] == [None, story.date(12)]


def test_no_flare_begins_in_settle_and_a_jump_there_asks_once() -> None:
    story = begin("settle", 0)
    story.mornings({10: 3, 11: 0, 12: 0})
    assert [story.standing(day).jumped_on for day in (9, 10, 12)] == [None, story.date(10), story.date(10)]


def test_a_flare_that_is_on_goes_on_into_settle_and_ends_there() -> None:
    story = begin("load", 0)
    story.mornings(dict.fromkeys(range(10, 20), 4) | {20: 0, 21: 0})
    assert [(story.standing(day).position.phase, flare_on(story, day)) for day in (17, 18, 20, 21)] == [
        ("load", "F1"), ("settle", "F1"), ("settle", "F1"), ("settle", None),
    ]  # fmt: skip


def test_a_placement_of_that_very_morning_is_moved_by_no_long_flare() -> None:
    story = begin("strengthen", 0)
    story.mornings(dict.fromkeys(range(10, 30), 4))
    story.place(18, "strengthen")
    assert [story.standing(day).position.phase for day in (18, 19)] == ["strengthen", "load"]


def test_a_long_flare_moves_nobody_on_who_was_placed_in_settle_meanwhile() -> None:
    story = begin("load", 0)
    story.mornings(dict.fromkeys(range(10, 30), 4))
    story.place(12, "settle")
    assert [(story.standing(day).position.phase, flare_on(story, day)) for day in (17, 18, 25)] == [
        ("settle", "F1"), ("settle", "F1"), ("settle", "F1"),
    ]  # fmt: skip


def test_the_days_of_a_long_flare_are_counted_from_its_first() -> None:
    story = begin("strengthen", 0)
    story.mornings(dict.fromkeys(range(10, 40), 4))
    assert [story.standing(day).time_flags for day in (24, 25, 39)] == [(), ("FL14",), ("FL14",)]
    assert [day for day in range(10, 30) if "FLARE_LONG" in codes(story.plan(day))] == [18]


def test_three_flares_refer_for_as_long_as_the_first_is_within_forty_two_days() -> None:
    story = begin(mornings=0, until=80)
    for day in (10, 20, 51):
        story.tell(day, FlareReport())
    assert [story.standing(day).time_flags for day in (20, 51, 52)] == [(), ("FL3",), ()]
    story.tell(62, FlareReport())
    flares = story.standing(62).flares
    assert (flares.began, flares.count) == ((story.date(51), story.date(62)), 4)


def test_a_clearance_counts_only_the_flares_after_it() -> None:
    story = begin(mornings=0, until=80)
    for day in (10, 20, 30):
        story.tell(day, FlareReport())
    story.tell(30, Clearance(story.date(30)))
    assert [story.standing(day).time_flags for day in (30, 31)] == [(), ()]
    story.tell(40, FlareReport())
    story.tell(45, FlareReport())
    assert story.standing(45).time_flags == ()
    story.tell(50, FlareReport())
    assert story.standing(50).time_flags == ("FL3",)


def test_a_new_episode_begins_without_flares() -> None:
    story = begin(mornings=0, until=40)
    story.tell(10, FlareReport())
    story.enrol(20)
    flares = story.standing(20).flares
    assert (flares.now, flares.began, flares.count, flares.ended_on) == (None, (), 0, None)
    assert story.date(20) == MONDAY + DAY * 19
