"""Deciding ahead: the same day exactly what the server would show, later days never more demanding."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.days import read_days
from app.engine.demand import easier, no_more
from app.engine.facts import Event, Morning
from app.engine.horizon import horizon
from app.engine.plan import plan
from app.engine.reasons import TEXTS
from app.engine.review import Fold
from tests.engine.story import DAY, PROGRAM, WEDNESDAY, Story, codes, exercises
from tests.engine.tales import SPAN, TALES, Tale, days_of, events_of
from tests.words import complaints

LAST = WEDNESDAY + DAY * SPAN


@settings(max_examples=20, deadline=None)
@given(tale=TALES, score=st.integers(0, 10))
def test_the_variant_of_a_score_is_what_the_server_shows_once_it_is_known(tale: Tale, score: int) -> None:
    [today] = horizon(PROGRAM, days_of(tale, SPAN), LAST, 1).days
    assert today.if_morning is not None
    known = read_days([*events_of(tale), Event("known", LAST, Morning(score))], LAST)
    [answered] = horizon(PROGRAM, known, LAST, 1).days

    assert answered.plan == today.if_morning[score]
    assert (answered.morning, answered.if_morning) == (score, None)


@settings(max_examples=12, deadline=None)
@given(tale=TALES, score=st.integers(0, 10))
def test_later_days_ask_no_more_than_a_future_without_anything(tale: Tale, score: int) -> None:
    ahead = horizon(PROGRAM, days_of(tale, SPAN), LAST, 4).days
    for later in (1, 3):
        day = LAST + DAY * later
        known = read_days([*events_of(tale), Event("z", day, Morning(score))], day)
        shown = ahead[later].if_morning
        assert shown is not None
        assert no_more(PROGRAM, shown[score], plan(PROGRAM, Fold.up_to_eve(PROGRAM, known, day).morning(known), known))


@settings(max_examples=20, deadline=None)
@given(one=TALES, other=TALES)
def test_the_easier_of_two_plans_asks_no_more_than_either(one: Tale, other: Tale) -> None:
    plans = []
    for tale in (one, other):
        days = days_of([*tale, (SPAN, Morning(0))], SPAN)
        plans.append(plan(PROGRAM, Fold.up_to_eve(PROGRAM, days, LAST).morning(days), days))
    least = easier(PROGRAM, *plans)

    assert all(no_more(PROGRAM, least, each) for each in plans)


@settings(max_examples=12, deadline=None)
@given(tale=TALES)
def test_every_day_says_why_in_plain_words(tale: Tale) -> None:
    for day in horizon(PROGRAM, days_of(tale, SPAN), LAST, 3).days:
        for variant in (day.plan, *(day.if_morning or ()), *((day.hold,) if day.hold else ())):
            assert variant.reasons or variant.run.offered
            assert variant.mode == "normal" or variant.reasons
            for why in variant.reasons:
                assert why.code in TEXTS
                assert list(complaints(why.text)) == []


def test_days_ahead_carry_a_hold_and_the_first_does_not() -> None:
    story = Story()
    story.enrol()
    first, *later = story.horizon(1, 7).days
    assert first.hold is None
    for day in later:
        assert day.hold is not None
        assert day.hold.mode == "settle"
        assert not day.hold.run.offered
        assert not day.hold.impact.offered
        assert day.hold.tests.offered == ()
        assert exercises(day.hold.slots, "pm")[0] == "walk-brisk"
        assert codes(day.hold) == {"HOLD"}


def test_a_hold_never_asks_more_than_a_lock_or_a_pause() -> None:
    story = Story()
    story.enrol()
    story.screen(1, RF10=True)
    assert {day.hold.mode for day in story.horizon(1, 3).days if day.hold} == {"locked"}


def test_a_run_offered_ahead_is_not_repeated_the_day_after() -> None:
    story = Story()
    story.enrol()
    story.calm(1, 2)
    story.place(1, "return_run", stage="R4")
    today, tomorrow, after = story.horizon(2, 3).days
    assert today.plan.run.offered
    assert tomorrow.if_morning is not None
    assert not tomorrow.if_morning[0].run.offered
    assert after.if_morning is not None
    assert after.if_morning[0].run.offered
    assert not after.plan.run.offered
    assert after.plan.run.not_if_done_since == tomorrow.date


def test_a_step_up_that_is_earned_today_is_shown_ahead_only_when_both_futures_hold_it() -> None:
    story = Story()
    story.enrol()
    for day in range(1, 8):
        story.tell(day, Morning(1))
    dose = {
        item.exercise: item.dose.sets
        for day in story.horizon(7, 5).days[1:]
        for slot in day.plan.slots
        for item in slot.items
    }
    assert dose["side-lying-abduction"] == 2
