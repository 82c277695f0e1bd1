"""Flares (E4): when one begins, when it ends, and what a long one does."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Days
from app.engine.facts import Evening
from app.engine.program import Program
from app.engine.reasons import reason
from app.engine.standing import Flare, Standing, moved
from app.engine.step_downs import all_down
from app.engine.types import PHASES, FlareCause

_DAY: Final = timedelta(days=1)
BASE_DAYS: Final = 7
BASE_VALUES: Final = 3
F1_SCORE: Final = 3
F1_RISE: Final = 2
F2_REDS: Final = 2
F3_WALK: Final = 4
SHORTEST: Final = 2
MOVES_AFTER: Final = 7
REFERS_AFTER: Final = 14
COUNT_DAYS: Final = 42
COUNT_REFERS: Final = 3
MAINTAIN_BACK: Final = 7


def base7(days: Days, day: date) -> int | None:
    """Find the median morning score of the 7 days before a day, rounded half up; None with fewer than 3 values."""
    scores = sorted(
        score for back in range(1, BASE_DAYS + 1) if (score := days.get(day - _DAY * back, NOTHING).morning) is not None
    )
    if len(scores) < BASE_VALUES:
        return None
    middle = len(scores) // 2
    return scores[middle] if len(scores) % 2 else (scores[middle - 1] + scores[middle] + 1) // 2


def rises(days: Days, day: date) -> bool:
    """Say whether the morning of a day is clearly above the usual (F1)."""
    am, base = days.get(day, NOTHING).morning, base7(days, day)
    return am is not None and base is not None and am >= F1_SCORE and am - base >= F1_RISE


def review_flare(program: Program, standing: Standing, days: Days, lowered: frozenset[str]) -> Standing:
    """Begin a flare, or end the one that is on. `lowered` names what a red has stepped down at this review."""
    if standing.flares.now is None and standing.position.phase == "settle":
        # No flare begins in `settle`; a jump only asks for the questions.
        return replace(standing, jumped_on=standing.day) if rises(days, standing.day) else standing
    if standing.flares.now is None:
        cause = _cause(standing, days)
        return _begun(program, standing, days, cause, lowered) if cause else standing
    return _ended(standing) if _is_over(standing, standing.flares.now, days) else standing


def _cause(standing: Standing, days: Days) -> FlareCause | None:
    day = standing.day
    if rises(days, day):
        return "F1"
    since = max((day - _DAY * BASE_DAYS, *standing.flares.began))
    reds = [verdict for verdict in standing.verdicts if verdict.severe and verdict.day >= since]
    if len(reds) >= F2_REDS:
        return "F2"
    evening = days.get(day - _DAY, NOTHING).evening or Evening()
    walked = evening.walk is not None and evening.walk >= F3_WALK
    return "F3" if days.get(day, NOTHING).flared or walked else None


def _begun(program: Program, standing: Standing, days: Days, cause: FlareCause, lowered: frozenset[str]) -> Standing:
    day = standing.day
    standing = all_down(program, standing, days, lowered)
    flares = standing.flares
    recent = tuple(one for one in flares.began if (day - one).days < COUNT_DAYS)
    begun = replace(flares, now=Flare(day, base7(days, day) or 0, cause), began=(*recent, day), count=flares.count + 1)
    return replace(standing, flares=begun)


def _is_over(standing: Standing, flare: Flare, days: Days) -> bool:
    """Say whether two mornings are back at the usual, on the second day after the beginning or later."""
    day = standing.day
    today, eve = days.get(day, NOTHING), days.get(day - _DAY, NOTHING)
    if today.flared or (day - flare.since).days < SHORTEST:
        return False
    return all(one.morning is not None and one.morning <= flare.base for one in (today, eve))


def _ended(standing: Standing) -> Standing:
    ended = replace(standing.flares, now=None, ended_on=standing.day)
    return replace(standing, flares=ended, reasons=(*standing.reasons, reason("FLARE_OVER")))


def outlasted(standing: Standing) -> Standing:
    """Go a phase back once a flare has lasted more than 7 days, once a flare; it goes on (E4)."""
    flare = standing.flares.now
    if flare is None or flare.moved or (standing.day - flare.since).days <= MOVES_AFTER:
        return standing
    phase = standing.position.phase
    if phase == "maintain":
        standing = moved(standing, "return_run", stage=MAINTAIN_BACK)
    elif phase != "settle":
        standing = moved(standing, PHASES[PHASES.index(phase) - 1])
    flares = replace(standing.flares, now=replace(flare, moved=True))
    return replace(standing, flares=flares, reasons=(*standing.reasons, reason("FLARE_LONG")))
