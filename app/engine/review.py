"""The morning review (E9): from where a person stood yesterday to where they stand today."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Self

from app.engine.checkins import back_from_silence, note_checkin, review_silence
from app.engine.colours import colour_day
from app.engine.days import NOTHING, Day, Days
from app.engine.flaring import review_flare
from app.engine.icing import review_ice
from app.engine.memory import remembered
from app.engine.placing import place
from app.engine.prescriptions import prescribe
from app.engine.program import Program
from app.engine.progress import effects, progressed
from app.engine.redflags import Flags, review_flags
from app.engine.running import blocked, counts_red, dated
from app.engine.standing import Position, Standing, Wishes, enrol, moved
from app.engine.timerules import note_function, review_time
from app.engine.types import PHASES, PhaseId
from app.engine.verdicts import Verdict

_DAY: Final = timedelta(days=1)
LOOK_BACK: Final = timedelta(days=62)  # no rule reads the record of a day further back
KEEP_EVERY: Final = 14


class NotEnrolledError(Exception):
    """There is no enrolment on or before the day asked for."""


@dataclass(frozen=True, slots=True)
class Fold:
    """All mornings reviewed up to the one before `day`; `eve` is None if the first enrolment is on that day.

    `passed` are the standings on the way that are worth keeping: to go on from them costs less than from the first day.
    """

    program: Program
    day: date
    eve: Standing | None
    passed: tuple[Standing, ...]

    @classmethod
    def up_to_eve(cls, program: Program, days: Days, day: date, start: Standing | None = None) -> Self:
        """Review every morning before a day, in order.

        With a `start` from before that day it goes on from there, and `days` need reach no further back than
        `LOOK_BACK` before it.

        Raises:
            NotEnrolledError: nobody enrolled on or before that day.
        """
        if start is None:
            first = min((one for one, record in days.items() if record.enrolled is not None), default=None)
            if first is None or first > day:
                raise NotEnrolledError
            if first == day:
                return cls(program, day, None, ())
            start = _enrolled_first(program, days, first)
        passed: list[Standing] = []
        while start.day < day - _DAY:
            start = review(program, start, days, start.day + _DAY)
            if start.day.toordinal() % KEEP_EVERY == 0:
                passed.append(start)
        return cls(program, day, start, tuple(passed))

    def morning(self, days: Days) -> Standing:
        """Review the morning of the day itself."""
        if self.eve is None:
            return _enrolled_first(self.program, days, self.day)
        return review(self.program, self.eve, days, self.day)


def _enrolled_first(program: Program, days: Days, first: date) -> Standing:
    """Follow flags and ice to the day of the first enrolment, and review that morning.

    Raises:
        NotEnrolledError: nobody enrols on that day.
    """
    said = days[first].enrolled
    if said is None:
        raise NotEnrolledError
    flags = Flags()
    nerve_sign_on: date | None = None
    # What was said on a day acts on that day or on the next, so no other days need a look.
    for day in sorted({one + ahead for one in days for ahead in (_DAY * 0, _DAY)}):
        if day < first:
            flags = review_flags(program, flags, days, day)
            nerve_sign_on = review_ice(program, nerve_sign_on, days, day)
    return _review_of(program, enrol(program, first, said, flags, nerve_sign_on), None, days)


def review(program: Program, eve: Standing, days: Days, day: date) -> Standing:
    """Review the morning of `day`, the one after `eve.day` (E9).

    Of the day itself it reads what is said before the plan is shown; everything done is judged a day later.
    """
    record = days.get(day, NOTHING)
    if record.enrolled is not None:
        began = enrol(program, day, record.enrolled, eve.flags, eve.nerve_sign_on)
        return _review_of(program, began, None, days)
    return _review_of(program, _next_day(eve, day), eve, days)


def _next_day(eve: Standing, day: date) -> Standing:
    return replace(eve, day=day, reasons=(), strength=replace(eve.strength, raised=()))


def _review_of(program: Program, standing: Standing, eve: Standing | None, days: Days) -> Standing:
    standing = _said(program, standing, days)
    fresh = _coloured(program, standing, eve, days)
    verdicts = tuple(remembered(standing.verdicts, fresh, standing.position, standing.day))
    standing = replace(standing, verdicts=verdicts)
    if standing.flags.lock is not None:
        standing = _eve_of_lock(program, standing, eve, days, fresh)
        standing = note_checkin(note_function(dated(standing, fresh), days), days)
        return replace(standing, was_locked=True, was_urgent=standing.was_urgent or standing.flags.urgent)
    lowered: frozenset[str] = frozenset()
    if eve is not None:
        standing, lowered = effects(program, standing, eve, days, fresh)
    standing = review_flare(program, standing, days, lowered)
    known = standing.time_flags
    standing = review_time(back_from_silence(program, review_silence(standing, days), days), days, known)
    progress = progressed(program, standing, days)
    # What time asks for goes by the phase, so a move on this morning asks anew.
    return progress if progress.position == standing.position else review_time(progress, days, known)


def _eve_of_lock(
    program: Program, standing: Standing, eve: Standing | None, days: Days, fresh: tuple[Verdict, ...]
) -> Standing:
    """Judge the last day before a lock, so that no red of it is forgotten; an urgent lock leaves only the block."""
    if eve is None or eve.flags.lock is not None:
        return standing
    if standing.flags.urgent:
        return blocked(standing, fresh)
    return effects(program, standing, eve, days, fresh)[0]


def _said(program: Program, standing: Standing, days: Days) -> Standing:
    """Take in what was said of the day: settings, clearances, screens, then placement, changes and pause."""
    day = standing.day
    record = days.get(day, NOTHING)
    standing = replace(
        standing,
        wishes=_wishes(standing.wishes, record),
        flags=review_flags(program, standing.flags, days, day),
        nerve_sign_on=review_ice(program, standing.nerve_sign_on, days, day),
        prescriptions=prescribe(program, standing.prescriptions, record.prescribed),
    )
    if standing.was_locked and standing.flags.lock is None:
        standing = _released(standing)
    if record.placed is not None:
        standing = place(program, standing, days, record.placed)
    return standing if record.pause is None else replace(standing, paused_until=record.pause.until)


def _wishes(wishes: Wishes, record: Day) -> Wishes:
    changed = record.settings
    if changed is None:
        return wishes
    return Wishes(
        pain_mode=changed.pain_mode or wishes.pain_mode,
        pace=changed.pace or wishes.pace,
        slim=wishes.slim if changed.slim is None else changed.slim,
        ice_screen=wishes.ice_screen if changed.ice_screen is None else changed.ice_screen,
        easy_pace_s_per_km=changed.easy_pace_s_per_km or wishes.easy_pace_s_per_km,
        side=changed.side or wishes.side,
    )


def _coloured(program: Program, standing: Standing, eve: Standing | None, days: Days) -> tuple[Verdict, ...]:
    """Judge yesterday's sessions; those of before plan day 0 play no part."""
    record = days.get(standing.day - _DAY)
    if eve is None or record is None:
        return ()
    am = days.get(standing.day, NOTHING).morning
    verdicts = colour_day(program, standing.wishes.pain_mode, eve.day, record, am)
    locked = eve.flags.lock is not None
    return tuple(
        replace(verdict, locked=locked, severe=not locked and counts_red(eve, verdict)) for verdict in verdicts
    )


def _released(standing: Standing) -> Standing:
    """Begin again after a lock: after an urgent one a phase lower and before the run gate, else in the same (F)."""
    urgent = standing.was_urgent
    standing = replace(standing, was_locked=False, was_urgent=False)
    if urgent:
        return moved(standing, _lower(standing.position.phase))
    return replace(standing, position=Position(standing.position.phase, standing.day))


def _lower(phase: PhaseId) -> PhaseId:
    if phase in ("return_run", "maintain"):
        return "functional"
    return PHASES[max(0, PHASES.index(phase) - 1)]
