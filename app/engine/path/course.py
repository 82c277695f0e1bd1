"""Where the day stands in the program: the phase, and the run (C3, E6)."""

from app.engine.days import NOTHING, Days
from app.engine.path.fork import Branch, Fork
from app.engine.planned import Variant
from app.engine.program import Program
from app.engine.rows import exit_rows
from app.engine.running import RUN_PHASES
from app.engine.standing import Standing
from app.engine.types import PHASES


def phase(program: Program, before: Standing, standing: Standing, days: Days) -> Fork:
    """Ask whether every point of the phase is met, or something sends back."""
    branches = (Branch("Not all met", "Stay"), Branch("All points met", "Go on"), Branch("Worse again", "Go back"))
    there, now = PHASES.index(before.position.phase), PHASES.index(standing.position.phase)
    if standing.placed_on == standing.day:
        return Fork("phase", "Is the next phase due?", "You were placed here today.", branches, 0)
    if there != now:
        return Fork("phase", "Is the next phase due?", "The phase changed today.", branches, 1 if now > there else 2)
    rows = exit_rows(program, standing, days)
    fact = f"Day {standing.phase_day} of this phase."
    if rows:
        fact += f" {sum(row.holds for row in rows)} of {len(rows)} points are met."
    if any(choice.about == "phase" for choice in days.get(standing.day, NOTHING).choices):
        fact += " You chose to stay for now."
    return Fork("phase", "Is the next phase due?", fact, branches, 0)


def run(standing: Standing, planned: Variant) -> Fork | None:
    """Ask whether anything bars a run; left out before the return to running."""
    if standing.position.phase not in RUN_PHASES:
        return None
    stage = f"Stage {planned.run.stage}"
    free = planned.run.offered or any(why.code == "RUN_DONE" for why in planned.run.reasons)
    fact = planned.run.reasons[0].text if planned.run.reasons else f"Nothing stands in its way: {stage}."
    branches = (Branch("Nothing bars it", stage), Branch("Something does", "Wait"))
    return Fork("run", "A run today?", fact, branches, 0 if free else 1)
