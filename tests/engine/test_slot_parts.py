"""The parts of a slot, made by hand (C4, D3): halved doses, minutes, warmth and rolling."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from app.engine.planned import Slot
from app.engine.program import Dose, SlotList
from app.engine.reasons import reason
from app.engine.slots import ALL_GO, Entry, Frame, halved, minutes_of, slot_of, without_strength
from tests.engine.story import PROGRAM

LIST = SlotList("a", "A list", "strength", (), frozenset(), loaded=False)
FRAME = Frame("pm", LIST, ALL_GO, frozenset({("pm", "clamshell"), ("am", "squat-mini")}))
WHY = (reason("ITEM_LIST"),)


def dose(sets: int = 1, hold_s: int | None = None, reps: int | None = None, **more: object) -> Dose:
    usual = Dose(sets, reps, hold_s, minutes=None, rest_s=0, side="both", rep_s=5)
    return replace(usual, **more)  # type: ignore[arg-type] # tests


def entry(name: str, what: Dose | None = None, *, optional: bool = False) -> Entry:
    return Entry(PROGRAM.exercises[name], what or dose(2, reps=10), optional, WHY)


def made(*entries: Entry) -> Slot | None:
    found = slot_of(FRAME, entries)
    return found[0] if found else None


def doses(*entries: Entry) -> list[tuple[str, int, int | None]]:
    slot = made(*entries)
    return [(item.exercise, item.dose.sets, item.dose.hold_s) for item in slot.items] if slot else []


@pytest.mark.parametrize(("sets", "half"), [(1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3)])
def test_half_the_sets_rounded_down_at_least_one(sets: int, half: int) -> None:
    [kept] = halved([entry("clamshell", dose(sets, reps=10))])
    assert (kept.dose, kept.why) == (dose(half, reps=10), (*WHY, reason("ITEM_HALF")))


def test_half_keeps_the_ball_and_the_mat() -> None:
    names = ("warm-up-march", "tfl-ball-wall", "calf-stretch-straight", "clamshell", "squat-mini", "line-hop")
    entries = [entry(name) for name in names]
    kept = [one.exercise.id for one in halved(entries)]
    assert kept == ["warm-up-march", "tfl-ball-wall", "calf-stretch-straight", "clamshell"]
    assert halved(entries)[1] == entries[1]
    easy = [one.exercise.id for one in without_strength(entries)]
    assert easy == ["warm-up-march", "tfl-ball-wall", "calf-stretch-straight"]


@pytest.mark.parametrize(
    ("doses", "minutes"),
    [
        ([dose(1, hold_s=70)], 2), ([dose(1, hold_s=69)], 1), ([dose(1, hold_s=5)], 1), ([], 1),
        ([dose(1, hold_s=35, side="each")], 2), ([dose(1, hold_s=34, side="each")], 1),
        ([dose(1, reps=14)], 2), ([dose(1, reps=14, rep_s=4)], 1), ([dose(2, hold_s=20, rest_s=30)], 2),
        ([dose(2, hold_s=20, rest_s=29)], 1), ([dose(1, hold_s=25), dose(1, hold_s=25)], 2),
        ([dose(1, hold_s=25), dose(1, hold_s=24)], 1), ([dose(1, minutes=20)], 20), ([dose(1, minutes=20.2)], 21),
        ([dose(1)], 1), ([dose(5)], 1),
    ],
)  # fmt: skip
def test_minutes_are_work_on_both_sides_rests_between_sets_and_twenty_seconds_to_change(
    doses: Iterable[Dose], minutes: int
) -> None:
    assert minutes_of(doses) == minutes


def test_a_stretch_needs_something_warm_before_it() -> None:
    march, stretch, ball = entry("warm-up-march"), entry("calf-stretch-straight"), entry("tfl-ball-wall", dose(1, 30))
    names = [[name for name, _, _ in doses(*entries)] for entries in (
        (stretch, entry("clamshell")), (ball, stretch), (march, stretch), (entry("clamshell"), ball, stretch, stretch),
    )]  # fmt: skip
    assert names == [
        ["clamshell"], ["tfl-ball-wall"], ["warm-up-march", "calf-stretch-straight"],
        ["clamshell", "tfl-ball-wall", "calf-stretch-straight", "calf-stretch-straight"],
    ]  # fmt: skip


def test_a_slot_of_nothing_but_a_warm_up_is_none() -> None:
    assert made(entry("warm-up-march")) is None
    assert made() is None
    assert made(entry("warm-up-march"), entry("clamshell")) is not None


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("tfl-ball-wall", dose(2, 60, side="each"), [("tfl-ball-wall", 2, 60)]),
        ("tfl-ball-wall", dose(2, 150), [("tfl-ball-wall", 2, 150)]),
        ("tfl-ball-wall", dose(3, 101), [("tfl-ball-wall", 2, 101)]),
        ("tfl-ball-wall", dose(1, 301), [("tfl-ball-wall", 1, 300)]),
        ("tfl-ball-wall", dose(1, 151, side="each"), []),
        ("tfl-ball-wall", dose(1, minutes=2), [("tfl-ball-wall", 1, 120)]),
        ("tfl-ball-wall", dose(1, minutes=0.25), [("tfl-ball-wall", 1, 15)]),
        ("tfl-ball-floor", dose(1, 60), [("tfl-ball-floor", 1, 60)]),
        ("tfl-ball-floor", dose(1, 61), [("tfl-ball-floor", 1, 60)]),
        ("tfl-ball-floor", dose(6, 90), [("tfl-ball-floor", 5, 60)]),
        ("tfl-ball-floor", dose(1, minutes=5), [("tfl-ball-floor", 1, 60)]),
        ("tfl-ball-floor", dose(9, reps=9), [("tfl-ball-floor", 9, None)]),
        ("calf-raise", dose(9, 400), [("calf-raise", 9, 400)]),
    ],
)  # fmt: skip
def test_rolling_keeps_to_its_limits(name: str, given: Dose, kept: list[tuple[str, int, int | None]]) -> None:
    assert doses(entry(name, given)) == kept


def test_rolling_of_a_session_ends_after_five_minutes_and_says_where_it_was_shortened() -> None:
    first, second = entry("tfl-ball-wall", dose(2, 90)), entry("glute-ball-wall", dose(3, 60))
    slot = made(entry("clamshell"), first, second, entry("tfl-ball-floor", dose(1, 10)), entry("squat-mini"))
    assert slot is not None
    assert [(item.exercise, item.dose.sets) for item in slot.items] == [
        ("clamshell", 2), ("tfl-ball-wall", 2), ("glute-ball-wall", 2), ("squat-mini", 2),
    ]  # fmt: skip
    shortened = (*WHY, reason("ITEM_ROLLING", seconds=300))
    assert [item.why for item in slot.items] == [WHY, WHY, shortened, WHY]


def test_what_was_ticked_in_the_slot_is_done_and_the_rest_is_as_it_was_made() -> None:
    slot = made(entry("clamshell"), entry("squat-mini", dose(3, 20, rest_s=9, side="each"), optional=True))
    assert slot is not None
    assert (slot.id, slot.title, slot.rule, slot.gate, slot.instead) == ("pm", "A list", "strength", ("go",) * 11, {})
    assert [(item.done, item.optional) for item in slot.items] == [(True, False), (False, True)]
    last = slot.items[1].dose
    assert (last.sets, last.reps, last.hold_s, last.minutes, last.rest_s, last.side) == (3, None, 20, None, 9, "each")
