"""What the plan owes everybody on every day: safe runs, no step after a red, nothing imputed, and reasons."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.engine.days import NOTHING, Day
from app.engine.offers import run_bars
from app.engine.planned import Slot, Variant
from app.engine.reasons import TEXTS, Reason
from app.engine.standing import Standing
from app.engine.steps import shown_steps
from app.engine.verdicts import Verdict
from tests.engine.story import PROGRAM
from tests.properties.adding import Outcome, added
from tests.properties.history import History
from tests.properties.laws_of_mornings import outcome
from tests.properties.recipe import DAY
from tests.words import complaints


def runs_are_safe(history: History) -> None:
    """No run is offered in a flare, under a lock, without a morning 0, or on consecutive days."""
    for day, variant in history.plans.items():
        standing, record = history.standings[day], history.days.get(day, NOTHING)
        ran = [back for back in range(1, 7) if _ran(history, day - DAY * back)]
        may = not run_bars(PROGRAM, standing, history.days)
        assert variant.run.offered == (may and not any(run.complete for run in record.runs)), day
        if not may:
            continue
        assert standing.position.phase in ("return_run", "maintain"), day
        assert standing.flares.now is None, day
        assert standing.flags.lock is None, day
        assert standing.flags.screened_on is not None, day
        assert not standing.referring, day
        assert not standing.paused, day
        assert record.morning == 0, day
        assert 1 not in ran, day
        assert len(ran) <= 3, day


def _ran(history: History, day: date) -> bool:
    return day >= history.first and any(run.complete for run in history.days.get(day, NOTHING).runs)


def no_step_rises_after_a_red(history: History) -> None:
    """After a red an exercise goes up no step until it has been done on two more days."""
    watched: dict[str, tuple[int, int]] = {}
    for day, standing in history.standings.items():
        steps = {name: rung.amount for name, rung in shown_steps(PROGRAM, standing, history.days).items()}
        if _begins_anew(standing):
            watched.clear()
        for name, red in _done(standing):
            if red and name in steps:
                before = shown_steps(PROGRAM, history.standings[day - DAY], history.days).get(name)
                assert before is None or _begins_anew(standing) or steps[name] <= before.amount, (day, name)
                watched[name] = (steps[name], 2)
            elif name in watched:
                least, left = watched.pop(name)
                if left > 1:
                    watched[name] = (least, left - 1)
        for name, (least, left) in watched.items():
            assert steps.get(name, 0) <= least, (day, name)
            watched[name] = (steps.get(name, least), left)


def _begins_anew(standing: Standing) -> bool:
    """Say whether exercises have other doses today by a move, a placement, or by hand."""
    today = (standing.moved_on, standing.placed_on, standing.episode.since)
    return standing.day in today or bool(standing.prescriptions.fixed or standing.prescriptions.added)


def _done(standing: Standing) -> Iterator[tuple[str, bool]]:
    """Name what was done the day before, and whether any of it was red."""
    eve = [one for one in standing.verdicts if one.day == standing.day - DAY and not one.locked]
    names = {tick.exercise for one in eve for tick in one.ticks}
    for name in sorted(names):
        yield name, any(tick.exercise == name and tick.colour == "red" for one in eve for tick in one.ticks)


def nothing_is_imputed(history: History) -> None:
    """A score that was not given is no 0: it earns nothing, and asks for no more than a 0 would."""
    for day in history.some_days("imputed", 4):
        eve = history.standings[day - DAY]
        record, before = history.days.get(day, NOTHING), history.days.get(day - DAY, NOTHING)
        silent = outcome(history, day, {day: replace(record, morning=None)})
        found = list(added(eve, outcome(history, day, {day: replace(record, morning=0)}), silent))
        assert not found, (day, found)
        assert not silent.plan.run.offered
        assert not silent.plan.impact.offered
        assert silent.plan.tests.offered == ()
        assert not any(one.confirmed for one in silent.standing.verdicts if one.day == day - DAY)
        _unscored(eve, outcome(history, day, {day - DAY: _without_scores(before)}))
        unheard = outcome(history, day, {day - DAY: replace(before, morning=None)})
        assert not any(one.credited for one in unheard.standing.verdicts if one.day == day - DAY)
    for standing in history.standings.values():
        for one in (one for one in standing.verdicts if one.credited):
            assert one.confirmed, one
            assert _scored(history.days[one.day], one), one


def _scored(record: Day, one: Verdict) -> bool:
    """Say whether any score was given for a session."""
    if one.rule == "run" and record.runs:
        return all(run.peak is not None for run in record.runs)
    sessions = [score for each in record.sessions if each.slot == one.slot for score in (each.peak, each.post)]
    ticks = [tick.peak for tick in record.ticks if tick.slot == one.slot]
    return any(score is not None for score in (*sessions, *ticks, record.after.get(one.slot)))


def _without_scores(record: Day) -> Day:
    return replace(
        record,
        runs=(),
        after={},
        ticks=tuple(replace(tick, peak=None, sharp=None, limp=None) for tick in record.ticks),
        sessions=tuple(replace(one, peak=None, post=None, sharp=None, limp=None) for one in record.sessions),
    )


def _unscored(eve: Standing, now: Outcome) -> None:
    fresh = [one for one in now.standing.verdicts if one.day == eve.day]
    assert all(one.colour in ("unrated", "amber", "red") for one in fresh)
    assert not any(one.credited for one in fresh)
    assert now.standing.running.clean <= eve.running.clean or now.standing.day == now.standing.placed_on
    for name, climb in now.standing.strength.climbs.items():
        assert climb.greens <= eve.strength.climb(name).greens


def every_day_says_why(history: History) -> None:
    """Every day has a reason, from the closed list, in plain words; so has every day that is decided ahead."""
    for day, variant in history.plans.items():
        _explained(variant, day)
    _, ahead = history.ahead
    for one in ahead.days:
        for variant in (one.plan, *(one.if_morning or ()), *((one.hold,) if one.hold else ())):
            _explained(variant, one.date)


_PLAIN: set[str] = set()


def _explained(variant: Variant, day: date) -> None:
    assert variant.reasons, day
    assert variant.run.offered or variant.run.reasons, day
    assert variant.impact.offered or variant.impact.reasons, day
    assert variant.ice.offered or variant.ice.reasons, day
    for why in said(variant):
        assert why.code in TEXTS
        if why.text not in _PLAIN:
            assert list(complaints(why.text)) == []
            _PLAIN.add(why.text)


def said(variant: Variant) -> Iterator[Reason]:
    """Go through every reason of a plan."""
    for part in (variant.run, variant.impact, variant.tests, variant.ice):
        yield from part.reasons
    yield from variant.reasons
    slots: list[Slot] = [*variant.slots]
    for slot in slots:
        assert all(item.why for item in slot.items)
        yield from (why for item in slot.items for why in item.why)
