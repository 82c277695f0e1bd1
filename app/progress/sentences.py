"""Puts what was counted into short sentences."""

from collections.abc import Iterable, Sequence

from app.progress.climbs import Climbed
from app.progress.columns import Column
from app.progress.noted import Noted
from app.progress.weeks import RunWeek


def counted(number: int, one: str, more: str | None = None) -> str:
    """Say a number of things, such as 1 day or 3 days."""
    return f"{number} {one if number == 1 else more or f'{one}s'}"


def minutes_said(minutes: float) -> str:
    """Say minutes, whole ones."""
    return counted(round(minutes), "minute")


def headline(days: Iterable[Noted], fine: int) -> str:
    """Say on how many mornings the knee was fine: at `fine` or less."""
    scores = [one.morning for one in days if one.morning is not None]
    kept = sum(score <= fine for score in scores)
    level = f"{fine} or less" if fine else "0"
    if not scores:
        return "No mornings to show yet."
    if len(scores) == 1:
        return f"Your knee was {level if kept else f'above {fine}'} on your one morning so far."
    among = f"all {len(scores)}" if kept == len(scores) else f"{kept} of {len(scores)}"
    return f"Your knee was {level} on {among} mornings."


def load_said(found: Sequence[Column]) -> str:
    """Say what work and the morning after it had to do with each other. Only days with all three are counted."""
    worked = [
        (one.morning, one.next_morning)
        for one in found
        if one.work and one.morning is not None and one.next_morning is not None and one.first == one.last
    ]
    calm = sum(after <= before for before, after in worked)
    if worked:
        return f"After {calm} of {counted(len(worked), 'day')} with work, the next morning was no worse."
    if any(one.work for one in found):
        worst = max((one.morning for one in found if one.morning is not None), default=None)
        told = "No morning score is there to set beside it." if worst is None else f"The worst morning was {worst}."
        return f"You did {counted(sum(one.work for one in found), 'exercise')}. {told}"
    return "No work is noted in this time."


def runs_said(weeks: Sequence[RunWeek]) -> str:
    """Say how much was run."""
    runs = sum(one.runs for one in weeks)
    if not runs:
        return "No run is noted in this time."
    longest = max(weeks, key=lambda one: one.minutes)
    whole = f"You ran {minutes_said(sum(one.minutes for one in weeks))} in {counted(runs, 'run')}"
    return f"{whole}, {round(longest.minutes)} in the fullest week." if len(weeks) > 1 else f"{whole}."


def climbs_said(found: Sequence[Climbed]) -> str:
    """Say how many steps up there were."""
    if not found:
        return "No step up in this time yet."
    steps = counted(sum(one.steps for one in found), "step")
    return f"You went up {steps} in {counted(len(found), 'exercise')}."
