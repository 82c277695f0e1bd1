"""From where a forecast begins, and how far one gets already (H6)."""

from dataclasses import replace
from datetime import date

import pytest

from app.engine.facts import Answer, Pause, Screen, Settings
from app.engine.forecast import NO_DATE, Forecast, Wanted, forecast, runs_left
from app.engine.standing import Running
from tests.engine.far import begin as far
from tests.engine.far import ran
from tests.engine.story import PROGRAM, Story


def told(story: Story, day: int, km: float = 5) -> Forecast:
    return forecast(PROGRAM, story.days(day), story.date(day), Wanted(km, date(2027, 1, 1)))


@pytest.mark.parametrize(("question", "answer"), [("RF10", True), ("RF12", "yes")])
def test_in_maintain_too_a_lock_or_a_referral_leaves_no_date(question: str, answer: Answer) -> None:
    story = far("maintain")
    assert told(story, 2).run_start == story.date(2)
    story.tell(2, Screen("short", {question: answer}))
    assert told(story, 2) == NO_DATE
    assert not NO_DATE.ok


@pytest.mark.parametrize(("longest", "km", "weeks"), [(8, 8.8, 0), (8, 9, 1), (3, 3.3, 0), (3, 5, 5)])
def test_in_maintain_the_longest_run_of_a_month_is_what_one_reaches(longest: float, km: float, weeks: int) -> None:
    """At 6:00 a half hour would be 5 km."""
    story = far("return_run", stage="R12")
    ran(story, 1, longest)
    story.place(3, "maintain")
    assert told(story, 4, km).extra_weeks == weeks


def test_before_maintain_the_longest_run_counts_for_nothing() -> None:
    story = far("return_run", stage="R12")
    ran(story, 1, 12)
    found = told(story, 4, 5.6)
    assert (found.extra_weeks, found.run_start) == (1, story.date(4))


@pytest.mark.parametrize("clean", [2, 3, 9])
def test_more_clean_runs_than_are_asked_for_leave_none(clean: int) -> None:
    standing = replace(far("return_run").standing(1), running=Running(stage=12, clean=clean))
    assert runs_left(PROGRAM, standing) == 0


@pytest.mark.parametrize(("ahead", "found"), [(59, True), (199, True), (200, False)])
def test_a_pause_is_waited_for_as_long_as_200_days(ahead: int, *, found: bool) -> None:
    story = far("load")
    story.tell(2, Settings(), Pause(story.date(2 + ahead)))
    start = told(story, 2).run_start
    assert start == (story.date(2 + ahead + 1) if found else None)
