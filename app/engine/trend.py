"""A week of worse mornings holds step-ups (E5)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)
TREND_RISE: Final = 1
TREND_VALUES: Final = 3
TREND_DAYS: Final = 7


def follow_trend(standing: Standing, days: Days) -> Standing:
    """Hold step-ups for a week when the mornings of a week are worse by 1 on average than those before (E5)."""
    day = standing.day
    now = _mornings(days, day, TREND_DAYS)
    before = _mornings(days, day - _DAY * TREND_DAYS, TREND_DAYS)
    if len(now) < TREND_VALUES or len(before) < TREND_VALUES:
        return standing
    # In whole numbers: of thirds and sevenths some differ by a little less than they do.
    if sum(now) * len(before) < (sum(before) + TREND_RISE * len(before)) * len(now):
        return standing
    return replace(standing, strength=replace(standing.strength, held_until=day + _DAY * (TREND_DAYS - 1)))


def _mornings(days: Days, last: date, span: int) -> list[int]:
    scores = (days.get(last - _DAY * back, NOTHING).morning for back in range(span))
    return [score for score in scores if score is not None]
