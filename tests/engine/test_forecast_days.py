"""The days of a forecast (H6): where runs may lie, and from which day."""

from datetime import date, timedelta

import pytest

from app.engine.facts import Morning, Run, Settings
from app.engine.forecast import Forecast, Wanted, extra_weeks, forecast, runs_left
from app.engine.runstart import earliest, run_start
from app.engine.types import PhaseId
from tests.engine.story import MONDAY, PROGRAM, Story

DAY = timedelta(days=1)


def begin(phase: PhaseId = "return_run", calm: int = 60, pace_s: int = 360, **placed: object) -> Story:
    story = Story(MONDAY)
    story.enrol(easy_pace_s_per_km=pace_s)
    story.place(1, phase, **placed)
    story.calm(1, calm)
    return story


def told(story: Story, day: int, km: float = 5) -> Forecast:
    return forecast(PROGRAM, story.days(day), story.date(day), Wanted(km, date(2027, 1, 1)))


@pytest.mark.parametrize(
    ("phase", "day", "ahead"),
    [
        ("settle", 1, 31), ("settle", 3, 29), ("settle", 4, 29), ("load", 1, 28), ("load", 7, 22), ("load", 8, 22),
        ("strengthen", 1, 21), ("strengthen", 14, 8), ("strengthen", 20, 8), ("functional", 1, 7), ("functional", 7, 1),
        ("functional", 12, 1),
    ],
)  # fmt: skip
def test_before_the_gate_the_days_still_needed(phase: PhaseId, day: int, ahead: int) -> None:
    story = begin(phase)
    standing = story.standing(day)
    assert run_start(PROGRAM, standing) == story.date(day + ahead)
    assert told(story, day).run_start == story.date(day + ahead)
    assert story.plan(day).run.earliest == story.date(day + ahead)


@pytest.mark.parametrize(
    ("stage", "clean", "left"), [("R1", 0, 24), ("R5", 1, 15), ("R12", 0, 2), ("R12", 1, 1), ("R12", 5, 0)]
)
def test_the_runs_that_are_left(stage: str, clean: int, left: int) -> None:
    assert runs_left(PROGRAM, begin(stage=stage, clean=clean).standing(1)) == left
    assert runs_left(PROGRAM, begin("maintain").standing(1)) == 0


def test_runs_lie_a_day_apart_and_three_in_seven_days() -> None:
    story = begin(stage="R11")
    found = told(story, 1)
    assert (found.runs_left, found.run_start, found.last_run) == (4, story.date(1), story.date(8))
    assert found.earliest == story.date(10)
    assert told(begin(stage="R10"), 1).last_run == story.date(12)


@pytest.mark.parametrize(
    ("ran", "day", "first", "last"),
    [((1,), 2, 3, 3), ((1,), 1, 3, 3), ((1, 3), 4, 5, 5), ((1, 3, 5), 6, 8, 8), ((1, 3, 5), 8, 8, 8)],
)
def test_runs_of_the_last_days_hold_the_next(ran: tuple[int, ...], day: int, first: int, last: int) -> None:
    story = begin(stage="R12", clean=1)
    for one in ran:
        story.run(one, "R1")
    found = told(story, day)
    assert (found.run_start, found.last_run, found.runs_left) == (story.date(first), story.date(last), 1)


def test_a_run_that_was_not_begun_holds_nothing() -> None:
    story = begin(stage="R12", clean=1)
    story.tell(1, Run(20, 0, 0))
    assert told(story, 1).run_start == story.date(1)


def test_with_nothing_left_the_event_may_follow_the_start() -> None:
    story = begin(stage="R12", clean=2)
    found = told(story, 1)
    assert (found.runs_left, found.last_run, found.earliest) == (0, story.date(1), story.date(3))


@pytest.mark.parametrize(("likely", "stage"), [(4, "R12"), (14, "R10")])
def test_the_likelier_day_is_a_quarter_later_rounded_up(likely: int, stage: str) -> None:
    story = begin(stage=stage, clean=1)
    found = told(story, 1)
    assert found.earliest is not None
    wait = (found.earliest - story.date(1)).days
    assert found.likely == found.earliest + DAY * -(-wait // 4)
    assert wait + -(-wait // 4) >= likely - 1


@pytest.mark.parametrize(("day", "saturday"), [(1, 6), (2, 6), (4, 6), (5, 13), (6, 13)])
def test_the_first_saturday_on_or_after(day: int, saturday: int) -> None:
    story = begin(stage="R12", clean=1)
    assert told(story, day).first_saturday == story.date(saturday)


@pytest.mark.parametrize(
    ("km", "reach", "weeks"),
    [(5, 5, 0), (5.5, 5, 0), (5.6, 5, 1), (6.655, 5, 2), (6.66, 5, 3), (10, 5, 7), (42.195, 5, 22), (5.4, 5, 0)],
)
def test_weeks_of_growing_by_a_tenth(km: float, reach: float, weeks: int) -> None:
    assert extra_weeks(km, reach) == weeks


@pytest.mark.parametrize(("pace_s", "weeks"), [(360, 0), (361, 1), (600, 6)])
def test_half_an_hour_at_the_easy_pace_is_what_the_last_stage_reaches(pace_s: int, weeks: int) -> None:
    story = begin(stage="R12", clean=2, pace_s=pace_s)
    found = told(story, 1, 5.5)
    assert found.extra_weeks == weeks
    assert found.earliest == story.date(3 + 7 * weeks)
    story.tell(1, Settings(easy_pace_s_per_km=300))
    assert told(story, 1, 5.5).extra_weeks == 0


def test_an_event_on_the_first_safe_day_is_ok_and_a_day_before_is_not() -> None:
    story = begin(stage="R12", clean=2)
    answers = [
        forecast(PROGRAM, story.days(1), story.date(1), Wanted(5, story.date(day))).ok for day in (2, 3, 4)
    ]  # fmt: skip
    assert answers == [False, True, True]


def test_in_maintain_it_begins_today_even_on_a_day_without_a_run() -> None:
    story = begin("maintain")
    story.run(1, None)
    story.tell(2, Morning(1))
    found = told(story, 2, 3.3)
    assert (found.run_start, found.last_run, found.extra_weeks) == (story.date(2), story.date(2), 0)


def test_the_first_free_day_is_found_up_to_the_end_of_the_look_ahead() -> None:
    story = begin(stage="R4")
    story.run(3, "R4", 2)
    standing, days = story.standing(4), story.days(4)
    assert [earliest(PROGRAM, standing, days, within) for within in (2, 3, 4)] == [None, story.date(7), story.date(7)]


def test_sore_mornings_of_today_cost_a_day() -> None:
    story = begin(stage="R4", calm=3)
    story.tell(4, Morning(1))
    assert (story.plan(4).run.earliest, story.plan(3).run.earliest) == (story.date(5), story.date(3))
