"""The week that was, in three sentences: what was done, how the knee was, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.engine.program import Program
from app.engine.standing import Standing
from app.progress.noted import Noted
from app.progress.sentences import counted, minutes_said
from app.progress.states import Kept


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the rules wait for: the next phase by its name and how many of its points are met, or good runs to go."""

    phase: str | None
    met: int
    points: int
    runs_left: int


def look_back(kept: Kept, days: Sequence[Noted], fine: int) -> tuple[str, str]:
    """Say what was done in a week, and how the knee was."""
    return _done(kept, days), _knee([one.morning for one in days if one.morning is not None], fine)


def _done(kept: Kept, days: Sequence[Noted]) -> str:
    runs = sum(one.runs for one in days)
    if not any(one.work for one in days):
        rest = f", with {counted(kept.kept, 'day')} of rest" if kept.kept else ""
        return f"It was a quiet week{rest}."
    said = f"You kept {kept.kept} of {counted(kept.of, 'day')}"
    if not runs:
        return f"{said}."
    minutes = minutes_said(sum(one.run_minutes for one in days))
    return f"{said} and ran {minutes} in {counted(runs, 'run')}."


def _knee(scores: Sequence[int], fine: int) -> str:
    if not scores:
        return "You gave no morning score."
    level = f"{fine} or less" if fine else "0"
    kept = sum(score <= fine for score in scores)
    if kept == len(scores):
        return f"Your knee was {level} on every morning you scored."
    return f"Your knee was {level} on {kept} of {counted(len(scores), 'morning')}, {max(scores)} at worst."


def next_said(program: Program, standing: Standing, ahead: Ahead) -> str:
    """Say what comes next. What holds the plan back comes before what moves it on."""
    return _held(standing) or _runs(program, standing, ahead) or _phase(ahead)


def _held(standing: Standing) -> str | None:
    if standing.flags.lock is not None:
        return "Next is a check of the knee. The plan waits for it."
    until = standing.paused_until
    if until is not None and standing.paused:
        return f"The plan rests until {until:%A} {until.day} {until:%B}."
    if standing.flags.owed_since is not None:
        return "Next come the safety questions. Then the plan goes on."
    return "Next come calm days, until the flare is over." if standing.flaring else None


def _runs(program: Program, standing: Standing, ahead: Ahead) -> str | None:
    if standing.position.phase != "return_run":
        return None
    left = counted(max(1, ahead.runs_left), "more good run")
    stage = standing.running.stage
    if stage == len(program.stages):
        return f"The last run stage ends after {left}."
    return f"Run stage R{stage + 1} comes after {left}."


def _phase(ahead: Ahead) -> str:
    if ahead.phase is None:
        return "Next: keep it up, within what the plan allows."
    if ahead.met == ahead.points:
        return f"Next comes {ahead.phase}: every point is met."
    return f"Next comes {ahead.phase}: {ahead.met} of {counted(ahead.points, 'point')} met so far."
