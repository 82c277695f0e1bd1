"""The rungs of a ladder (D, E5)."""

import pytest

from app.engine.climbs import lower_rung, placed_rung, rung_above, rung_below
from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION
from tests.engine.story import PROGRAM


@pytest.mark.parametrize(
    ("name", "rung", "above", "below"),
    [
        (ABDUCTION, Rung(2, 10), Rung(3, 10), None), (ABDUCTION, Rung(3, 12), Rung(3, 15), Rung(3, 10)),
        (ABDUCTION, Rung(3, 15), None, Rung(3, 12)), ("clamshell", Rung(2, 8), Rung(2, 10), None),
        ("side-plank", Rung(2, hold_s=15), Rung(3, hold_s=20), None),
        ("side-plank", Rung(3, hold_s=45), None, Rung(3, hold_s=30)),
        ("step-down", Rung(2, 8), Rung(2, 10), None), ("rdl", Rung(3, 8), Rung(3, 10), None),
        ("rdl", Rung(3, 12), Rung(4, 10), Rung(3, 10)), ("hip-hitch", Rung(2, 15), Rung(3, 12), Rung(2, 10)),
    ],
)  # fmt: skip
def test_ladders_go_by_the_amount(name: str, rung: Rung, above: Rung | None, below: Rung | None) -> None:
    exercise = PROGRAM.exercises[name]
    assert (rung_above(exercise, rung), rung_below(exercise, rung)) == (above, below)


def test_the_lowest_step_halves() -> None:
    assert lower_rung(PROGRAM.exercises[ABDUCTION], Rung(2, 10)) == Rung(1, 10)
    assert lower_rung(PROGRAM.exercises[ABDUCTION], Rung(1, 10)) == Rung(1, 10)
    assert lower_rung(PROGRAM.exercises["side-plank"], Rung(3, hold_s=20)) == Rung(2, hold_s=15)


def test_the_dose_of_the_phase_is_a_step_though_no_rung() -> None:
    assert placed_rung(PROGRAM.exercises["clamshell"], Rung(2, 8), Rung(2, 8)) == Rung(2, 8)
    assert placed_rung(PROGRAM.exercises["clamshell"], Rung(2, 10), Rung(2, 8)) == Rung(1, 8)


@pytest.mark.parametrize(
    ("asked", "means"),
    [(Rung(3, 10), Rung(3, 10)), (Rung(2, 20), Rung(3, 12)), (Rung(2, 11), Rung(2, 10)), (Rung(9, 99), Rung(3, 15))],
)
def test_a_step_that_is_no_rung_counts_as_the_next_lower(asked: Rung, means: Rung) -> None:
    assert placed_rung(PROGRAM.exercises[ABDUCTION], Rung(2, 10), asked) == means
