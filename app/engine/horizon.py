"""Deciding ahead: the days of a bundle, each for every morning score that is still possible."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from typing import Final

from app.engine.days import NOTHING, Days, Overlay
from app.engine.demand import easier
from app.engine.futures import Future, last_scores, last_that_matters
from app.engine.pace import required_runs
from app.engine.path.fork import Fork
from app.engine.path.trace import trace
from app.engine.plan import hold, plan
from app.engine.planned import DayPlan, Variant
from app.engine.program import Program, Rung
from app.engine.reasons import reason
from app.engine.review import Fold
from app.engine.standing import Standing
from app.engine.steps import shown_steps

SCORES: Final = range(11)  # a score runs from 0 to 10 (E1)


@dataclass(frozen=True, slots=True)
class Horizon:
    """Where the person stands on the first day, the path that led there, and the days from it on."""

    standing: Standing
    steps: Mapping[str, Rung]
    required: int
    days: tuple[DayPlan, ...]
    path: tuple[Fork, ...]
    passed: tuple[Standing, ...]


def horizon(program: Program, days: Days, first: date, count: int, start: Standing | None = None) -> Horizon:
    """Decide `count` days from `first` on, as of the morning of `first`; `days` holds nothing later.

    `start` is a standing of an earlier day to go on from, if there is one.

    Raises:
        NotEnrolledError: nobody enrolled on or before the first day.
    """
    fold = Fold.up_to_eve(program, days, first, start)
    standing = fold.morning(days)
    today = _today(program, days, fold, standing)
    ahead = islice(_ahead(program, days, fold, standing), count - 1)
    return Horizon(
        standing=standing,
        steps=shown_steps(program, standing, days),
        required=required_runs(program, standing),
        days=(today, *ahead),
        path=trace(program, fold.eve, standing, days, today.plan),
        passed=fold.passed,
    )


def _today(program: Program, days: Days, fold: Fold, standing: Standing) -> DayPlan:
    record = days.get(standing.day, NOTHING)
    planned = plan(program, standing, days)
    if record.morning is not None:
        return DayPlan(standing.day, standing.position.phase, record.morning, planned, None, None)
    last = last_that_matters(fold.eve, days, fold.day) if fold.eve else SCORES[-1]
    ahead = _for_each_score(partial(_scored, program, days, fold), last)
    return DayPlan(standing.day, standing.position.phase, None, planned, ahead, None)


def _for_each_score(plan_for: Callable[[int], Variant], last: int) -> tuple[Variant, ...]:
    """Plan for each score; from the last one that any rule can tell from those above, all are alike."""
    told = [plan_for(score) for score in SCORES if score <= last]
    return tuple(told[min(score, len(told) - 1)] for score in SCORES)


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
        if_morning = _for_each_score(
            partial(_less, program, nothing, everything),
            max(nothing.last_that_matters(), everything.last_that_matters()),
        )
        held = hold(program, *nothing.if_scored(None))
        nothing.go_on(None)
        everything.go_on(morning)
        phase = nothing.standing.position.phase
        yield DayPlan(nothing.standing.day, phase, None, unasked, _told_apart(if_morning, morning), held)


def _told_apart(if_morning: tuple[Variant, ...], last: int | None) -> tuple[Variant, ...]:
    """Let the scores that both futures count on be one, and tell a worse one from them.

    A phone without signal holds the days on which the score has another variant than 0. Up to the last score known
    a word alone must not do that: with that score every day the plan goes on as decided. Above it, days half done
    could turn out worse than either future, so there it must.
    """
    if last is None:
        return if_morning
    usual = if_morning[last]
    up = reason("MORNING_UP", last=last)
    return tuple(
        replace(variant, reasons=(*variant.reasons, up))
        if score > last
        else usual
        if _asked(variant) == _asked(usual)
        else variant
        for score, variant in enumerate(if_morning)
    )


def _asked(variant: Variant) -> Variant:
    """Leave out of a variant the words for its decisions."""
    return replace(
        variant,
        reasons=(),
        run=replace(variant.run, reasons=()),
        impact=replace(variant.impact, reasons=()),
        tests=replace(variant.tests, reasons=()),
    )


def _less(program: Program, nothing: Future, everything: Future, score: int | None) -> Variant:
    return easier(program, plan(program, *nothing.if_scored(score)), plan(program, *everything.if_scored(score)))
