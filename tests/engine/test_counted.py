"""A plan costs the same after ten years as after ten weeks: counted, not timed. The ratio of the times is only told."""

import cProfile
import sys
from datetime import timedelta
from functools import cache
from types import CodeType
from typing import Final

import pytest

from app.clock import steady_seconds
from app.engine import facts
from app.engine.days import Days, read_days
from app.engine.horizon import horizon
from app.engine.review import KEEP_EVERY, LOOK_BACK, Fold, review
from app.engine.standing import Standing
from app.plans.queries import WRITTEN
from tests.engine.story import DAY, MONDAY, PROGRAM, Story

YEARS: Final = 10
WEEK_TEN, YEAR_TEN = 70, 70 + 7 * 512  # both on the same day of the week, and of the fortnight in which one is kept
MOST_BYTES: Final = 16 * 1024


def week(story: Story, day: int) -> None:
    """One day of somebody whose weeks are all alike, in the last phase."""
    story.tell(day, facts.Morning(0), facts.Evening(0, 0, 0))
    weekday = (day - 1) % 7
    if weekday in (1, 3, 5):
        story.tell(day, facts.Run(25, 0, 100, None, km=3.0, post=0))
    if weekday in (0, 4):
        names = ("hip-hitch", "lateral-band-walk", "single-leg-squat", "single-leg-rdl", "side-plank-abduction")
        story.tell(day, *(facts.Tick("pm", name, 100, peak=0, rpe=6) for name in names))
        story.tell(day, facts.Session("pm", "strength", peak=0, post=0, rpe=6))
    if weekday == 6:
        story.screen(day)


@cache
def told() -> Days:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "maintain")
    for day in range(1, YEAR_TEN + 8):
        week(story, day)
    return read_days(story.events, story.date(YEAR_TEN + 8))


def recent(start: Standing) -> Days:
    """The records that are read with a standing that is ready, as the server reads them."""
    last = start.day + DAY * 5
    return {day: record for day, record in told().items() if start.day - LOOK_BACK <= day <= last}


@cache
def ready() -> dict[int, Standing]:
    """Fold ten years once, and keep the two standings."""
    fold = Fold.up_to_eve(PROGRAM, told(), MONDAY + DAY * (YEAR_TEN + 1))
    wanted = {day: MONDAY + DAY * (day - 1) for day in (WEEK_TEN, YEAR_TEN)}
    kept = {standing.day: standing for standing in fold.passed}
    return {
        day: max((one for at, one in kept.items() if at <= date), key=lambda one: one.day)
        for day, date in wanted.items()
    }


def reviews(start: Standing) -> tuple[int, int, float]:
    """Plan a fortnight from a ready standing: how many reviews, how many records, how many seconds."""
    days = recent(start)
    began = steady_seconds()
    profile = cProfile.Profile()
    profile.enable()
    horizon(PROGRAM, days, start.day + DAY * 5, 14, start)
    profile.disable()
    calls = [one.callcount for one in profile.getstats() if _is(one.code)]
    return sum(calls), len(days), steady_seconds() - began


def _is(code: CodeType | str) -> bool:
    return code is review.__code__


def test_year_ten_costs_as_much_as_week_ten(capsys: pytest.CaptureFixture[str]) -> None:
    early, late = ready()[WEEK_TEN], ready()[YEAR_TEN]
    assert late.day - early.day == timedelta(days=YEAR_TEN - WEEK_TEN)
    assert (late.day - MONDAY).days > 365 * (YEARS - 1)
    (early_reviews, early_days, early_s), (late_reviews, late_days, late_s) = reviews(early), reviews(late)

    assert early_reviews == late_reviews
    assert 5 < early_reviews < 14 * 15 * 2
    assert early_days == late_days <= LOOK_BACK.days + KEEP_EVERY
    with capsys.disabled():
        sys.stdout.write(f"\n{early_reviews} reviews each; seconds, year ten to week ten: {late_s / early_s:.2f}\n")


def test_a_standing_is_as_small_in_year_ten_as_in_week_ten(capsys: pytest.CaptureFixture[str]) -> None:
    early, late = (len(WRITTEN.dump_json(ready()[day])) for day in (WEEK_TEN, YEAR_TEN))
    assert early == late <= MOST_BYTES
    with capsys.disabled():
        sys.stdout.write(f"\n{early} bytes of standing each\n")
