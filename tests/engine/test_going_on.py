"""A kept standing: written down, read back, and gone on from, it gives what a review from the first day gives."""

from hypothesis import given, settings
from pydantic import TypeAdapter

from app.engine.horizon import horizon
from app.engine.review import KEEP_EVERY, LOOK_BACK, Fold
from app.engine.standing import Standing
from tests.engine.story import DAY, PROGRAM, WEDNESDAY, Story
from tests.engine.tales import SPAN, TALES, Tale, days_of

WRITTEN = TypeAdapter(Standing)


@settings(max_examples=25, deadline=None)
@given(tale=TALES)
def test_it_reads_back_as_it_was_written(tale: Tale) -> None:
    days = days_of(tale, SPAN)
    standing = Fold.up_to_eve(PROGRAM, days, WEDNESDAY + DAY * SPAN).morning(days)

    assert WRITTEN.validate_json(WRITTEN.dump_json(standing)) == standing


@settings(max_examples=12, deadline=None)
@given(tale=TALES)
def test_going_on_from_the_middle_ends_at_the_same(tale: Tale) -> None:
    last = WEDNESDAY + DAY * SPAN
    days = days_of(tale, SPAN)
    middle = WEDNESDAY + DAY * (SPAN // 2)
    start = Fold.up_to_eve(PROGRAM, days, middle).morning(days)

    gone_on, whole = horizon(PROGRAM, days, last, 2, start), horizon(PROGRAM, days, last, 2)
    assert (gone_on.standing, gone_on.days) == (whole.standing, whole.days)


def busy(last: int) -> Story:
    story = Story()
    story.enrol()
    for day in range(1, last + 1):
        story.calm(day, day)
        story.strength(day, day % 5 // 4 * 3, "clamshell", "bridge-double", post=0)
        if day % 7 == 0:
            story.screen(day)
    return story


def test_no_rule_reads_further_back_than_the_window() -> None:
    story = busy(200)
    days = story.days(200)
    whole = Fold.up_to_eve(PROGRAM, days, story.date(200))
    assert len(whole.passed) == 200 // KEEP_EVERY
    for start in whole.passed:
        near = {day: record for day, record in days.items() if day >= start.day - LOOK_BACK}
        assert Fold.up_to_eve(PROGRAM, near, story.date(200), start).eve == whole.eve


def test_a_standing_does_not_grow() -> None:
    sizes = [len(WRITTEN.dump_json(busy(days).standing(days))) for days in (100, 400)]
    assert sizes[1] < sizes[0] * 1.2
