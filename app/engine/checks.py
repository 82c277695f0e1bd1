"""The tests of readiness as they were taken (C2): passed, failed or void, and for how long that counts (C3)."""

from datetime import date, timedelta
from typing import Final, Literal

from app.engine.days import NOTHING, Days
from app.engine.facts import Try
from app.engine.marks import reached
from app.engine.program import Mark, Program
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)

Outcome = Literal["passed", "failed", "void"]


def outcome(mark: Mark, tries: tuple[Try, ...], *, both: bool) -> Outcome:
    """Judge the tries of one test on one day: passed only if each did; one with a painkiller is void."""
    judged = [one for one in tries if not one.painkiller]
    if not all(_passes(mark, one, both=both) for one in judged):
        return "failed"
    return "passed" if len(judged) == len(tries) else "void"


def _passes(mark: Mark, one: Try, *, both: bool) -> bool:
    return not one.sharp and not one.limp and one.pain <= mark.pain and reached(mark, one, both=both)


def passes_on(program: Program, standing: Standing, days: Days, test: str, day: date) -> bool:
    """Say whether a test counts as passed at the review of a day: its latest result, of the last 7 days (C3)."""
    mark = program.tests.marks[standing.position.phase][test]
    taken = _latest(program, standing, days, test, day)
    if taken is None or outcome(mark, _tries(days, test, taken), both=_both(standing)) != "passed":
        return False
    rise = _rise(days, taken)
    return not mark.same_morning or (rise is not None and rise <= 0)


def _rise(days: Days, taken: date) -> int | None:
    """Find how much higher the morning after a day was than its own; None unless both are known."""
    am, am_next = days.get(taken, NOTHING).morning, days.get(taken + _DAY, NOTHING).morning
    return None if am is None or am_next is None else am_next - am


def _latest(program: Program, standing: Standing, days: Days, test: str, day: date) -> date | None:
    """Find the last day before `day` on which a test was taken in the present phase, and was not all void."""
    back = (day - _DAY * ahead for ahead in range(1, program.tests.counts_days + 1))
    return next(
        (
            one
            for one in back
            if one >= standing.position.since and not all(each.painkiller for each in _tries(days, test, one))
        ),
        None,
    )


def _tries(days: Days, test: str, day: date) -> tuple[Try, ...]:
    return tuple(one for one in days.get(day, NOTHING).tries if one.test == test)


def _both(standing: Standing) -> bool:
    return standing.wishes.side == "both"


def retest_from(program: Program, standing: Standing, days: Days) -> date | None:
    """Find the day from which tests may be taken again after the latest failed one of this phase, while ahead."""
    day = standing.day
    wait = program.tests.retest_days
    for back in range(wait):
        taken = day - _DAY * back
        if taken >= standing.position.since and _failed_on(program, standing, days, taken):
            return taken + _DAY * wait
    return None


def _failed_on(program: Program, standing: Standing, days: Days, taken: date) -> bool:
    rise = _rise(days, taken)
    rose = rise is not None and rise > 0
    for test, mark in program.tests.marks[standing.position.phase].items():
        tries = _tries(days, test, taken)
        tomorrow = tries and mark.same_morning and taken < standing.day
        if outcome(mark, tries, both=_both(standing)) == "failed" or (tomorrow and rose):
            return True
    return False
