"""What a run does to the return to running (E6): credit, steps back, blocks, and days without a run."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from app.engine.colours import worse
from app.engine.days import NOTHING, Days
from app.engine.offers import run_bars
from app.engine.pace import required_runs
from app.engine.program import Program
from app.engine.reasons import reason
from app.engine.standing import Running, Standing, moved
from app.engine.types import PhaseId
from app.engine.verdicts import Verdict

_DAY: Final = timedelta(days=1)
BLOCK: Final = timedelta(days=4)  # after a red run: no run before day +4
SEVERE_PEAK: Final = 4
AMBERS_BACK: Final = 2
RUN_PHASES: Final[tuple[PhaseId, ...]] = ("return_run", "maintain")
MAINTAIN_AMBER, MAINTAIN_RED, MAINTAIN_SEVERE = 9, 7, 4
IDLE_REPEAT, IDLE_BACK, IDLE_GATE = 7, 14, 28
IDLE_MAINTAIN = 10


@dataclass(frozen=True, slots=True)
class Ran:
    """The worst run of a day, and whether it may earn credit."""

    verdict: Verdict
    severe: bool
    earns: bool


def ran_on(program: Program, eve: Standing, days: Days, verdicts: Sequence[Verdict]) -> Ran | None:
    """Judge the runs of the day that `eve` stands for; None without any.

    Credit needs a run that was offered, names the day's stage, and is the only one of the day.
    """
    runs = [verdict for verdict in verdicts if verdict.rule == "run" and verdict.is_session]
    if not runs:
        return None
    worst = runs[0]
    for other in runs[1:]:
        if worse(worst.colour, other.colour) == other.colour:
            worst = other
    named = worst.run is not None and worst.run.stage == program.stages[eve.running.stage - 1].id
    offered = not run_bars(program, eve, days)
    earns = len(runs) == 1 and offered and (named or eve.position.phase == "maintain") and worst.credited
    severe = any((run.peak or 0) >= SEVERE_PEAK or run.limp for run in runs)
    return Ran(worst, severe, earns)


def dated(standing: Standing, verdicts: Sequence[Verdict]) -> Standing:
    """Remember the day of the last run: every logged run counts, off the plan or under a lock."""
    if all(verdict.run is None for verdict in verdicts):
        return standing
    return replace(standing, running=replace(standing.running, last_run=standing.day - _DAY, idle=0))


def blocked(standing: Standing, verdicts: Sequence[Verdict]) -> Standing:
    """Hold runs for three full days after a red one; the next run after that which is not red ends its rule."""
    day = standing.day - _DAY
    runs = [verdict for verdict in verdicts if verdict.rule == "run" and verdict.is_session]
    running = standing.running
    if any(verdict.severe for verdict in runs):
        running = replace(running, blocked_until=day + BLOCK, after_red=True)
    elif runs and (running.blocked_until is None or day >= running.blocked_until):
        running = replace(running, after_red=False)
    return replace(standing, running=running)


def counts_red(standing: Standing, verdict: Verdict) -> bool:
    """Say whether a session counts as red: an amber run before the run gate does too (C3, "Going back")."""
    if verdict.colour == "red":
        return True
    return verdict.rule == "run" and verdict.colour == "amber" and standing.position.phase not in RUN_PHASES


def after_run(program: Program, standing: Standing, ran: Ran, *, declined: bool) -> Standing:
    """Apply what a run of yesterday means. `declined`: the person stays at the stage for now."""
    if standing.position.phase not in RUN_PHASES:
        position = replace(standing.position, since=standing.day)
        return replace(standing, position=position, reasons=(*standing.reasons, reason("RUN_OFF_PLAN")))
    if ran.verdict.colour == "red":
        return _after_red(standing, ran)
    if ran.verdict.colour == "amber":
        return _after_amber(standing)
    if ran.earns:
        return _after_clean(program, standing, declined=declined)
    return standing


def _after_clean(program: Program, standing: Standing, *, declined: bool) -> Standing:
    running = replace(standing.running, ambers=0)
    if standing.position.phase == "maintain":
        return replace(standing, running=running)
    required = required_runs(program, standing)
    clean = min(running.clean + 1, required)
    last = running.stage == len(program.stages)
    if clean < required or declined or last:
        return replace(standing, running=replace(running, clean=clean))
    stage = program.stages[running.stage].id
    up = replace(running, stage=running.stage + 1, clean=0)
    return replace(standing, running=up, reasons=(*standing.reasons, reason("STAGE_UP", stage=stage)))


def _after_amber(standing: Standing) -> Standing:
    running = replace(standing.running, clean=0, ambers=standing.running.ambers + 1)
    standing = replace(standing, running=running, reasons=(*standing.reasons, reason("RUN_AMBER")))
    if running.ambers < AMBERS_BACK:
        return standing
    if standing.position.phase == "maintain":
        return moved(standing, "return_run", stage=MAINTAIN_AMBER)
    return back(standing, 1)


def _after_red(standing: Standing, ran: Ran) -> Standing:
    standing = replace(standing, reasons=(*standing.reasons, reason("RUN_RED")))
    if standing.position.phase == "maintain":
        return moved(standing, "return_run", stage=MAINTAIN_SEVERE if ran.severe else MAINTAIN_RED)
    return back(standing, 2 if ran.severe else 1)


def back(standing: Standing, stages: int) -> Standing:
    """Go back some stages; below the first one to hops, where the run gate is to be passed again."""
    stage = standing.running.stage - stages
    if stage < 1:
        return moved(standing, "functional")
    return replace(standing, running=replace(standing.running, stage=stage, clean=0, ambers=0))


def idle(standing: Standing, days: Days) -> Standing:
    """Count a day without a run, unless pain closed it, and apply what a long gap means (E6). Each once."""
    begins = standing.day in (standing.moved_on, standing.placed_on)
    if standing.position.phase not in RUN_PHASES or begins or _closed(standing, days):
        return standing
    running = replace(standing.running, idle=standing.running.idle + 1)
    standing = replace(standing, running=running)
    if running.idle == IDLE_REPEAT:
        return replace(standing, running=replace(running, clean=0))
    if running.idle == IDLE_BACK:
        return _idle_back(standing)
    if running.idle == IDLE_GATE:
        return moved(standing, "functional")
    return standing


def _idle_back(standing: Standing) -> Standing:
    kept = standing.running.idle
    if standing.position.phase == "maintain":
        standing = moved(standing, "return_run", stage=IDLE_MAINTAIN)
    else:
        stage = max(1, standing.running.stage - 2)
        standing = replace(standing, running=replace(standing.running, stage=stage))
    return replace(standing, running=replace(standing.running, idle=kept))


def _closed(standing: Standing, days: Days) -> bool:
    running: Running = standing.running
    blocked = running.blocked_until is not None and standing.day < running.blocked_until
    am = days.get(standing.day, NOTHING).morning
    return standing.flaring or standing.leaving_flare or blocked or (am is not None and am >= 1)


def first_free_day(running: Running, day: date) -> date | None:
    """Find the first day without a block; None from that day on."""
    until = running.blocked_until
    return until if until is not None and day < until else None
