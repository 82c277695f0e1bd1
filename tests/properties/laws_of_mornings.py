"""What a worse score may never do: all else equal, it adds nothing to the day and moves no phase forward."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random
from typing import Final, TypeVar

from app.engine import facts
from app.engine.days import NOTHING, Day, Overlay
from app.engine.planned import Slot, Variant
from app.engine.review import review
from app.engine.types import GateAnswer
from tests.engine.story import PROGRAM
from tests.properties.adding import Outcome, added, easier, worked
from tests.properties.history import History
from tests.properties.recipe import DAY

_WORST: Final = 10
_RANK: Final[dict[GateAnswer, int]] = {"go": 0, "half": 1, "instead": 1, "settle": 2, "rest": 3}
_Scored = TypeVar("_Scored", facts.Session, facts.Tick, facts.Run)


def outcome(history: History, day: date, changed: dict[date, Day]) -> Outcome:
    """Review a day again with some records changed."""
    days = Overlay(changed, history.days)
    return Outcome(review(PROGRAM, history.standings[day - DAY], days, day), days)


def a_worse_morning_adds_nothing(history: History) -> None:
    """A higher score this morning never adds a run, impact, a test, a step or a set, and moves no phase forward."""
    chance = history.pick("morning")
    for day in history.some_days("morning", 6):
        record = history.days.get(day, NOTHING)
        scores = sorted({0, chance.randint(0, 3), chance.randint(1, _WORST), chance.randint(0, _WORST)})
        outcomes = [outcome(history, day, {day: replace(record, morning=score)}) for score in scores]
        eve = history.standings[day - DAY]
        for better, worse in pairwise(outcomes):
            found = list(added(eve, better, worse))
            assert not found, (day, scores, found)


def worse_work_adds_nothing(history: History) -> None:
    """A higher score in yesterday's sessions never adds a run, impact, a test, a step or a set to today."""
    chance = history.pick("work")
    worked_on = [day for day in history.standings if day > history.first and _scores(history.days.get(day - DAY))]
    for day in chance.sample(worked_on, min(6, len(worked_on))):
        eve = day - DAY
        record = history.days.get(eve, NOTHING)
        better = outcome(history, day, {eve: record})
        for _ in range(2):
            worse = outcome(history, day, {eve: _worsened(record, chance)})
            found = list(added(history.standings[eve], better, worse))
            assert not found, (day, found, worse.days[eve])


def _scores(record: Day | None) -> bool:
    return record is not None and bool(_places(record))


def _places(record: Day) -> list[tuple[str, int]]:
    """Find the work that was given a score."""
    found = [("sessions", at) for at, one in enumerate(record.sessions) if one.peak is not None]
    found += [("ticks", at) for at, one in enumerate(record.ticks) if one.peak is not None]
    return found + [("runs", at) for at, _ in enumerate(record.runs)]


def _worsened(record: Day, chance: Random) -> Day:
    """Raise some of the scores that were given, at least one."""
    places = _places(record)
    chosen = set(chance.sample(places, chance.randint(1, min(3, len(places)))))

    def raised(kind: str, every: tuple[_Scored, ...]) -> tuple[_Scored, ...]:
        return tuple(_hurt(one, chance) if (kind, at) in chosen else one for at, one in enumerate(every))

    return replace(
        record,
        sessions=raised("sessions", record.sessions),
        ticks=raised("ticks", record.ticks),
        runs=raised("runs", record.runs),
    )


def _hurt(one: _Scored, chance: Random) -> _Scored:
    more = chance.choice((1, 1, 2, 3, 5))
    peak = min(_WORST, (one.peak or 0) + more)
    if isinstance(one, facts.Tick):
        return replace(one, peak=peak)
    return replace(one, peak=peak, post=None if one.post is None else min(_WORST, one.post + chance.randint(0, more)))


def a_worse_score_before_adds_nothing(history: History) -> None:
    """A higher `pre` never opens more, and once logged it changes no plan."""
    for day in history.some_days("pre", 4):
        for slot in (*history.plans[day].slots, *_all_instead(history.plans[day])):
            _gate(slot.gate, {"go": (slot,), **slot.instead}, loaded=slot.rule == "impact")
        run = history.plans[day].run
        _gate(run.gate, run.instead, loaded=True)
        for logged in (day, day - DAY):
            record = history.days.get(logged, NOTHING)
            sore = replace(
                record,
                sessions=tuple(replace(one, pre=_WORST) for one in record.sessions),
                runs=tuple(replace(one, pre=_WORST) for one in record.runs),
            )
            found = outcome(history, day, {logged: sore})
            assert replace(found.standing, verdicts=()) == replace(history.standings[day], verdicts=()), day
            assert found.plan == history.plans[day], day


def _all_instead(variant: Variant) -> Iterator[Slot]:
    for slot in variant.slots:
        for slots in slot.instead.values():
            yield from slots


def _gate(gate: tuple[GateAnswer, ...], routines: object, *, loaded: bool) -> None:
    """Check that answers only close, and that what each leads to asks no more than the one before."""
    assert len(gate) == _WORST + 1
    ranks = [_RANK[answer] for answer in gate]
    assert ranks == sorted(ranks)
    assert isinstance(routines, dict)
    answers = list(dict.fromkeys(answer for answer in gate if answer in routines))
    for lower, higher in pairwise(answers):
        if lower == "go" and loaded:
            continue  # strength stands in for hops or a run (E2)
        usual, now = worked(routines[lower]), worked(routines[higher])
        assert set(now) <= set(usual) | easier(usual), (lower, higher)
        assert all(now[name].dose.sets <= usual[name].dose.sets for name in now if name in usual)
