"""What must hold of the journal as a whole: order, doubles, what is taken back, and what comes later."""

from typing import Final

from app.engine import facts
from app.engine.days import NOTHING, Days, read_days
from app.engine.plan import plan
from app.engine.review import KEEP_EVERY, LOOK_BACK, Fold
from app.plans.queries import WRITTEN
from tests.engine.story import CLEAR, PROGRAM
from tests.properties.history import History, standings, without
from tests.properties.recipe import DAY

MOST_BYTES: Final = 16 * 1024
_AFTER: Final = 4  # the days that are planned anew; beyond them both know the same
_BACK: Final = "ffffffff-0000-7000-8000-000000000000"


def order_and_doubles_change_nothing(history: History) -> None:
    """The order in which events arrive, duplicates and re-sends never change a plan."""
    chance = history.pick("order")
    events = [*history.events, *chance.sample(history.events, min(40, len(history.events)))]
    chance.shuffle(events)
    assert read_days(events, history.last) == history.days
    [day] = history.some_days("order", 1)
    days = read_days(events, day)
    start = history.standings.get(day - DAY * _AFTER)
    standing = standings(days, history.first, day, start)[day]
    assert standing == history.standings[day]
    assert plan(PROGRAM, standing, days) == history.plans[day]


def taken_back_leaves_no_trace(history: History) -> None:
    """A retracted event leaves no trace, on whichever day it is taken back."""
    chance = history.pick("retract")
    kept = (facts.Retract, facts.Clearance, facts.Enrolled)
    for event in chance.sample([one for one in history.events if not isinstance(one.fact, kept)], 2):
        if isinstance(event.fact, facts.Screen) and _worries(event.fact):
            continue  # what is left of a screen that locked has laws of its own (test_answers_taken_back.py)
        later = min(event.day + DAY * chance.randint(0, 9), history.last)
        back = facts.Event(_BACK, later, facts.Retract(event.id))
        taken = read_days((*history.events, back), history.last)
        never = read_days(without(history.events, event.id), history.last)
        if not isinstance(event.fact, facts.Screen):
            assert _filled(taken) == _filled(never), event
        last = min(history.last, event.day + DAY * _AFTER)
        start = history.standings.get(event.day - DAY * 2)
        mine, theirs = (standings(days, history.first, last, start) for days in (taken, never))
        assert mine == theirs, event
        assert plan(PROGRAM, mine[last], taken) == plan(PROGRAM, theirs[last], never), event


def _filled(days: Days) -> Days:
    return {day: record for day, record in days.items() if record != NOTHING}


def _worries(screen: facts.Screen) -> bool:
    return any(CLEAR.get(name) != answer for name, answer in screen.answers.items())


def past_plans_stay(history: History) -> None:
    """The plan of a past day never changes, but by events of that day or before, or taking back one of those."""
    for day in history.some_days("past", 1, after=0):
        of_then = {event.id for event in history.events if event.day <= day}
        known = [
            event
            for event in history.events
            if event.id in of_then or (isinstance(event.fact, facts.Retract) and event.fact.event_id in of_then)
        ]
        days = read_days(known, day)
        standing = Fold.up_to_eve(PROGRAM, days, day).morning(days)
        assert standing == history.standings[day], day
        assert plan(PROGRAM, standing, days) == history.plans[day], day


def kept_standings_go_on(history: History) -> None:
    """From a standing that was written down the same plan follows, by the records of the last weeks alone."""
    [day] = history.some_days("kept", 1)
    written = WRITTEN.dump_json(history.standings[day])
    assert len(written) <= MOST_BYTES
    last = min(history.last, day + DAY * KEEP_EVERY)
    recent: Days = {one: record for one, record in history.days.items() if day - LOOK_BACK <= one <= last}
    found = standings(recent, day, last, WRITTEN.validate_json(written))
    assert found == {one: standing for one, standing in history.standings.items() if day < one <= last}
    assert plan(PROGRAM, history.standings[last], recent) == history.plans[last]
