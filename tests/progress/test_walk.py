"""Days that are over are told as they looked on their own morning."""

from app.engine.days import read_days
from app.engine.explain import explain
from app.plans.queries import rules
from app.progress.walk import Span, walk
from tests import events
from tests.progress.lives import DAY, FIRST, begun, facts, lived

SAID = [
    *(events.morning(FIRST + DAY * ahead, pain) for ahead, pain in enumerate((1, 1, 5, 2, 2, 1, 1, 0, 0, 0))),
    *(events.session(FIRST + DAY * ahead, peak=2) for ahead in (0, 2, 4, 6, 8)),
    *(events.exercise(FIRST + DAY * ahead, "clamshell", peak=1, rpe=5) for ahead in (0, 2, 4, 6, 8)),
]


def test_each_day_is_what_it_was_then_whatever_came_later() -> None:
    for one in lived(*SAID, days=10):
        then = explain(rules(), read_days(facts(*begun(*SAID)), one.day), one.day)
        assert (one.standing, one.planned) == (then.standing, then.planned)


def test_it_goes_on_from_a_standing_that_was_kept() -> None:
    whole = lived(*SAID, days=10)
    days = read_days(facts(*begun(*SAID)), FIRST + DAY * 9)
    assert walk(rules(), days, Span(FIRST + DAY * 6, FIRST + DAY * 9, FIRST), whole[3].standing) == whole[6:]


def test_plans_are_made_from_a_day_on() -> None:
    days = read_days(facts(*begun(*SAID)), FIRST + DAY * 9)
    found = walk(rules(), days, Span(FIRST, FIRST + DAY * 9, FIRST + DAY * 8))
    assert [one.planned is None for one in found] == [True] * 8 + [False] * 2
