"""Deciding ahead: the days of a bundle, each for every morning score that is still possible."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import Final

from app.engine.days import NOTHING, Days, Overlay
from app.engine.demand import easier
from app.engine.futures import Future, last_scores
from app.engine.pace import required_runs
from app.engine.plan import hold, plan
from app.engine.planned import DayPlan, Variant
from app.engine.program import Program, Rung
from app.engine.review import Fold
from app.engine.standing import Standing
from app.engine.steps import shown_steps

SCORES: Final = range(11)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Horizon:
    """Where the person stands on the first day, and the days from it on."""

    standing: Standing
    steps: Mapping[str, Rung]
    required: int
    days: tuple[DayPlan, ...]


def horizon(program: Program, days: Days, first: date, count: int) -> Horizon:
    """Decide `count` days from `first` on, as of the morning of `first`; `days` holds nothing later.

    Raises:
        NotEnrolledError: nobody enrolled on or before the first day.
    """
    fold = Fold.up_to_eve(program, days, first)
    standing = fold.morning(days)
    today = _today(program, days, fold, standing)
    ahead = islice(_ahead(program, days, fold, standing), count - 1)
    return Horizon(standing, shown_steps(program, standing, days), required_runs(program, standing), (today, *ahead))


def _today(program: Program, days: Days, fold: Fold, standing: Standing) -> DayPlan:
    record = days.get(standing.day, NOTHING)
    planned = plan(program, standing, days)
    ahead = tuple(_scored(program, days, fold, score) for score in SCORES) if record.morning is None else None
    return DayPlan(standing.day, standing.position.phase, record.morning, planned, ahead, None)


def _scored(program: Program, days: Days, fold: Fold, score: int) -> Variant:
    scored = Overlay({fold.day: replace(days.get(fold.day, NOTHING), morning=score)}, days)
    return plan(program, fold.morning(scored), scored)


def _ahead(program: Program, days: Days, fold: Fold, standing: Standing) -> Iterator[DayPlan]:
    """Go through the days after the first: of two futures the one that asks less, for each score and for none."""
    morning, evening = last_scores(days, fold.day)
    nothing = Future(program, days, standing)
    record = days.get(fold.day, NOTHING)
    scored = Overlay({fold.day: replace(record, morning=morning)}, days) if record.morning is None else days
    everything = Future(program, scored, fold.morning(scored))
    while True:
        everything.do_all(evening)
        unasked = _less(program, nothing, everything, None)
        if_morning = tuple(_less(program, nothing, everything, score) for score in SCORES)
        held = hold(program, *nothing.if_scored(None))
        nothing.go_on(None)
        everything.go_on(morning)
        phase = nothing.standing.position.phase
        yield DayPlan(nothing.standing.day, phase, None, unasked, if_morning, held)


def _less(program: Program, nothing: Future, everything: Future, score: int | None) -> Variant:
    return easier(program, plan(program, *nothing.if_scored(score)), plan(program, *everything.if_scored(score)))
