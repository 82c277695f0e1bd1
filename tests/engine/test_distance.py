"""Growing distance in `maintain` (H5)."""

import pytest

from app.engine.distance import Caps
from tests.engine.far import begin, caps, ran
from tests.engine.story import MONDAY, Story


def test_the_least_caps() -> None:
    assert caps(begin(), 1) == Caps(run_km=3.3, week_km=9.9, week_done_km=0, flat=True)
    assert (begin().plan(1).run.intervals, begin().plan(1).run.minutes) == ((), None)


def test_a_tenth_more_than_the_longest_of_thirty_days() -> None:
    story = begin()
    ran(story, 2, 3.3)
    for day in (8, 14, 20, 26):
        ran(story, day, 1)
    assert caps(story, 3).run_km == 3.6
    assert caps(story, 32).run_km == 3.6
    assert caps(story, 33).run_km == 3.3


def test_without_a_length_the_minutes_at_the_easy_pace_count() -> None:
    story = begin()
    ran(story, 2, None, minutes=19.8)
    assert caps(story, 2).week_done_km == 3.3


def test_the_week_counts_what_was_logged_today_included() -> None:
    story = begin()
    ran(story, 2, 3)
    ran(story, 4, 2.5)
    assert [caps(story, day).week_done_km for day in (2, 3, 4, 7, 8)] == [3, 3, 5.5, 5.5, 0]


def test_the_week_cap_grows_by_the_largest_of_three_weeks() -> None:
    story = Story(MONDAY)
    story.enrol(1, easy_pace_s_per_km=360)
    story.place(1, "return_run", stage="R12")
    story.calm(1, 60)
    for day in (2, 4, 6):
        ran(story, day, 5)
    story.place(8, "maintain")
    for day in (13, 20, 27):
        ran(story, day, 1)
    assert [caps(story, day).week_km for day in (8, 22, 28, 29)] == [16.5, 16.5, 16.5, 9.9]
    assert caps(story, 8).run_km == 5.5


def test_a_run_above_its_cap_tightens_the_next_seven_days() -> None:
    story = begin()
    ran(story, 2, 6)
    assert caps(story, 3) == Caps(run_km=3.3, week_km=9.0, week_done_km=6.0, flat=True)
    assert caps(story, 9).run_km == 3.3
    assert caps(story, 10).run_km == 3.6
    assert story.standing(3).distance.logged[0].counted == 3.3


def test_a_run_that_takes_the_week_above_its_cap_tightens_too() -> None:
    story = begin()
    for day in (1, 3, 5):
        ran(story, day, 3.3)
    assert caps(story, 6).week_km == 9.9
    ran(story, 7, 3)
    assert caps(story, 8).week_km == 9.0
    assert caps(story, 8).run_km == 3.3


def test_after_an_amber_the_next_run_is_shorter_and_flat() -> None:
    story = begin()
    ran(story, 2, 3.0, 1)
    assert (caps(story, 3).run_km, caps(story, 3).flat) == (2.1, True)
    ran(story, 5, 2.0)
    assert caps(story, 6).run_km == 3.3


def test_flat_until_two_clean_weeks_and_four_runs_after_four() -> None:
    story = begin()
    for week in range(5):
        ran(story, 2 + 7 * week, 3)
    assert [caps(story, day).flat for day in (8, 14, 15)] == [True, True, False]
    assert [story.standing(day).distance.clean_weeks for day in (7, 8, 15, 22, 29)] == [0, 1, 2, 3, 4]
    for day in (31, 33, 35):
        ran(story, day, 3)
    assert story.plan(37).run.offered


@pytest.mark.parametrize("peak", [1, 3])
def test_a_week_that_hurt_is_not_clean(peak: int) -> None:
    story = begin()
    ran(story, 2, 3, peak)
    assert story.standing(8).distance.clean_weeks == 0


def test_a_week_that_began_under_a_tightened_cap_counts_up_to_that() -> None:
    story = begin()
    ran(story, 7, 6)
    assert caps(story, 8).week_km == 9.0
    for day in (9, 11, 13):
        ran(story, day, 3.2)
    assert caps(story, 22).week_km == 9.9
