"""A slot cut down: to half the sets, to what rolling may take, to what comes after something warm (C4, D3)."""

from dataclasses import replace
from typing import Literal

import pytest

from app.engine.program import Dose, Exercise
from app.engine.slots import ALL_GO, Entry, Frame, halved, minutes_of, slot_of
from tests.engine.story import PROGRAM

BALL = PROGRAM.exercises["tfl-ball-floor"]
FRAME = Frame("am", PROGRAM.lists["load-am"], ALL_GO, frozenset())


def entry(exercise: Exercise, dose: Dose) -> Entry:
    return Entry(exercise, dose, optional=False, why=())


def rolled(where: Literal["wall", "floor"], *doses: Dose) -> list[tuple[int, int | None, float | None, bool]]:
    [slot] = slot_of(FRAME, [entry(replace(BALL, rolling=where), dose) for dose in doses])
    return [(one.dose.sets, one.dose.hold_s, one.dose.minutes, bool(one.why)) for one in slot.items]


def held(sets: int, hold_s: int | None = None, minutes: float | None = None) -> Dose:
    return Dose(sets, None, hold_s, minutes, 0, "both", 3)


def test_rolling_on_the_floor_is_a_minute_at_a_time() -> None:
    assert rolled("floor", held(1, 60)) == [(1, 60, None, False)]
    assert rolled("floor", held(1, 61)) == [(1, 60, None, True)]
    assert rolled("floor", held(1, minutes=5)) == [(1, 60, None, True)]
    assert rolled("wall", held(1, 90)) == [(1, 90, None, False)]
    assert rolled("wall", held(1, minutes=2)) == [(1, 120, None, True)]


def test_all_rolling_of_a_session_is_300_seconds() -> None:
    assert rolled("floor", held(5, 60)) == [(5, 60, None, False)]
    assert rolled("floor", held(6, 60)) == [(5, 60, None, True)]
    assert rolled("wall", held(2, 100), held(2, 50), held(1, 30)) == [(2, 100, None, False), (2, 50, None, False)]
    assert rolled("wall", held(2, 100), held(3, 60)) == [(2, 100, None, False), (1, 60, None, True)]


@pytest.mark.parametrize(
    ("dose", "minutes"),
    [
        (held(1, 100), 2), (held(3, minutes=2), 6), (Dose(3, 10, None, None, 60, "each", 3), 5),
        (Dose(1, 1, None, None, 0, "both", 1), 1),
    ],
)  # fmt: skip
def test_how_long_it_takes(dose: Dose, minutes: int) -> None:
    """Work on both sides, rests between sets and 20 s to change over (C4)."""
    assert minutes_of([dose]) == minutes


def test_half_keeps_strength_on_the_mat_only_and_what_is_for_release() -> None:
    floor = PROGRAM.exercises["side-lying-abduction"]
    assert floor.on_mat
    dose = Dose(3, 10, None, None, 60, "each", 3)
    kept = halved([entry(floor, dose), entry(replace(floor, on_mat=False), dose), entry(BALL, dose)])
    assert [(one.exercise.id, one.dose.sets) for one in kept] == [(floor.id, 1), (BALL.id, 3)]
    assert halved([entry(replace(floor, rule="impact"), dose)]) == ()
    assert [one.dose.sets for one in halved([entry(floor, replace(dose, sets=1))])] == [1]


def test_a_stretch_needs_something_warm_before_it() -> None:
    stretch, march = PROGRAM.exercises["hip-flexor-stretch"], PROGRAM.exercises["warm-up-march"]
    parts = [entry(one, held(1, 30)) for one in (stretch, BALL, stretch, march, stretch, stretch)]
    [slot] = slot_of(FRAME, parts)
    assert [one.exercise for one in slot.items] == [BALL.id, march.id, stretch.id, stretch.id]
