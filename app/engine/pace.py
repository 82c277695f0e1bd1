"""How many clean runs a stage needs (H2)."""

from datetime import timedelta
from typing import Final

from app.engine.program import Program
from app.engine.standing import Standing
from app.engine.types import Pace

_ORDER: Final[tuple[Pace, ...]] = ("quick", "standard", "cautious")
QUICK_ONSET: Final = timedelta(days=28)
QUICK_GRADE: Final = 2
LONG_ONSET: Final = timedelta(days=180)
CAUTIOUS_FLARES: Final = 2


def allowed_pace(standing: Standing) -> Pace:
    """Find the fastest pace allowed: quick is judged on the day of enrolment, cautious on each day."""
    said = standing.episode.said
    if not said.first_episode or standing.day - said.onset_on >= LONG_ONSET or standing.flares.count >= CAUTIOUS_FLARES:
        return "cautious"
    recent = standing.episode.since - said.onset_on < QUICK_ONSET
    return "quick" if recent and said.grade <= QUICK_GRADE else "standard"


def required_runs(program: Program, standing: Standing) -> int:
    """Count the clean runs that a stage needs, at the pace asked for or at the slower one that is allowed."""
    pace = max(allowed_pace(standing), standing.wishes.pace, key=_ORDER.index)
    return program.runs_required[pace]
