"""A long silence (C3, "The gap"): a full screen is owed first, then the phase is settled anew."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from app.engine.checks import outcome
from app.engine.days import NOTHING, Days
from app.engine.facts import Try
from app.engine.marks import GAP_TESTS
from app.engine.program import Program
from app.engine.reasons import reason
from app.engine.standing import Checkins, Standing, moved
from app.engine.types import PhaseId

_DAY: Final = timedelta(days=1)
SILENT_DAYS: Final = 14
BACK_SETTLE_AT: Final = 3
_KEPT_DAYS: Final = 60  # no rule reads records of days further back
_EARLY: Final[tuple[PhaseId, ...]] = ("settle", "load", "strengthen")


def note_checkin(standing: Standing, days: Days) -> Standing:
    """Remember the last day on which a morning or evening score was given."""
    standing = _evening_before(standing, days)
    if days.get(standing.day, NOTHING).morning is None:
        return standing
    return replace(standing, checkins=replace(standing.checkins, last=standing.day))


def review_silence(standing: Standing, days: Days) -> Standing:
    """Owe a full screen after 14 whole days without a morning or evening score; it can be in on that very day.

    Answers alone end no silence. Those it asked for put the next ones off by as many days.
    """
    day, flags = standing.day, standing.flags
    last = _evening_before(standing, days).checkins.last
    noted = standing.checkins.silent_since == last
    heard = max(last, flags.screened_on or last) if noted else last
    if (day - heard).days > SILENT_DAYS and not (noted and flags.owed_since is not None):
        owed_since = None if flags.screened_on == day else flags.owed_since or day
        standing = _due(replace(standing, flags=replace(flags, owed_since=owed_since)), last)
    return note_checkin(standing, days)


def _evening_before(standing: Standing, days: Days) -> Standing:
    eve = standing.day - _DAY
    evening = days.get(eve, NOTHING).evening
    if evening is None or all(score is None for score in (evening.stairs, evening.walk, evening.worst)):
        return standing
    return replace(standing, checkins=replace(standing.checkins, last=max(eve, standing.checkins.last)))


def _due(standing: Standing, last: date) -> Standing:
    """Remember what is to be done once the screen is in; a later gap begins it anew. A placement stands for it."""
    early = standing.position.phase in _EARLY
    placed = standing.placed_on == standing.day
    due = Checkins(
        last=standing.checkins.last,
        silent_since=last,
        settle_due=early and not placed,
        tests_since=None if early or placed else standing.day,
    )
    return replace(standing, checkins=due)


def back_from_silence(program: Program, standing: Standing, days: Days) -> Standing:
    """Settle the phase on the first scored morning after the screen and the tests that it asks for."""
    checkins = standing.checkins
    am = days.get(standing.day, NOTHING).morning
    if standing.flags.owed_since is not None or am is None or standing.flaring:
        return standing
    if checkins.settle_due:
        done = replace(standing, checkins=replace(checkins, settle_due=False))
        return _placed(done, "settle" if am >= BACK_SETTLE_AT else None)
    if untested(standing, days, before=standing.day):
        return standing
    walk = _worst_walk(days, checkins, standing.day)
    done = replace(standing, checkins=replace(checkins, tests_since=None))
    return _placed(done, _phase_for(program, standing, days, max(am, walk)))


def _phase_for(program: Program, standing: Standing, days: Days, worst: int) -> PhaseId | None:
    if worst >= BACK_SETTLE_AT:
        return "settle"
    if worst >= 1:
        return "load"
    tries = _tries_since(days, standing.checkins, standing.day, "T_hop")
    hop = program.tests.marks["functional"]["T_hop"]
    return None if outcome(hop, tries, both=standing.wishes.side == "both") == "passed" else "functional"


def _placed(standing: Standing, phase: PhaseId | None) -> Standing:
    if phase is None or phase == standing.position.phase:
        return standing
    back = moved(standing, phase)
    return replace(back, reasons=(*back.reasons, reason("GAP_BACK")))


def untested(standing: Standing, days: Days, *, before: date) -> tuple[str, ...]:
    """List the tests of the return that have not been taken before a day since they were owed."""
    return tuple(test for test in GAP_TESTS if not _tries_since(days, standing.checkins, before, test))


def _tries_since(days: Days, checkins: Checkins, before: date, test: str) -> tuple[Try, ...]:
    """Find the tries of the latest day since the tests are owed; void ones play no part. None while none is owed."""
    since = checkins.tests_since
    if since is None:
        return ()
    for back in range(1, min((before - since).days, _KEPT_DAYS) + 1):
        record = days.get(before - _DAY * back, NOTHING)
        tries = tuple(one for one in record.tries if one.test == test and not one.painkiller)
        if tries:
            return tries
    return ()


def _worst_walk(days: Days, checkins: Checkins, before: date) -> int:
    tries = _tries_since(days, checkins, before, "T_walk30")
    return max(BACK_SETTLE_AT if one.sharp or one.limp else one.pain for one in tries)
