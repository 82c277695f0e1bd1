"""Which of two plans asks less, where one part alone differs (contract, "Less demanding")."""

from dataclasses import replace

from app.engine.demand import easier, no_more
from app.engine.planned import Variant
from app.engine.reasons import reason
from tests.engine.plans import NO_RUN, RUN, item, slot, variant
from tests.engine.story import PROGRAM

BALL, PLANK, KNEES = "tfl-ball-wall", "side-plank", "side-plank-knees"


def asks_no_more(one: Variant, other: Variant) -> bool:
    return no_more(PROGRAM, one, other)


def test_more_of_the_ball_asks_more_and_another_stretch_does_not() -> None:
    assert not asks_no_more(variant(slot(item(BALL, 3))), variant(slot(item(BALL, 2))))
    assert asks_no_more(variant(slot(item(BALL, 2))), variant(slot(item(BALL, 3))))
    assert asks_no_more(variant(slot(item("calf-stretch-straight", 9))), variant(slot(item(BALL, 1))))


def test_more_of_an_easier_exercise_asks_more_where_the_other_plan_has_it_too() -> None:
    assert KNEES in PROGRAM.exercises[PLANK].regress_to
    both = variant(slot(item(PLANK, 2), item(KNEES, 1)))
    assert not asks_no_more(variant(slot(item(KNEES, 3))), both)
    assert asks_no_more(variant(slot(item(KNEES, 1))), both)
    assert asks_no_more(variant(slot(item(KNEES, 3))), variant(slot(item(PLANK, 2))))


def mixed(one: Variant, other: Variant) -> Variant:
    assert not asks_no_more(one, other)
    assert not asks_no_more(other, one)
    return easier(PROGRAM, one, other)


def test_a_mixed_plan_speaks_of_a_run_only_where_it_has_one() -> None:
    today = (reason("RUN_TODAY", stage="R4"),)
    one = replace(variant(slot(item(PLANK, 3)), run=RUN), reasons=today)
    other = variant(slot(item(PLANK, 2)), tests=("T_hop",), run=NO_RUN, why=("TESTS_READY",))
    found = mixed(replace(one, slots=(slot(item(PLANK, 3)),)), replace(other, slots=(slot(item(PLANK, 2)),)))
    assert (found.run.offered, [why.code for why in found.reasons]) == (False, ["TESTS_READY"])
    both = replace(other, run=RUN, reasons=today)
    found = mixed(one, both)
    assert (found.run.offered, [why.code for why in found.reasons]) == (True, ["RUN_TODAY"])
