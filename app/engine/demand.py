"""Which of two plans asks less (contract, "Less demanding"), and the part-wise least of both."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, TypeVar

from app.engine.distance import Caps
from app.engine.planned import Item, ItemDose, RunPlan, Slot, Variant
from app.engine.program import Program
from app.engine.reasons import reason
from app.engine.types import Mode

_N = TypeVar("_N", int, float)
_CALMEST_FIRST: Final[tuple[Mode, ...]] = ("locked", "rest", "settle", "ease", "normal")


def easier(program: Program, one: Variant, other: Variant) -> Variant:
    """Choose the plan that asks less; where neither does, take each part from the one that asks less of it."""
    if no_more(program, one, other):
        return one
    if no_more(program, other, one):
        return other
    return _mixed(program, one, other)


def no_more(program: Program, one: Variant, other: Variant) -> bool:
    """Say whether one plan asks no more than another of anything."""
    return (
        _run_no_more(program, one.run, other.run)
        and one.impact.offered <= other.impact.offered
        and set(one.tests.offered) <= set(other.tests.offered)
        and _slots_no_more(program, one.slots, other.slots)
    )


def _run_no_more(program: Program, one: RunPlan, other: RunPlan) -> bool:
    if not one.offered or not other.offered:
        return not one.offered
    stages = [stage.id for stage in program.stages]
    if stages.index(one.stage) > stages.index(other.stage) or not _at_most(one.minutes, other.minutes):
        return False
    if other.caps is None:
        return True
    return one.caps is not None and (
        one.caps.run_km <= other.caps.run_km
        and one.caps.week_km - one.caps.week_done_km <= other.caps.week_km - other.caps.week_done_km
        and one.caps.flat >= other.caps.flat
    )


def _slots_no_more(program: Program, one: Iterable[Slot], other: Iterable[Slot]) -> bool:
    allowed = _items(other)
    return _work_no_more(program, one, other) and all(
        name not in allowed or _dose_no_more(item.dose, allowed[name].dose) for name, item in _items(one).items()
    )


def _work_no_more(program: Program, one: Iterable[Slot], other: Iterable[Slot]) -> bool:
    """Compare the strength, balance and impact exercises alone."""
    allowed = _work(program, other)
    below = _below(program, allowed)
    return all(
        (name in allowed and _dose_no_more(item.dose, allowed[name].dose)) or (name not in allowed and name in below)
        for name, item in _work(program, one).items()
    )


def _work(program: Program, slots: Iterable[Slot]) -> dict[str, Item]:
    return {name: item for name, item in _items(slots).items() if program.exercises[name].rule != "release"}


def _items(slots: Iterable[Slot]) -> dict[str, Item]:
    """Collect the exercises, each where it asks most."""
    found: dict[str, Item] = {}
    for slot in slots:
        for item in slot.items:
            known = found.get(item.exercise)
            if known is None or _dose_no_more(known.dose, item.dose):
                found[item.exercise] = item
    return found


def _below(program: Program, names: Iterable[str]) -> set[str]:
    """Collect what lies on a `regress_to` path below any of these exercises."""
    found = {below for name in names for below in program.exercises[name].regress_to}
    return found | _below(program, found) if found else found


def _dose_no_more(one: ItemDose, other: ItemDose) -> bool:
    return (
        one.sets <= other.sets
        and _at_most(one.reps, other.reps)
        and _at_most(one.hold_s, other.hold_s)
        and _at_most(one.minutes, other.minutes)
    )


def _at_most(one: float | None, other: float | None) -> bool:
    """Say whether one amount is no more than another; None is none."""
    return one is None or (other is not None and one <= other)


def _mixed(program: Program, one: Variant, other: Variant) -> Variant:
    slots = _least_slots(program, one, other)
    run = _least_run(program, one.run, other.run)
    calmer = min(one, other, key=lambda variant: _CALMEST_FIRST.index(variant.mode))
    rests = calmer.mode in ("normal", "ease") and not slots and not run.offered
    said = (why for why in (*one.reasons, *other.reasons, *run.reasons) if run.offered or why.code != "RUN_TODAY")
    return Variant(
        mode="rest" if rests else calmer.mode,
        reasons=tuple({why.text: why for why in said}.values()),
        slots=slots,
        run=run,
        impact=min(one.impact, other.impact, key=lambda impact: impact.offered),
        tests=replace(one.tests, offered=tuple(test for test in one.tests.offered if test in other.tests.offered)),
        ice=min(one.ice, other.ice, key=lambda ice: ice.offered),
    )


def _least_run(program: Program, one: RunPlan, other: RunPlan) -> RunPlan:
    if _run_no_more(program, one, other):
        return one
    if _run_no_more(program, other, one):
        return other
    if one.caps and other.caps:
        return replace(one, caps=_least_caps(one.caps, other.caps))
    return replace(one, offered=False, reasons=(reason("RUN_UNSURE"),))


def _least_caps(one: Caps, other: Caps) -> Caps:
    return Caps(
        run_km=min(one.run_km, other.run_km),
        week_km=min(one.week_km, other.week_km),
        week_done_km=max(one.week_done_km, other.week_done_km),
        flat=one.flat or other.flat,
    )


def _least_slots(program: Program, one: Variant, other: Variant) -> tuple[Slot, ...]:
    if _work_no_more(program, one.slots, other.slots):
        return _lowered(one.slots, other.slots)
    if _work_no_more(program, other.slots, one.slots):
        return _lowered(other.slots, one.slots)
    allowed = _work(program, other.slots)
    kept: list[Slot] = []
    for slot in one.slots:
        items = tuple(
            item
            for item in slot.items
            if program.exercises[item.exercise].rule == "release" or item.exercise in allowed
        )
        if not all(program.exercises[item.exercise].warm_up for item in items):
            kept.append(replace(slot, items=items))
    return _lowered(kept, other.slots)


def _lowered(slots: Iterable[Slot], other: Iterable[Slot]) -> tuple[Slot, ...]:
    """Take each dose down to that of the same exercise in the other plan."""
    allowed = _items(other)
    return tuple(
        replace(
            slot,
            items=tuple(
                replace(item, dose=_least(item.dose, allowed[item.exercise].dose)) if item.exercise in allowed else item
                for item in slot.items
            ),
        )
        for slot in slots
    )


def _least(one: ItemDose, other: ItemDose) -> ItemDose:
    return replace(
        one,
        sets=min(one.sets, other.sets),
        reps=_lower(one.reps, other.reps),
        hold_s=_lower(one.hold_s, other.hold_s),
        minutes=_lower(one.minutes, other.minutes),
    )


def _lower(one: _N | None, other: _N | None) -> _N | None:
    return None if one is None or other is None else min(one, other)
