"""Which of two plans asks less (contract, "Less demanding")."""

from dataclasses import replace
from itertools import pairwise

import pytest

from app.engine.demand import easier, no_more
from app.engine.distance import Caps
from app.engine.planned import RunPlan
from app.engine.types import Mode
from tests.engine.plans import CAPS, RUN, item, slot, variant
from tests.engine.story import PROGRAM

MAINTAIN = replace(RUN, stage="R12", minutes=None, caps=CAPS)


@pytest.mark.parametrize(
    ("one", "other", "asks_no_more"),
    [
        (replace(RUN, offered=False), RUN, True), (RUN, replace(RUN, offered=False), False),
        (replace(RUN, offered=False), replace(RUN, offered=False), True), (RUN, RUN, True),
        (replace(RUN, offered=False, stage="R6"), RUN, True), (replace(RUN, minutes=None), MAINTAIN, False),
        (RUN, replace(RUN, stage="R5"), True), (RUN, replace(RUN, stage="R3"), False),
        (RUN, replace(RUN, minutes=18), True), (RUN, replace(RUN, minutes=16), False),
        (RUN, MAINTAIN, False), (MAINTAIN, replace(RUN, stage="R12", minutes=30), True), (MAINTAIN, MAINTAIN, True),
    ],
)  # fmt: skip
def test_runs(one: RunPlan, other: RunPlan, *, asks_no_more: bool) -> None:
    assert no_more(PROGRAM, variant(run=one), variant(run=other)) == asks_no_more


@pytest.mark.parametrize(
    ("caps", "asks_no_more"),
    [
        (CAPS, True),
        (replace(CAPS, run_km=4.9), True), (replace(CAPS, run_km=5.1), False),
        (replace(CAPS, week_km=14), True), (replace(CAPS, week_km=16), False),
        (replace(CAPS, week_km=16, week_done_km=3), True), (replace(CAPS, week_done_km=1), False),
        (replace(CAPS, flat=True), True),
    ],
)  # fmt: skip
def test_distances(caps: Caps, *, asks_no_more: bool) -> None:
    one = variant(run=replace(MAINTAIN, caps=caps))
    assert no_more(PROGRAM, one, variant(run=MAINTAIN)) == asks_no_more


def test_a_hilly_run_is_more_than_a_flat_one() -> None:
    flat = variant(run=replace(MAINTAIN, caps=replace(CAPS, flat=True)))
    assert not no_more(PROGRAM, variant(run=MAINTAIN), flat)


def test_hops_and_tests() -> None:
    assert no_more(PROGRAM, variant(), variant(hops=True))
    assert no_more(PROGRAM, variant(hops=True), variant(hops=True))
    assert not no_more(PROGRAM, variant(hops=True), variant())
    assert no_more(PROGRAM, variant(tests=("T_hop",)), variant(tests=("T_hop", "T_jog")))
    assert not no_more(PROGRAM, variant(tests=("T_hop", "T_jog")), variant(tests=("T_hop",)))


@pytest.mark.parametrize(
    ("mine", "asks_no_more"),
    [
        ((2, 10, None, None), True), ((1, 10, None, None), True), ((2, 9, None, None), True),
        ((3, 10, None, None), False), ((2, 11, None, None), False), ((2, None, 1, None), False),
        ((2, None, None, 1), False), ((2, None, None, None), True),
    ],
)  # fmt: skip
def test_doses(mine: tuple[int, int | None, int | None, int | None], *, asks_no_more: bool) -> None:
    other = variant(slot(item("clamshell", 2, 10)))
    assert no_more(PROGRAM, variant(slot(item("clamshell", *mine))), other) == asks_no_more


@pytest.mark.parametrize(("mine", "asks_no_more"), [(20, True), (19, True), (21, False)])
def test_seconds_and_minutes(mine: int, *, asks_no_more: bool) -> None:
    held, walked = item("side-plank", 2, hold_s=20), item("walk-brisk", 1, minutes=20)
    one = variant(slot(item("side-plank", 2, hold_s=mine)))
    assert no_more(PROGRAM, one, variant(slot(held))) == asks_no_more
    one = variant(slot(item("walk-brisk", 1, minutes=mine)))
    assert no_more(PROGRAM, one, variant(slot(walked))) == asks_no_more


@pytest.mark.parametrize(
    ("name", "asks_no_more"),
    [
        ("side-lying-abduction", True), ("clamshell", True), ("isometric-abduction-wall", True),
        ("side-lying-abduction-loaded", False), ("bridge-double", False),
    ],
)  # fmt: skip
def test_what_lies_below_an_exercise_is_no_more(name: str, *, asks_no_more: bool) -> None:
    other = variant(slot(item("side-lying-abduction", 2, 10)))
    assert no_more(PROGRAM, variant(slot(item(name, 2, 10))), other) == asks_no_more


def test_what_both_hold_goes_by_its_dose_though_it_lies_below_another() -> None:
    other = variant(slot(item("side-lying-abduction"), item("clamshell", 1)))
    assert not no_more(PROGRAM, variant(slot(item("clamshell", 2))), other)
    assert not no_more(PROGRAM, variant(slot(item("clamshell", 1), item("bridge-double"))), other)


def test_an_exercise_counts_where_it_asks_most_and_the_ball_never() -> None:
    twice = variant(
        slot(item("clamshell", 1), id="am"), slot(item("clamshell", 2)), slot(item("clamshell", 1), id="am")
    )
    assert not no_more(PROGRAM, twice, variant(slot(item("clamshell", 1))))
    assert no_more(PROGRAM, twice, variant(slot(item("clamshell", 2))))
    ball = variant(slot(item("tfl-ball-wall", 9), item("clamshell", 1)))
    assert no_more(PROGRAM, ball, variant(slot(item("clamshell", 1))))
    assert not no_more(PROGRAM, ball, variant())


MODES: tuple[Mode, ...] = ("locked", "rest", "settle", "ease", "normal")
UP, DOWN = slot(item("clamshell", 3), item("bridge-double", 1)), slot(item("clamshell", 1), item("bridge-double", 3))


@pytest.mark.parametrize(("calmer", "other"), list(pairwise(MODES)))
def test_where_neither_asks_less_the_calmer_mode_stands(calmer: Mode, other: Mode) -> None:
    one, two = variant(UP, mode=calmer), variant(DOWN, mode=other)
    assert easier(PROGRAM, one, two).mode == easier(PROGRAM, two, one).mode == calmer


def test_the_one_that_asks_less_is_taken_whole() -> None:
    less, more = variant(slot(item("clamshell", 1)), ice=True), variant(slot(item("clamshell", 2)))
    assert easier(PROGRAM, less, more) is less
    assert easier(PROGRAM, more, less) is less
    assert easier(PROGRAM, less, less) is less


def test_where_neither_asks_less_each_part_comes_from_the_one_that_asks_less_of_it() -> None:
    one = variant(
        UP, hops=True, ice=True, tests=("T_hop", "T_jog"), run=replace(RUN, offered=False), why=("ONE", "BOTH")
    )
    two = variant(DOWN, tests=("T_jog", "T_abd"), why=("TWO", "BOTH"))
    for least in (easier(PROGRAM, one, two), easier(PROGRAM, two, one)):
        assert {made.exercise: made.dose.sets for made in least.slots[0].items} == {"clamshell": 1, "bridge-double": 1}
        assert (least.run.offered, least.impact.offered, least.ice.offered) == (False, False, False)
        assert least.tests.offered == ("T_jog",)
        assert sorted(why.code for why in least.reasons) == ["BOTH", "ONE", "TWO"]


def test_of_two_runs_the_shorter_or_none() -> None:
    long, short = replace(RUN, stage="R6"), replace(RUN, stage="R4")
    one, two = variant(UP, run=long), variant(DOWN, run=short)
    assert easier(PROGRAM, one, two).run == easier(PROGRAM, two, one).run == short
    far = replace(MAINTAIN, caps=Caps(run_km=6, week_km=10, week_done_km=2, flat=False))
    near = replace(MAINTAIN, caps=Caps(run_km=4, week_km=15, week_done_km=0, flat=True))
    assert easier(PROGRAM, variant(UP, run=far), variant(DOWN, run=near)).run.caps == Caps(4, 10, 2, flat=True)
    assert easier(PROGRAM, variant(UP, run=near), variant(DOWN, run=far)).run.caps == Caps(4, 10, 2, flat=True)


@pytest.mark.parametrize(
    ("one", "other"), [(replace(RUN, minutes=30), replace(RUN, stage="R5")), (MAINTAIN, RUN), (RUN, MAINTAIN)]
)
def test_of_two_runs_that_cannot_be_compared_none(one: RunPlan, other: RunPlan) -> None:
    run = easier(PROGRAM, variant(UP, run=one), variant(DOWN, run=other)).run
    assert (run.offered, [why.code for why in run.reasons]) == (False, ["RUN_UNSURE"])


def test_of_two_lists_what_both_hold_and_the_ball() -> None:
    one = variant(slot(item("tfl-ball-wall"), item("clamshell", 1), item("squat-mini")), hops=True)
    two = variant(slot(item("clamshell", 2), item("bridge-double")))
    assert [made.exercise for made in easier(PROGRAM, one, two).slots[0].items] == ["tfl-ball-wall", "clamshell"]
    assert [made.exercise for made in easier(PROGRAM, two, one).slots[0].items] == ["clamshell"]


def test_of_two_lists_one_may_ask_less_though_the_plan_does_not() -> None:
    less, more = slot(item("clamshell", 1)), slot(item("clamshell", 2), item("squat-mini"))
    assert easier(PROGRAM, variant(less, hops=True), variant(more)).slots == (less,)
    assert easier(PROGRAM, variant(more), variant(less, hops=True)).slots == (less,)
    harder = slot(item("side-lying-abduction"))
    assert easier(PROGRAM, variant(less, hops=True), variant(harder)).slots == (less,)
    assert easier(PROGRAM, variant(harder), variant(less, hops=True)).slots == (less,)


@pytest.mark.parametrize(("mode", "then"), [("normal", "rest"), ("ease", "rest"), ("settle", "settle")])
def test_a_day_with_nothing_left_is_a_rest_day(mode: Mode, then: Mode) -> None:
    one = variant(slot(item("warm-up-march"), item("squat-mini")), mode=mode)
    two = variant(slot(item("warm-up-march"), item("clamshell")), mode=mode)
    least = easier(PROGRAM, one, two)
    assert (least.slots, least.mode) == ((), then)
    assert easier(PROGRAM, replace(one, run=RUN), replace(two, run=RUN)).mode == mode
    kept = variant(slot(item("warm-up-march"), item("squat-mini"), item("tfl-ball-wall")), mode=mode)
    assert easier(PROGRAM, kept, two).mode == mode


def test_of_two_doses_the_lesser_of_each_number() -> None:
    one = variant(slot(item("clamshell", 2, 10), item("walk-brisk", 1, minutes=20), item("side-plank", 2, hold_s=30)))
    two = variant(slot(item("clamshell", 3, 8), item("walk-brisk", 1, minutes=15), item("side-plank", 2, hold_s=20)))
    for least in (easier(PROGRAM, one, two), easier(PROGRAM, two, one)):
        doses = [made.dose for made in least.slots[0].items]
        assert [(dose.sets, dose.reps, dose.hold_s, dose.minutes) for dose in doses] == [
            (2, 8, None, None), (1, None, None, 15), (2, None, 20, None),
        ]  # fmt: skip


def test_of_a_dose_in_reps_and_one_in_seconds_neither_is_left() -> None:
    one = variant(slot(item("clamshell", 2, 10), item("squat-mini", 2)))
    two = variant(slot(item("clamshell", 2, None, 20), item("squat-mini", 1)))
    for least in (easier(PROGRAM, one, two), easier(PROGRAM, two, one)):
        [dose, _] = [made.dose for made in least.slots[0].items]
        assert (dose.sets, dose.reps, dose.hold_s) == (2, None, None)
