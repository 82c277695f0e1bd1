"""Weeks of distance in `maintain` (H5): what counts for which, and what is remembered."""

import pytest

from app.engine.distance import Distance, Logged, down, km_of
from app.engine.facts import Run, Session
from tests.engine.far import begin, caps, ran
from tests.engine.story import MONDAY, Story


def test_without_a_length_the_minutes_count_at_eight_minutes_a_km_if_no_pace_is_known() -> None:
    assert km_of(Run(24, 0, 100), None) == 3
    assert km_of(Run(24, 0, 100), 360) == 4
    assert km_of(Run(24, 0, 100, km=3.5), 360) == 3.5


@pytest.mark.parametrize(
    ("km", "rounded"),
    [(3.39, 3.3), (3.3, 3.3), (3 * 1.1, 3.3), (1.1 + 2.2, 3.3), (0.29999997, 0.3), (0.2999996, 0.2), (0, 0)],
)
def test_distances_are_rounded_down_but_for_what_computers_lose(km: float, rounded: float) -> None:
    assert down(km) == rounded


def test_a_new_episode_remembers_no_distance() -> None:
    story = Story(MONDAY)
    story.enrol()
    assert story.standing(1).distance == Distance((), {}, None, None, 0)


def test_runs_of_thirty_days_and_caps_of_four_weeks_are_remembered() -> None:
    story = begin()
    for day in range(2, 80, 3):
        ran(story, day, 2)
    distance = story.standing(72).distance
    assert [distance.logged[0], distance.logged[-1]] == [Logged(story.date(41), 2, 2), Logged(story.date(71), 2, 2)]
    assert sorted(distance.week_caps) == [story.date(day) for day in (50, 57, 64, 71)]


def test_a_run_that_was_not_begun_is_not_counted() -> None:
    story = begin()
    story.tell(2, Run(30, 0, 0, km=3))
    assert (caps(story, 2).week_done_km, caps(story, 3).week_done_km) == (0, 0)
    story.tell(4, Run(30, 0, 1, km=3))
    assert (caps(story, 4).week_done_km, caps(story, 5).week_done_km) == (3, 3)


def test_weeks_begin_on_monday() -> None:
    story = begin()
    ran(story, 7, 3)
    ran(story, 8, 2)
    assert [caps(story, day).week_done_km for day in (7, 8, 9)] == [3, 2, 2]


def test_a_run_on_a_monday_counts_for_its_own_week_only() -> None:
    story = Story(MONDAY)
    story.enrol(1, easy_pace_s_per_km=360)
    story.place(1, "return_run", stage="R12")
    story.calm(1, 60)
    for day in (8, 10, 12):
        ran(story, day, 5)
    for day, km in ((15, 5), (17, 5), (24, 1), (31, 1), (38, 1)):
        ran(story, day, km)
    story.place(16, "maintain")
    assert [caps(story, day).week_km for day in (16, 29, 35, 36, 42, 43)] == [16.5, 16.5, 16.5, 11.0, 11.0, 9.9]


def test_a_week_in_which_maintain_began_on_its_last_day_counts_up_to_the_cap_of_that_day() -> None:
    story = Story(MONDAY)
    story.enrol(1, easy_pace_s_per_km=360)
    story.place(1, "return_run", stage="R12")
    story.calm(1, 60)
    ran(story, 2, 5)
    ran(story, 4, 5)
    story.place(7, "maintain")
    ran(story, 7, 3)
    assert [caps(story, day).week_km for day in (14, 15)] == [9.0, 10.8]


def test_a_week_exactly_at_its_cap_tightens_nothing() -> None:
    story = begin()
    for day, km in ((1, 2.5), (3, 2.5), (5, 2.4), (7, 2.5)):
        ran(story, day, km)
    assert caps(story, 7).week_done_km == 9.9
    assert story.standing(8).distance.over is None


def test_what_only_adding_up_has_made_too_much_tightens_nothing() -> None:
    story = begin()
    for day, km in ((1, 2.6), (3, 2.7), (5, 2.8), (7, 1.8)):
        ran(story, day, km)
    assert story.standing(8).distance.over is None


def test_the_seventh_day_after_a_run_above_its_cap_is_tight_and_the_eighth_is_not() -> None:
    story = begin()
    for day in (1, 3, 5):
        ran(story, day, 3.2)
    ran(story, 9, 6)
    assert story.standing(10).distance.over is not None
    assert [(caps(story, day).run_km, caps(story, day).week_km) for day in (16, 17)] == [(3.5, 9.6), (3.8, 10.5)]


def test_of_two_tight_weeks_that_follow_each_other_the_smaller_base_stands() -> None:
    story = begin()
    for day in (1, 3, 5):
        ran(story, day, 3.3)
    ran(story, 7, 5)
    assert caps(story, 8).week_km == 9.0
    ran(story, 9, 6)
    assert [caps(story, day).week_km for day in (10, 16)] == [9.0, 9.0]


def test_a_tight_week_long_after_another_has_its_own_base() -> None:
    story = begin()
    ran(story, 7, 5)
    for day in (15, 17, 19):
        ran(story, day, 3.3)
    ran(story, 23, 6)
    assert caps(story, 24).week_km == 9.9


@pytest.mark.parametrize("tight", [False, True])
def test_after_two_clean_weeks_only_a_run_that_was_too_much_or_hurt_is_followed_by_flat_ones(*, tight: bool) -> None:
    story = begin()
    for day in (2, 9):
        ran(story, day, 3)
    assert not caps(story, 15).flat
    ran(story, 16, 6 if tight else 3, 0 if tight else 1)
    assert caps(story, 17).flat
    ran(story, 19, 2)
    assert caps(story, 20).flat == tight
    assert not caps(story, 24).flat


def test_after_an_amber_the_cap_holds_until_the_next_run() -> None:
    story = begin()
    ran(story, 2, 3.0, 1)
    assert [caps(story, day).run_km for day in (3, 4, 5)] == [2.1, 2.1, 2.1]
    story = begin()
    story.tell(2, Run(30, 0, 100, km=3, post=0), Run(30, 1, 100, km=1, post=0))
    assert caps(story, 3).run_km == 0.7


def test_a_clean_week_is_a_whole_one_in_maintain() -> None:
    story = begin("return_run")
    story.place(3, "maintain")
    for day in (3, 10):
        ran(story, day, 3)
    assert [story.standing(day).distance.clean_weeks for day in (8, 15)] == [0, 1]


def test_a_week_without_a_run_is_not_clean_and_one_that_hurt_spoils_only_itself() -> None:
    story = begin()
    ran(story, 1, 3, 1)
    ran(story, 3, 3)
    ran(story, 9, 3)
    ran(story, 14, 3)
    story.tell(23, Session("pm", "strength", peak=5, post=0))
    ran(story, 24, 3)
    assert [story.standing(day).distance.clean_weeks for day in (8, 15, 22, 29)] == [0, 1, 1, 1]


def test_a_run_on_the_last_or_the_first_day_of_a_week_makes_it_clean() -> None:
    story = begin()
    ran(story, 7, 3)
    ran(story, 8, 3)
    assert [story.standing(day).distance.clean_weeks for day in (8, 9, 15)] == [1, 1, 2]
    story = begin()
    ran(story, 8, 3)
    assert [story.standing(day).distance.clean_weeks for day in (8, 9, 15)] == [0, 0, 1]
