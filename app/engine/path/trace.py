"""The whole path of one day: every question that was asked, in the order of the review (E9)."""

from collections.abc import Iterator

from app.engine.days import Days
from app.engine.modes import decide
from app.engine.path.course import phase, run
from app.engine.path.fork import Fork
from app.engine.path.knee import flare, score
from app.engine.path.opening import pause, safety, silence
from app.engine.path.work import sessions
from app.engine.planned import Variant
from app.engine.program import Program
from app.engine.standing import Standing


def trace(program: Program, eve: Standing | None, standing: Standing, days: Days, planned: Variant) -> tuple[Fork, ...]:
    """List the questions that led from one evening's standing to the next day's plan; a lock ends them."""
    return tuple(_forks(program, eve, standing, days, planned))


def _forks(program: Program, eve: Standing | None, standing: Standing, days: Days, planned: Variant) -> Iterator[Fork]:
    yield safety(standing)
    if standing.flags.lock is not None:
        return
    if eve is not None and standing.day > standing.episode.since:
        yield from sessions(program, eve, standing, days)
    yield flare(standing, days)
    yield from (asked for asked in (silence(standing), pause(standing)) if asked is not None)
    yield phase(program, eve or standing, standing, days)
    if standing.position.phase != "settle" and not _barred(standing, days):
        yield score(standing, days)
    running = run(standing, planned)
    if running is not None:
        yield running


def _barred(standing: Standing, days: Days) -> bool:
    """Say whether something other than the score has decided the day."""
    return any(why.code in ("PAUSED", "SCREEN_OWED", "FLARE") for why in decide(standing, days).reasons)
