"""The lists of a day (C4): which slot holds which list of exercises in each phase."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.engine.program import Program, Schedule, SlotList
from app.engine.standing import Position
from app.engine.types import SlotId

_DAY: Final = timedelta(days=1)
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Held:
    """One slot of a day and the list it holds."""

    slot: SlotId
    list: SlotList


def lists_of(program: Program, position: Position, day: date, *, run_day: bool, impact: bool) -> tuple[Held, ...]:
    """Find the lists of a day in the phase.

    Args:
        program: the program.
        position: the phase and its day 1.
        day: the day to plan.
        run_day: a run is offered on it, done or not.
        impact: impact is offered on it, done or not; without it the weekday's list takes its place.
    """
    schedule = program.schedule[position.phase]
    am = schedule.am_run_day if run_day else schedule.am.get(day.weekday(), ())
    held = [Held("am", program.lists[name]) for name in _turn(schedule, am, position.since, day)]
    pm = _cycled(program, schedule, position, day)
    if pm is None or (pm.rule == "impact" and not impact):
        weekday = schedule.pm.get(day.weekday(), ())
        held += [Held("pm", program.lists[name]) for name in _turn(schedule, weekday, position.since, day)]
    else:
        held.append(Held("pm", pm))
    return tuple(held)


def is_impact_day(program: Program, position: Position, day: date) -> bool:
    """Say whether the day's turn in the phase is an impact list."""
    found = _cycled(program, program.schedule[position.phase], position, day)
    return found is not None and found.rule == "impact"


def _cycled(program: Program, schedule: Schedule, position: Position, day: date) -> SlotList | None:
    for cycle in schedule.pm_cycle:
        turn = cycle.turn(position.day_of(day))
        if turn is not None:
            return program.lists[cycle.lists[turn % len(cycle.lists)]]
    return None


def _turn(schedule: Schedule, names: tuple[str, ...], since: date, day: date) -> tuple[str, ...]:
    """Where two lists share their days, they take turns, counted over those days from phase day 1 to yesterday."""
    if not names:
        return names
    slots = (schedule.am, schedule.pm)
    shared = {weekday for slot in slots for weekday, lists in slot.items() if lists == names}
    weeks, rest = divmod((day - since).days, _WEEK)
    before = weeks * len(shared) + sum((since + _DAY * ahead).weekday() in shared for ahead in range(rest))
    return (names[before % len(names)],)


def next_strength(program: Program, position: Position, day: date) -> SlotList | None:
    """Find the strength list that is due on the day or soonest after it; None if the phase has none."""
    for ahead in range(_WEEK):
        for held in lists_of(program, position, day + _DAY * ahead, run_day=False, impact=False):
            if held.list.rule == "strength" and held.list.loaded:
                return held.list
    return None


def every_list(program: Program, position: Position) -> Iterator[Held]:
    """Go through all lists of the phase with their slots, in the order of the week, cycles last."""
    schedule = program.schedule[position.phase]
    am = [name for names in (*schedule.am.values(), schedule.am_run_day) for name in names]
    pm = [name for names in schedule.pm.values() for name in names]
    pm += [name for cycle in schedule.pm_cycle for name in cycle.lists]
    for name in dict.fromkeys(am):
        yield Held("am", program.lists[name])
    for name in dict.fromkeys(pm):
        yield Held("pm", program.lists[name])
