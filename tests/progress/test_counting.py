"""Scores and work of a day, a week and a column: gaps stay gaps, and nothing is made up."""

from datetime import date

from app.engine.distance import week_start
from app.engine.program import Rung
from app.plans.queries import rules
from app.progress.climbs import climbed
from app.progress.columns import columns, noted_days, stretches
from app.progress.noted import Noted, noted
from app.progress.weekly import Weekly, joined, weekly_said
from app.progress.weeks import month_after, month_before, month_weeks, run_weeks
from tests import events
from tests.progress.lives import DAY, FIRST, lived, plan_of, record_of, ticks


def test_a_score_that_was_not_given_is_none() -> None:
    assert noted(rules(), record_of()) == Noted(None, None, 0, 0, 0, 0)
    silent = events.event("exercise", FIRST, {"slot": "pm", "exercise": "clamshell", "sets": [], "complete": 100})
    assert noted(rules(), record_of(silent)) == Noted(None, None, 0, 1, 0, 0)


def test_the_worst_of_every_score_of_the_day_counts() -> None:
    said = [
        events.session(FIRST, peak=2, post=1),
        events.exercise(FIRST, "clamshell", peak=3),
        events.event("after", FIRST, {"slot": "pm", "post": 4}),
        events.run(FIRST, peak=1, minutes=12.5),
        events.took_test(FIRST, "T_walk10", 2),
    ]
    assert noted(rules(), record_of(*said)) == Noted(None, 4, 0, 3, 1, 12.5)
    assert noted(rules(), record_of(*said, events.run(FIRST, peak=6, complete=0))).session == 6


def test_what_loosens_is_light_and_a_slot_without_ticks_is_one_piece() -> None:
    said = [
        events.exercise(FIRST, "tfl-ball-wall", "am"),
        events.session(FIRST, "am", "release"),
        events.session(FIRST, "pm", "strength"),
        events.exercise(FIRST, "not-in-the-program", "extra"),
    ]
    assert noted(rules(), record_of(*said)) == Noted(None, 0, 2, 1, 0, 0)


def test_weeks_begin_on_monday() -> None:
    assert [week_start(date(2026, 11, day)) for day in (1, 2, 8, 9)] == [
        date(2026, 10, 26),
        FIRST,
        FIRST,
        FIRST + DAY * 7,
    ]
    weeks = month_weeks(date(2026, 11, 27))
    assert (weeks[0], len(weeks)) == ((None,) * 6 + (date(2026, 11, 1),), 6)
    assert weeks[-1] == (date(2026, 11, 30), *(None,) * 6)
    assert (month_before(date(2026, 1, 31)), month_after(date(2026, 12, 31))) == (date(2025, 12, 1), date(2027, 1, 1))


def test_a_week_without_a_run_is_one_of_none() -> None:
    days = {FIRST + DAY * ahead: Noted(runs=ahead % 14 == 0, run_minutes=20 * (ahead % 14 == 0)) for ahead in range(21)}
    assert [(one.monday, one.runs, one.minutes) for one in run_weeks(days)] == [
        (FIRST, 1, 20),
        (FIRST + DAY * 7, 0, 0),
        (FIRST + DAY * 14, 1, 20),
    ]


def test_a_column_knows_the_next_morning_and_leaves_gaps() -> None:
    said = [events.morning(FIRST, 1), events.morning(FIRST + DAY, 3), events.morning(FIRST + DAY * 3, 0)]
    days = lived(*said, days=5)
    found = columns(days, noted_days(rules(), days))
    assert [one.morning for one in found] == [1, 3, None, 0, None]
    assert [one.next_morning for one in found] == [3, None, 0, None, None]


def test_a_long_time_stands_in_weeks_with_their_worst_and_all_their_work() -> None:
    said = [events.morning(FIRST, 2), events.morning(FIRST + DAY * 6, 4), events.morning(FIRST + DAY * 7, 1)]
    days = lived(*said, *(events.exercise(FIRST + DAY * ahead, "clamshell") for ahead in range(7)), days=85)
    found = columns(days, noted_days(rules(), days))
    assert [(one.first, one.last) for one in found[:2]] == [
        (FIRST, FIRST + DAY * 6),
        (FIRST + DAY * 7, FIRST + DAY * 13),
    ]
    assert (found[0].morning, found[0].work, found[0].next_morning, found[2].morning) == (4, 7, 4, None)
    assert len(found) == 13


def test_neighbours_that_are_alike_are_joined() -> None:
    days = lived(events.event("flare", FIRST + DAY, {}), days=3)
    found = columns(days, noted_days(rules(), days))
    assert stretches(found, lambda one: one.flare) == ((False, 0, 1), (True, 1, 2))


def test_steps_up_are_those_that_the_rules_gave() -> None:
    said = [events.morning(FIRST, 0)]
    for ahead in range(9):
        today = lived(*said, days=ahead + 1)[-1]
        said += [events.morning(today.day, 0), *ticks(today, peak=0, rpe=4)]
        said += [events.session(today.day, slot.id, slot.rule, rpe=4) for slot in plan_of(today).slots]
    days = lived(*said, days=10)
    raised = [(day.day, up) for day in days for up in day.standing.strength.raised]
    found = climbed(days, {raised[0][1].exercise: Rung(3, 15)})
    assert sum(one.steps for one in found) == len(raised) > 1
    one = next(one for one in found if one.exercise == raised[0][1].exercise)
    assert (one.before, one.now) == (raised[0][1].rung, Rung(3, 15))
    assert one.after is not None
    assert one.after.amount > one.before.amount
    assert {one.now for one in found[1:] if one.exercise != raised[0][1].exercise} <= {None}
    assert climbed(days[:1], {}) == ()


def test_weekly_answers_are_one_a_day_and_the_later_stands() -> None:
    answers = [
        Weekly(FIRST + DAY * 7, mood=5),
        Weekly(FIRST, {"Stairs": 3, "Running": 0}, 6),
        Weekly(FIRST + DAY * 7, {"Stairs": 5, "Running": 2, "Kneeling": 4}),
        Weekly(FIRST + DAY * 7, change=-1),
    ]
    first, second = joined(answers)
    assert (first.mean, first.mood, first.change) == (1.5, 6, None)
    assert (second.mean, second.mood, second.change) == (3.7, 5, -1)
    assert weekly_said([first, second]) == "What you want back: 3.7 of 10, 1.5 at first."
    assert weekly_said([first]) == "What you want back: 1.5 of 10."
    assert weekly_said([Weekly(FIRST, mood=3)]) is None
