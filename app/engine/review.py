"""The morning review (E9): from where a person stood yesterday to where they stand today."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Self

from app.engine.colours import colour_day
from app.engine.days import NOTHING, Day, Days
from app.engine.icing import review_ice
from app.engine.program import Program
from app.engine.redflags import Flags, review_flags
from app.engine.standing import Position, Standing, Wishes, enrol
from app.engine.types import PHASES, PhaseId

_DAY: Final = timedelta(days=1)
VERDICTS_KEPT: Final = timedelta(days=60)


class NotEnrolledError(Exception):
    """There is no enrolment on or before the day asked for."""


@dataclass(frozen=True, slots=True)
class Fold:
    """All mornings reviewed up to the one before `day`; `eve` is None if the first enrolment is on that day."""

    program: Program
    day: date
    eve: Standing | None

    @classmethod
    def up_to_eve(cls, program: Program, days: Days, day: date) -> Self:
        """Review every morning before a day, in order.

        Raises:
            NotEnrolledError: nobody enrolled on or before that day.
        """
        first = min((one for one, record in days.items() if record.enrolled is not None), default=None)
        if first is None or first > day:
            raise NotEnrolledError
        if first == day:
            return cls(program, day, None)
        standing = _enrolled_first(program, days, first)
        while standing.day < day - _DAY:
            standing = review(program, standing, days, standing.day + _DAY)
        return cls(program, day, standing)

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
    return _review_of(program, enrol(program, first, said, flags, nerve_sign_on), days)


def review(program: Program, standing: Standing, days: Days, day: date) -> Standing:
    """Review the morning of `day`, the one after `standing.day` (E9).

    Of the day itself it reads what is said before the plan is shown; everything done is judged a day later.
    """
    record = days.get(day, NOTHING)
    if record.enrolled is not None:
        began = enrol(program, day, record.enrolled, standing.flags, standing.nerve_sign_on)
        return _review_of(program, began, days)
    return _review_of(program, replace(standing, day=day, reasons=()), days)


def _review_of(program: Program, standing: Standing, days: Days) -> Standing:
    day = standing.day
    record = days.get(day, NOTHING)
    standing = replace(
        standing,
        wishes=_wishes(standing.wishes, record),
        flags=review_flags(program, standing.flags, days, day),
        nerve_sign_on=review_ice(program, standing.nerve_sign_on, days, day),
    )
    if record.pause is not None:
        standing = replace(standing, paused_until=record.pause.until)
    standing = _coloured(program, standing, days)
    if standing.flags.lock is not None:
        return replace(standing, was_locked=True, was_urgent=standing.was_urgent or standing.flags.urgent)
    return _released(standing) if standing.was_locked else standing


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


def _coloured(program: Program, standing: Standing, days: Days) -> Standing:
    """Judge yesterday's sessions; those of before plan day 0 play no part."""
    day = standing.day
    eve = day - _DAY
    kept = tuple(verdict for verdict in standing.verdicts if verdict.day >= day - VERDICTS_KEPT)
    if eve < standing.episode.since or eve not in days:
        return replace(standing, verdicts=kept)
    am = days.get(day, NOTHING).morning
    fresh = colour_day(program, standing.wishes.pain_mode, eve, days[eve], am)
    return replace(standing, verdicts=(*kept, *fresh))


def _released(standing: Standing) -> Standing:
    """Begin again after a lock: after an urgent one a phase lower and before the run gate, else in the same (F)."""
    phase = standing.position.phase
    if standing.was_urgent:
        phase = _lower(phase)
    return replace(standing, position=Position(phase, standing.day), was_locked=False, was_urgent=False)


def _lower(phase: PhaseId) -> PhaseId:
    if phase in ("return_run", "maintain"):
        return "functional"
    return PHASES[max(0, PHASES.index(phase) - 1)]
