"""Rules of one line each: two slots of a day, a test's next morning, a day before its work, swaps and steps."""

from dataclasses import replace

import pytest

from app.engine.checks import passes_on
from app.engine.climbs import Climb
from app.engine.colours import colour_day
from app.engine.days import Day, before_work
from app.engine.explain import explain
from app.engine.facts import Evening, FlareReport, Morning, Prescribed, PrescribedDose, Run, Session, Tick, Try
from app.engine.program import Rung
from app.engine.swaps import first_offered, swapped
from app.engine.types import AnySlot
from tests.engine.ladders import ABDUCTION, begin
from tests.engine.story import MONDAY, PROGRAM, Story, exercises


def green(slot: AnySlot) -> tuple[Tick, Session]:
    return Tick(slot, ABDUCTION, 100, peak=0), Session(slot, "strength", peak=0, post=0, rpe=6)


def test_of_two_slots_the_worse_counts_even_if_it_was_only_ticked() -> None:
    """Done in two slots of a day: the worse (E5)."""
    story = begin("strengthen")
    story.tell(1, *green("pm"), Tick("am", ABDUCTION, 100, peak=5))
    assert story.steps(2)[ABDUCTION] == Rung(3, 10)


def test_of_three_slots_the_worst_counts() -> None:
    story = begin("strengthen")
    red = (Tick("am", ABDUCTION, 100, peak=5), Session("am", "strength", peak=5, post=0, rpe=6))
    story.tell(1, *red, *green("pm"), *green("extra"))
    assert story.steps(2)[ABDUCTION] == Rung(3, 10)
    assert story.standing(2).strength.climb(ABDUCTION).greens == 0


@pytest.mark.parametrize(("am", "after", "passes"), [(1, 1, True), (1, 0, True), (1, 2, False), (0, 1, False)])
def test_a_walk_passes_only_if_the_next_morning_is_no_higher(am: int, after: int, *, passes: bool) -> None:
    """`load`: `T_walk30` at most 1, and the next morning not higher (C3)."""
    story = begin("load", last=2)
    story.mornings({5: am, 6: after})
    story.tell(5, Try("T_walk30", 1))
    assert passes_on(PROGRAM, story.standing(6), story.days(6), "T_walk30", story.date(6)) == passes


def test_a_day_before_its_work_has_all_that_was_said_and_nothing_done() -> None:
    said = Day(morning=2, evening=Evening(1, 1, 1), flared=True)
    full = replace(
        said, ticks=(Tick("pm", ABDUCTION, 100),), sessions=(Session("pm", "strength"),),
        runs=(Run(20, 0, 100),), tries=(Try("T_hop", 0),),
    )  # fmt: skip
    assert before_work({MONDAY: full}, MONDAY)[MONDAY] == said


def test_a_day_is_explained_with_the_day_before_it() -> None:
    story = begin("load", last=1)
    story.mornings({3: 1, 4: 2, 5: 3})
    found = explain(PROGRAM, story.days(4), story.date(4))
    assert (found.before.morning, found.said.morning) == (1, 2)


def test_a_session_is_judged_without_a_word_on_locks() -> None:
    record = Day(morning=0, sessions=(Session("pm", "strength", peak=6, post=0),))
    [verdict] = colour_day(PROGRAM, "monitored", MONDAY, record, 0)
    assert (verdict.colour, verdict.locked, verdict.severe) == ("red", False, False)


def test_a_climb_begins_at_its_dose_with_nothing_counted() -> None:
    assert Climb() == Climb(None, 0, 0, None, None, None, None, 0)


def test_a_swap_back_leaves_no_swap_and_what_was_dropped_is_not_swapped_in() -> None:
    standing = begin("load").standing(1)
    there = swapped(PROGRAM, standing, ABDUCTION, "clamshell")
    assert there.strength.swaps == {ABDUCTION: "clamshell"}
    assert swapped(PROGRAM, there, "clamshell", ABDUCTION).strength.swaps == {"clamshell": ABDUCTION}
    story = begin("load")
    story.tell(1, Prescribed("self", "clamshell", "drop"))
    found = first_offered(PROGRAM, story.standing(1), ("clamshell", "bridge-double"))
    assert found is PROGRAM.exercises["bridge-double"]
    found = first_offered(PROGRAM, standing, ("hip-hitch", "clamshell", "bridge-double"))
    assert found is PROGRAM.exercises["clamshell"]


def test_steps_of_what_was_added_or_placed_come_last_and_by_name() -> None:
    names = ("step-up", "rdl", "hip-thrust", "split-squat", "clamshell-band")
    story = begin("load")
    plain = list(story.steps(1))
    story.tell(1, *(Prescribed("self", name, "add", "am", PrescribedDose(2, 8)) for name in names))
    found = [name for name in story.steps(1) if name not in plain]
    assert found == sorted(found)
    assert set(names) <= set(found)


def test_the_settle_routine_leaves_out_a_stand_in_that_it_has_no_dose_for() -> None:
    story = begin("strengthen")
    story.tell(1, Prescribed("self", "bridge-double", "drop", instead="single-leg-bridge"))
    story.tell(2, FlareReport(), Morning(1))
    held = exercises(story.plan(2).slots)
    assert story.plan(2).mode == "settle"
    assert {"bridge-double", "single-leg-bridge"}.isdisjoint(held)
    assert held


def test_work_only_ticked_is_no_credit() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.mornings({1: 0, 2: 0})
    story.tell(1, Tick("pm", ABDUCTION, 100, peak=0))
    assert story.standing(2).strength.climb(ABDUCTION).greens == 0
