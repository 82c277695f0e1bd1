"""A day is done, done in part, of rest or blank by what it asked for, and a week is counted from that."""

from datetime import date

import pytest

from app.plans.queries import rules
from app.progress.states import Kept, State, asked_for, kept_of, state_of
from tests import events
from tests.people import Event
from tests.progress.lives import DAY, FIRST, lived, plan_of, record_of, ticks

LATER = date(2027, 1, 1)


def state(*said: Event, day: int = 0, today: date = LATER) -> State:
    return state_of(rules(), lived(*said, days=day + 1)[day], today)


def test_a_day_is_done_once_all_it_asked_for_is_ticked() -> None:
    one = lived(days=1)[0]
    assert len(ticks(one)) > 4
    assert state(*ticks(one)) == "done"
    assert state(*ticks(one, but=1)) == "part"
    assert state(*ticks(one)[:1]) == "part"


def test_what_may_be_left_out_is_not_asked_for() -> None:
    one = lived(days=1)[0]
    optional = {item.exercise for slot in plan_of(one).slots for item in slot.items if item.optional}
    assert optional
    assert not optional & {name for _, name in asked_for(plan_of(one), one.record)}


def test_a_slot_that_was_finished_without_ticks_was_done() -> None:
    slots = {slot.id: slot.rule for slot in plan_of(lived(days=1)[0]).slots}
    done = [events.session(FIRST, slot, rule) for slot, rule in slots.items()]
    assert state(*done) == "done"
    assert state(*done[:1]) == "part"


def test_a_score_before_a_session_changes_what_it_asks_for() -> None:
    sore = events.session(FIRST, "pm", "strength", pre=5)
    one = lived(sore, days=1)[0]
    slot = next(slot for slot in plan_of(one).slots if slot.id == "pm")
    assert slot.gate[5] != "go"
    shown = {item.exercise for given in slot.instead.get(slot.gate[5], ()) for item in given.items if not item.optional}
    assert {name for of, name in asked_for(plan_of(one), one.record) if of == "pm"} == shown


@pytest.mark.parametrize(("today", "expected"), [(LATER, "blank"), (FIRST, "open")])
def test_a_day_without_work_is_blank_and_today_is_still_open(today: date, expected: State) -> None:
    assert state(today=today) == expected
    assert state(events.morning(FIRST, 1), today=today) == expected
    assert state(events.exercise(FIRST, "clamshell", complete=0), today=today) == expected


def test_a_day_that_asks_for_nothing_is_rest_also_in_a_pause() -> None:
    pause = events.event("pause", FIRST, {"until": str(FIRST + DAY * 3)})
    assert state(pause) == "rest"
    assert state(pause, day=3) == "rest"
    assert state(pause, day=4) == "blank"
    assert state(pause, events.exercise(FIRST, "clamshell")) == "done"


def test_rest_counts_as_kept_and_an_open_day_as_nothing() -> None:
    assert kept_of(["done", "part", "rest", "blank", "open"]) == Kept(3, 4)
    assert kept_of([]) == Kept(0, 0)
    assert record_of().morning is None
