"""The middle and the end of a morning review (E9): what yesterday's work does, and what goes on from there."""

from dataclasses import replace

from app.engine.days import NOTHING, Days, before_work
from app.engine.distance import caps_on, km_of, log_runs, note_week
from app.engine.lineup import Lineup, loaded_classes
from app.engine.modes import decide
from app.engine.offers import impact_bars, run_bars
from app.engine.phases import exited, regressed
from app.engine.program import Program, Rung
from app.engine.reasons import reason
from app.engine.running import after_run, blocked, dated, idle, ran_on
from app.engine.schedule import Held, lists_of
from app.engine.standing import Standing
from app.engine.step_downs import after_gaps
from app.engine.step_ups import any_due, step_ups, unproven
from app.engine.strength import after_sessions
from app.engine.swaps import used_up
from app.engine.trend import follow_trend
from app.engine.types import Mode
from app.engine.verdicts import Verdict


def effects(
    program: Program, standing: Standing, eve: Standing, days: Days, verdicts: tuple[Verdict, ...]
) -> tuple[Standing, frozenset[str]]:
    """Apply what was done yesterday (E5, E6). Also names what a red alone has lowered.

    Work under a lock is judged no further; what was done before a placement moves nothing, but its reds still block.
    """
    standing = measured(dated(standing, verdicts), eve, days)
    if eve.flags.lock is not None:
        return standing, frozenset()
    standing = blocked(standing, verdicts)
    if standing.day in (standing.placed_on, standing.moved_on):
        return standing, frozenset()
    mode = decide(eve, days).mode
    if eve.strength.skips and _shows_lists(eve, mode):
        standing = used_up(standing, _names(program, eve, days))
    before = _rungs(standing)
    standing, lowered = after_sessions(program, standing, days, verdicts, credits_count=mode == "normal")
    if _rungs(standing) != before and standing.wishes.pain_mode == "zero":
        standing = replace(standing, reasons=(*standing.reasons, reason("ZERO_EASIER")))
    ran = ran_on(program, eve, days, verdicts)
    if ran is not None:
        standing = after_run(program, standing, ran, declined=_declines(standing, days, "stage"))
    # Another phase begins at its own doses, so nothing is lowered there yet.
    return standing, frozenset() if standing.moved_on == standing.day else lowered


def measured(standing: Standing, eve: Standing, days: Days) -> Standing:
    """Remember how far yesterday's runs went, and the caps of the week (H5)."""
    pace = standing.wishes.easy_pace_s_per_km
    runs = [run for run in days.get(eve.day, NOTHING).runs if run.complete > 0]
    maintains = eve.position.phase == "maintain"
    caps = caps_on(eve.distance, days, eve.day, pace) if maintains else None
    distance = log_runs(standing.distance, runs, eve.day, pace, caps)
    if maintains:
        sore = [one.run for one in standing.verdicts if one.run and one.colour == "amber" and one.day == eve.day]
        if sore:
            distance = replace(distance, amber_km=min(km_of(run, pace) for run in sore))
        distance = note_week(distance, standing.day, eve.position.since, standing.verdicts)
    return replace(standing, distance=distance)


def _rungs(standing: Standing) -> tuple[dict[str, Rung], dict[str, str]]:
    """Collect what a step down or a swap changes."""
    climbs = standing.strength.climbs
    return {name: climb.rung for name, climb in climbs.items() if climb.rung}, dict(standing.strength.swaps)


def progressed(program: Program, standing: Standing, days: Days) -> Standing:
    """Go back or on by phase, then apply gaps, the weekly trend and today's steps up (E9)."""
    standing = regressed(standing, days)
    standing = exited(program, standing, days, declined=_declines(standing, days, "phase"))
    standing = follow_trend(after_gaps(program, idle(standing, days), days), days)
    if not any_due(standing) or decide(standing, days).mode != "normal":
        return standing
    names = _planned(program, standing, days)
    declined = frozenset(
        name
        for choice in days.get(standing.day, NOTHING).choices
        if choice.about == "step"
        for name in ([choice.exercise] if choice.exercise else names)
    )
    return step_ups(program, standing, days, names, declined)


def held_on(program: Program, standing: Standing, days: Days) -> tuple[Held, ...]:
    """Find the lists of the day that was reviewed last."""
    run_day = not run_bars(program, standing, days)
    impact = not impact_bars(program, standing, days)
    return lists_of(program, standing.position, standing.day, run_day=run_day, impact=impact)


def _shows_lists(standing: Standing, mode: Mode) -> bool:
    return mode in ("normal", "ease") or (mode == "settle" and standing.position.phase == "settle")


def _names(program: Program, standing: Standing, days: Days) -> tuple[str, ...]:
    """List what the lists of the day hold."""
    held = held_on(program, standing, days)
    lineup = Lineup(program, standing, days)
    return tuple(name for one in held for name in lineup.names(one, loaded_classes(held)))


def _planned(program: Program, standing: Standing, days: Days) -> tuple[str, ...]:
    """List what the lists of the day hold, without what it leaves out; what a red of yesterday skips is in it."""
    held = held_on(program, standing, before_work(days, standing.day))
    skips = standing.strength.skips - unproven(standing)
    lineup = Lineup(program, replace(standing, strength=replace(standing.strength, skips=skips)), days)
    entries = (entry for one in held for entry in lineup.entries(one, loaded_classes(held)))
    return tuple(entry.exercise.id for entry in entries)


def _declines(standing: Standing, days: Days, about: str) -> bool:
    return any(choice.about == about for choice in days.get(standing.day, NOTHING).choices)
