"""When running can begin (H6): the sum of the least days of the phases before the run gate."""

from datetime import date, timedelta
from typing import Final

from app.engine.program import Program
from app.engine.standing import Standing
from app.engine.types import PHASES

GATE: Final = PHASES.index("return_run")
_DEFAULT_MIN: Final = 1


def run_start(program: Program, standing: Standing) -> date:
    """Find the first day on which a run is possible from a phase before the run gate (H6)."""
    place = PHASES.index(standing.position.phase)
    completed = standing.phase_day - 1
    present = max(1, (program.min_days[PHASES[place]] or _DEFAULT_MIN) - completed)
    ahead = sum(program.min_days[phase] or 0 for phase in PHASES[place + 1 : GATE])
    return standing.day + timedelta(days=present + ahead)
