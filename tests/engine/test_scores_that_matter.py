"""From which morning score on no rule can tell a higher one: every lower one must be decided for by itself."""

import pytest

from app.engine.facts import FlareReport
from app.engine.futures import last_that_matters
from app.engine.standing import Flare
from tests.engine.story import MONDAY, Story


def last(mornings: dict[int, int], day: int) -> int:
    """The last one that matters on a day, seen from the review of the day before."""
    story = Story(MONDAY)
    story.enrol()
    story.mornings(mornings)
    return last_that_matters(story.standing(day - 1), story.days(day - 1), story.date(day))


def test_without_a_morning_before_the_fixed_numbers_of_the_rules_matter() -> None:
    assert last({}, 5) == 4


@pytest.mark.parametrize(("eve", "found"), [(0, 4), (2, 4), (3, 5), (6, 8), (8, 10)])
def test_a_rise_of_two_over_the_day_before_matters(eve: int, found: int) -> None:
    assert last({4: eve}, 5) == found
    assert last({3: eve}, 5) == 4


@pytest.mark.parametrize(("usual", "found"), [(2, 4), (3, 5), (6, 8)])
def test_a_rise_of_two_over_the_usual_matters(usual: int, found: int) -> None:
    """F1 (E4)."""
    assert last({1: usual, 2: usual, 3: usual, 4: 0}, 5) == max(found, 4)


@pytest.mark.parametrize(("base", "found"), [(2, 4), (3, 4), (5, 6), (8, 9)])
def test_one_more_than_where_a_flare_began_keeps_it_on(base: int, found: int) -> None:
    """A flare ends at or below its base (E4); nothing else is known of the mornings since."""
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.mornings({1: base, 2: base, 3: base})
    story.tell(4, FlareReport())
    standing = story.standing(4)
    assert standing.flares.now == Flare(story.date(4), base, "F3")
    assert last_that_matters(standing, {}, story.date(5)) == found
