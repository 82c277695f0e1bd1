"""The earliest safe date for an event (H6, J11)."""

from datetime import date

import pytest

from app.engine.facts import Clearance, Pause, Settings
from app.engine.forecast import NO_DATE, Forecast, Wanted, extra_weeks, forecast
from app.engine.types import Pace
from tests.engine.story import MONDAY, PROGRAM, Story

EVENT = date(2026, 3, 7)


def after_three_days_of_load(pace: Pace = "standard", easy_pace_s: int | None = 360, **enrolled: object) -> Story:
    """Monday 2026-01-05 is day 4: three days of `load` are over."""
    story = Story(date(2026, 1, 2))
    story.enrol(1, pace=pace, easy_pace_s_per_km=easy_pace_s, onset_on=date(2025, 12, 20), **enrolled)
    return story


def told(story: Story, today: date = MONDAY, km: float = 5, on: date = EVENT) -> Forecast:
    return forecast(PROGRAM, story.days((today - story.first).days + 1), today, Wanted(km, on))


@pytest.mark.parametrize(
    ("pace", "easy_pace_s", "grade", "first", "n", "last", "extra", "earliest", "saturday", "likely"),
    [
        ("standard", 360, 3, True, 24, "2026-03-24", 0, "2026-03-26", "2026-03-28", "2026-04-15"),
        ("quick", 360, 2, True, 12, "2026-02-24", 0, "2026-02-26", "2026-02-28", "2026-03-11"),
        ("cautious", 360, 3, True, 36, "2026-04-21", 0, "2026-04-23", "2026-04-25", "2026-05-20"),
        ("standard", 360, 3, False, 36, "2026-04-21", 0, "2026-04-23", "2026-04-25", "2026-05-20"),
        ("quick", 360, 3, True, 24, "2026-03-24", 0, "2026-03-26", "2026-03-28", "2026-04-15"),
        ("standard", 480, 3, True, 24, "2026-03-24", 3, "2026-04-16", "2026-04-18", "2026-05-12"),
        ("standard", None, 3, True, 24, "2026-03-24", 3, "2026-04-16", "2026-04-18", "2026-05-12"),
    ],
)
def test_checked_examples(  # noqa: PLR0913 - the columns of the table
    *, pace: Pace, easy_pace_s: int | None, grade: int, first: bool, n: int, last: str, extra: int, earliest: str,
    saturday: str, likely: str,
) -> None:  # fmt: skip
    story = after_three_days_of_load(pace, easy_pace_s, grade=grade, first_episode=first)
    found = told(story)
    assert found == Forecast(
        run_start=date(2026, 1, 30),
        last_run=date.fromisoformat(last),
        earliest=date.fromisoformat(earliest),
        likely=date.fromisoformat(likely),
        extra_weeks=extra,
        ok=date.fromisoformat(earliest) <= EVENT,
        runs_left=n,
        first_saturday=date.fromisoformat(saturday),
    )


def test_in_return_run_at_r5_with_one_clean() -> None:
    story = after_three_days_of_load()
    story.place(3, "return_run", stage="R5", clean=1)
    story.calm(1, 4)
    found = told(story)
    assert (found.run_start, found.runs_left) == (MONDAY, 15)
    assert (found.last_run, found.earliest) == (date(2026, 2, 6), date(2026, 2, 8))


def test_runs_of_the_last_days_are_counted() -> None:
    story = after_three_days_of_load()
    story.place(1, "return_run", stage="R12", clean=1)
    story.calm(1, 4)
    story.run(3, "R1")
    found = told(story)
    assert (found.run_start, found.last_run, found.runs_left) == (date(2026, 1, 6), date(2026, 1, 6), 1)
    story.run(1, "R1")
    assert told(story).last_run == date(2026, 1, 6)
    story.place(4, "return_run", stage="R12", clean=0)
    assert told(story).last_run == date(2026, 1, 9)


def test_an_event_on_the_earliest_day_is_ok() -> None:
    story = after_three_days_of_load("quick", grade=2)
    assert told(story, on=date(2026, 2, 26)).ok
    assert not told(story, on=date(2026, 2, 25)).ok


@pytest.mark.parametrize(("km", "weeks"), [(5.5, 0), (5.51, 1), (6.05, 1), (6.06, 2), (42.2, 22)])
def test_extra_weeks_grow_by_a_tenth(km: float, weeks: int) -> None:
    assert extra_weeks(km, 5.0) == weeks


def test_no_date_while_a_flag_is_open() -> None:
    story = after_three_days_of_load()
    story.screen(3, RF12="yes")
    assert told(story) == NO_DATE
    story.tell(4, Clearance(story.date(3)))
    assert told(story).runs_left == 24


def test_a_pause_moves_the_start() -> None:
    story = after_three_days_of_load()
    story.tell(3, Pause(date(2026, 2, 9)))
    assert told(story).run_start == date(2026, 2, 10)
    story.tell(4, Pause(date(2026, 5, 1)))
    assert told(story).run_start == date(2026, 5, 2)
    assert story.plan(4).run.earliest is None


def test_in_maintain_the_longest_run_counts() -> None:
    story = after_three_days_of_load()
    story.place(1, "return_run", stage="R12")
    story.run(1, "R12", km=5)
    story.place(3, "maintain")
    found = told(story, km=6)
    assert (found.run_start, found.last_run, found.runs_left, found.extra_weeks) == (MONDAY, MONDAY, 0, 1)
    assert found.earliest == date(2026, 1, 14)


def test_the_easy_pace_of_settings_counts() -> None:
    story = after_three_days_of_load(easy_pace_s=480)
    story.tell(4, Settings(easy_pace_s_per_km=360))
    assert told(story).extra_weeks == 0
