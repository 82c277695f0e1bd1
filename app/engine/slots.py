"""One slot of a day: its exercises with their doses, in order, within the limits of rolling and warmth."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from app.engine.planned import Item, ItemDose, Slot
from app.engine.program import Dose, Exercise, SlotList
from app.engine.reasons import Reason, reason
from app.engine.types import GateAnswer, SlotId

ROLLING_MAX_S: Final = 300  # all rolling of one session (D3)
FLOOR_MAX_S: Final = 60  # rolling on the floor at a time (D3)
CHANGE_OVER_S: Final = 20  # between two exercises (C4)
ALL_GO: Final[tuple[GateAnswer, ...]] = ("go",) * 11  # for each score of 0 to 10 (E1)
_COLD: Final = ("release", "stretch")  # groups that do not warm anybody up


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise that a slot is to hold, with its dose and why."""

    exercise: Exercise
    dose: Dose
    optional: bool
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a slot is called and judged by, and what was ticked in it."""

    slot: SlotId
    list: SlotList
    gate: tuple[GateAnswer, ...]
    ticked: frozenset[tuple[SlotId, str]]


def halved(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Keep of strength class only exercises on the mat, at half the sets, at least one (C4). Impact goes."""
    kept: list[Entry] = []
    for entry in entries:
        if entry.exercise.rule == "release":
            kept.append(entry)
        elif entry.exercise.rule == "strength" and entry.exercise.on_mat:
            dose = replace(entry.dose, sets=max(1, entry.dose.sets // 2))
            kept.append(replace(entry, dose=dose, why=(*entry.why, reason("ITEM_HALF"))))
    return tuple(kept)


def without_strength(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Keep the ball and the stretches only (E2, "Settle routine")."""
    return tuple(entry for entry in entries if entry.exercise.rule == "release")


def slot_of(
    frame: Frame, entries: Iterable[Entry], instead: Mapping[GateAnswer, tuple[Slot, ...]] | None = None
) -> tuple[Slot, ...]:
    """Make a slot; none if nothing but a warm-up would be in it."""
    kept = _rolled(_warm(entries))
    if all(entry.exercise.warm_up for entry in kept):
        return ()
    return (
        Slot(
            id=frame.slot,
            title=frame.list.title,
            minutes=minutes_of(entry.dose for entry in kept),
            rule=frame.list.rule,
            gate=frame.gate,
            items=tuple(_item(frame, entry) for entry in kept),
            instead=instead or {},
        ),
    )


def minutes_of(doses: Iterable[Dose]) -> int:
    """Add up about how long doses take: work on both sides, rests between sets, change-over (C4)."""
    seconds = sum(_work_s(dose) * dose.sets + dose.rest_s * (dose.sets - 1) + CHANGE_OVER_S for dose in doses)
    return max(1, round(seconds / 60))


def _work_s(dose: Dose) -> int:
    """Add up the seconds of work in a set, of both sides where each has its own (C4)."""
    once = dose.hold_s or round((dose.minutes or 0) * 60) or (dose.reps or 0) * dose.rep_s
    return once * (2 if dose.side == "each" else 1)


def _warm(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Leave out a stretch that nothing warm comes before (C4)."""
    kept: list[Entry] = []
    for entry in entries:
        if entry.exercise.group != "stretch" or any(one.exercise.group not in _COLD for one in kept):
            kept.append(entry)
    return tuple(kept)


def _rolled(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Keep rolling to 300 s a session, and to 60 s at a time on the floor (D3)."""
    left = ROLLING_MAX_S
    kept: list[Entry] = []
    for entry in entries:
        held = entry.dose.hold_s or round((entry.dose.minutes or 0) * 60)
        if entry.exercise.rolling is None or not held:
            kept.append(entry)
            continue
        most = FLOOR_MAX_S if entry.exercise.rolling == "floor" else ROLLING_MAX_S
        dose = entry.dose
        if held > most or dose.hold_s is None:
            dose = replace(dose, hold_s=min(held, most), minutes=None)
        if dose.sets * _work_s(dose) > left:
            dose = replace(dose, sets=min(dose.sets, left // _work_s(dose)))
        if dose.sets == 0:
            continue
        left -= dose.sets * _work_s(dose)
        if dose is entry.dose:
            kept.append(entry)
        else:
            why = (*entry.why, reason("ITEM_ROLLING", seconds=ROLLING_MAX_S))
            kept.append(replace(entry, dose=dose, why=why))
    return tuple(kept)


def _item(frame: Frame, entry: Entry) -> Item:
    dose = entry.dose
    return Item(
        exercise=entry.exercise.id,
        dose=ItemDose(dose.sets, dose.reps, dose.hold_s, dose.minutes, dose.rest_s, dose.side),
        optional=entry.optional,
        done=(frame.slot, entry.exercise.id) in frame.ticked,
        why=entry.why,
    )
