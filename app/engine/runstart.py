"""When running can begin, or go on: the first day on which a run could be offered (E6, H6)."""

from datetime import date, timedelta
from typing import Final

from app.engine.days import Day, Days, Overlay
from app.engine.offers import run_bars
from app.engine.program import Program
from app.engine.review import review
from app.engine.running import RUN_PHASES
from app.engine.standing import Standing
from app.engine.types import PHASES

_DAY: Final = timedelta(days=1)
_GATE: Final = PHASES.index("return_run")
LOOK_AHEAD: Final = 60


def earliest(program: Program, standing: Standing, days: Days, within: int = LOOK_AHEAD) -> date | None:
    """Find the first day after this one on which a run could be offered, if all goes well.

    None while a lock, a referral, owed tests, or a pause that does not end `within` so many days holds it.
    """
    flags, checkins = standing.flags, standing.checkins
    owed = flags.owed_since is not None or checkins.tests_since is not None
    if flags.lock is not None or standing.referring or owed:
        return None
    resumes = standing.paused_until + _DAY if standing.paused and standing.paused_until else standing.day
    if resumes > standing.day + _DAY * within:
        return None
    if standing.position.phase in RUN_PHASES:
        return _first_legal(program, standing, days, resumes, within)
    return max(resumes, run_start(program, standing))


def run_start(program: Program, standing: Standing) -> date:
    """Find the first day on which a run is possible from a phase before the run gate (H6)."""
    place = PHASES.index(standing.position.phase)
    completed = standing.phase_day - 1
    present = max(1, (program.min_days[PHASES[place]] or 0) - completed)
    ahead = sum(program.min_days[phase] or 0 for phase in PHASES[place + 1 : _GATE])
    return standing.day + _DAY * (present + ahead)


def _first_legal(program: Program, standing: Standing, days: Days, resumes: date, within: int) -> date | None:
    """Try each day ahead with every morning at 0 and nothing else happening."""
    calm: dict[date, Day] = {}
    for _ in range(within):
        day = standing.day + _DAY
        calm[day] = Day(morning=0)
        standing = review(program, standing, Overlay(calm, days), day)
        if standing.position.phase not in RUN_PHASES:
            # A long pause leads back before the run gate.
            return max(resumes, run_start(program, standing))
        if not run_bars(program, standing, Overlay(calm, days)):
            return day
    return None
