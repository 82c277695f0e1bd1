"""Journals of any length, as somebody writes them who does what the plan says and now and then mistypes."""

from collections.abc import Iterator
from datetime import date, timedelta

from tests import events
from tests.people import Event

EXERCISES = ("clamshell", "side-plank", "hip-hitch", "hamstring-doorway")


def diary(first: date, days: int) -> Iterator[Event]:
    """Give the events of so many days, about ten a day: a score that wobbles, ticks, and every other day an undo."""
    yield events.enrolled(first)
    yield events.clear_screen(first)
    for number in range(days):
        day = first + timedelta(days=number)
        yield events.morning(day, number % 3)
        yield from (events.exercise(day, name, peak=1) for name in EXERCISES)
        yield events.session(day, peak=1, rpe=5)
        yield events.evening(day, walk=0, stairs=1, worst=number % 3)
        if number % 2:
            mistake = events.note(day, "wrong button")
            yield mistake
            yield events.retract(day, mistake)
