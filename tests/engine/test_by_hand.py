"""What is set by hand, part by part: additions, stand-ins, doses, placements (contract, "prescribed", "placed")."""

from dataclasses import replace

import pytest

from app.engine.climbs import Climb
from app.engine.facts import Morning, Placed, PlacedStep, Prescribed, PrescribedDose
from app.engine.lineup import Lineup, phase_names
from app.engine.prescriptions import Addition, Prescriptions, StandIn, dose_from, latest_dose, prescribe
from app.engine.program import Rung
from app.engine.reasons import reason
from app.engine.schedule import every_list
from app.engine.types import PHASES, PhaseId, SlotId
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.placed import begin as placed
from tests.engine.silent import silent
from tests.engine.story import PROGRAM, Story, exercises

BY_HAND = Prescriptions(
    added=(Addition("clamshell", "pm", None), Addition("rdl", "pm", PrescribedDose(2, 8))),
    stand_ins=(StandIn("side-plank", "pm", "side-plank-knees"), StandIn("step-up", "pm", "squat-mini")),
)


def drop(name: str, instead: str | None = None, slot: SlotId | None = None) -> Prescribed:
    return Prescribed("self", name, "drop", slot, instead=instead)


def lineup(story: Story, day: int) -> Lineup:
    return Lineup(PROGRAM, story.standing(day), story.days(day))


def test_what_is_there_by_hand_is_what_was_added_and_what_stands_in() -> None:
    assert BY_HAND.by_hand() == {"clamshell", "rdl", "side-plank-knees", "squat-mini"}
    assert [BY_HAND.stands_in(name) for name in ("side-plank-knees", "squat-mini", "step-up", "rdl")] == [
        True, True, False, False,
    ]  # fmt: skip
    assert (BY_HAND.given_dose("rdl"), BY_HAND.given_dose("clamshell")) == (PrescribedDose(2, 8), None)


@pytest.mark.parametrize(
    ("dropped", "instead", "stands"),
    [
        ("side-plank", "bridge-double", True),  # of one class
        ("double-leg-hop", "calf-raise", True),  # easier, of another
        ("calf-raise", "double-leg-hop", False),  # no hops for a raise
        ("side-plank", "nobody-knows", False),
    ],
)
def test_only_one_of_its_class_or_an_easier_one_stands_in(dropped: str, instead: str, *, stands: bool) -> None:
    now = prescribe(PROGRAM, Prescriptions(), (drop(dropped, instead),))
    assert now.dropped == {(dropped, "am"), (dropped, "pm")}
    assert now.stands_in(instead) == stands


def test_a_word_on_one_slot_leaves_the_other_slot_and_other_exercises_alone() -> None:
    both = (drop("side-plank", "side-plank-knees"), drop("step-up", "squat-mini"))
    now = prescribe(PROGRAM, Prescriptions(), (*both, drop("side-plank", "rdl", "pm")))
    assert set(now.stand_ins) == {
        StandIn("side-plank", "am", "side-plank-knees"), StandIn("side-plank", "pm", "rdl"),
        StandIn("step-up", "am", "squat-mini"), StandIn("step-up", "pm", "squat-mini"),
    }  # fmt: skip


@pytest.mark.parametrize("phase", PHASES)
def test_a_stand_in_comes_at_its_dose_of_the_last_phase_up_to_this(phase: PhaseId) -> None:
    until = PHASES[: PHASES.index(phase) + 1]
    for exercise in PROGRAM.exercises.values():
        offered = [one for one in until if one in exercise.doses]
        assert latest_dose(exercise, phase) == (exercise.doses[offered[-1]] if offered else None)


def test_what_a_dose_leaves_out_comes_from_the_phase_or_else_from_any() -> None:
    heel = PROGRAM.exercises["heel-dig-toes-in"]
    rests = [dose_from(heel, phase, PrescribedDose(2, hold_s=9)).rest_s for phase in ("settle", "load", "functional")]
    assert rests == [20, 30, 20]
    assert dose_from(heel, "load", PrescribedDose(2, rest_s=0, side="each")).rest_s == 0
    assert dose_from(heel, "load", PrescribedDose(2, side="each")).side == "each"
    assert dose_from(PROGRAM.exercises["side-lying-abduction"], "strengthen", PrescribedDose(2)).rep_s == 6


def test_an_addition_without_a_dose_waits_for_a_phase_that_offers_it() -> None:
    story = begin("strengthen")
    story.tell(1, Prescribed("self", "squat-mini", "add", "pm"))
    assert lineup(story, 1).dose(PROGRAM.exercises["squat-mini"]) is None
    assert "squat-mini" not in exercises(story.plan(1).slots)


def test_a_step_of_what_nobody_offers_is_no_dose() -> None:
    story = begin("strengthen")
    standing = story.standing(1)
    climbs = {"squat-mini": Climb(Rung(2, 8)), "walk-brisk": Climb(Rung(2, hold_s=20))}
    now = Lineup(PROGRAM, replace(standing, strength=replace(standing.strength, climbs=climbs)), {})
    assert now.dose(PROGRAM.exercises["squat-mini"]) is None
    walk = now.dose(PROGRAM.exercises["walk-brisk"])
    assert walk is not None
    assert (walk.sets, walk.hold_s, walk.minutes) == (2, 20, None)


def test_hops_added_by_hand_belong_to_the_phase() -> None:
    story = begin("load")
    story.tell(1, Prescribed("clinician", "line-hop", "add", "pm", PrescribedDose(2, 10)))
    assert "line-hop" in phase_names(lineup(story, 1))
    assert "line-hop" not in [name for day in range(1, 8) for name in exercises(story.plan(day).slots)]


def test_nothing_is_added_to_the_settle_phase() -> None:
    for phase, added in (("settle", False), ("load", True)):
        story = Story()
        story.enrol()
        story.place(1, phase)
        story.tell(1, Prescribed("self", "glute-foam-roll", "add", "am", PrescribedDose(1, hold_s=30)))
        assert ("glute-foam-roll" in exercises(story.plan(1).slots, "am")) == added


def test_where_the_list_holds_what_a_ladder_leads_to_that_keeps_its_place() -> None:
    story = begin("load")
    plain = exercises(story.plan(1).slots, "pm")
    first, last = plain[1], plain[-1]
    story.tell(1, drop(first, last))
    assert exercises(story.plan(1).slots, "pm") == [name for name in plain if name != first]


def test_strength_added_to_a_morning_needs_its_48_hours_too() -> None:
    story = begin("load")
    story.tell(1, Prescribed("self", "squat-mini", "add", "am"))
    assert "squat-mini" in exercises(story.plan(3).slots, "am")
    story.strength(2)
    did(story, 2, "squat-mini")
    assert "squat-mini" not in exercises(story.plan(3).slots, "am")


def test_one_that_takes_another_s_place_does_not_rest_where_it_stands_itself() -> None:
    """In `load` the lists hold both; the red of yesterday was of the other one alone."""
    story = begin("load")
    story.place(2, "load", steps={ABDUCTION: Rung(2, 10)})
    did(story, 2, peak=5)
    standing = story.standing(3)
    easier = standing.strength.swaps[ABDUCTION]
    assert easier in PROGRAM.lists["load-strength"].items
    assert easier in exercises(story.plan(3).slots, "pm")


def items(story: Story, day: int, name: str) -> set[str]:
    found = [item for slot in story.plan(day).slots for item in slot.items if item.exercise == name]
    return {why.code for item in found for why in item.why}


def test_only_a_step_below_the_dose_of_the_phase_is_called_down() -> None:
    usual = PROGRAM.exercises[ABDUCTION].doses["strengthen"].rung
    story = begin("strengthen")
    story.place(1, "strengthen", steps={ABDUCTION: usual})
    assert items(story, 1, ABDUCTION) == {"ITEM_LIST"}
    story.place(1, "strengthen", steps={ABDUCTION: Rung(2, 10)})
    assert items(story, 1, ABDUCTION) == {"ITEM_DOWN"}


def test_a_stand_in_from_an_earlier_phase_can_be_stepped_down() -> None:
    story = begin("strengthen")
    story.tell(1, drop("side-plank", "side-plank-knees"))
    did(story, 1, "side-plank-knees", peak=5)
    day = next(day for day in range(5, 15) if "side-plank-knees" in exercises(story.plan(day).slots))
    assert items(story, day, "side-plank-knees") == {"ITEM_SWAPPED"}


def test_on_the_first_day_one_may_place_oneself_back() -> None:
    story = Story()
    story.enrol()
    story.tell(1, Placed("self", "settle"))
    assert story.standing(1).position.phase == "settle"
    story.tell(1, Placed("self", "settle", phase_day=2))
    assert story.standing(1).position.phase == "load"


def test_the_dose_of_the_phase_is_a_step_even_where_no_ladder_has_it() -> None:
    """Two of fifteen is the dose of running-man there, and no row of its ladder (D6)."""
    story = placed("functional")
    story.place(2, "functional", steps={"running-man": Rung(2, 10)})
    story.place(3, "functional", steps={"running-man": Rung(2, 15)})
    assert story.steps(3)["running-man"] == Rung(2, 15)


def test_a_step_forward_of_one_s_own_is_said_once() -> None:
    story = begin("load")
    steps = {"clamshell": PlacedStep(3, 15), "squat-mini": PlacedStep(3, 15)}
    story.tell(5, Placed("self", "load", steps=steps))
    assert [why for why in story.standing(5).reasons if why.code == "PLACED_FORWARD"] == [reason("PLACED_FORWARD")]


def test_a_placement_stands_for_what_a_silence_has_left_open() -> None:
    story = silent("strengthen")
    story.screen(25, "full")
    plain = silent("strengthen")
    plain.screen(25, "full")
    story.place(26, "strengthen")
    for one in (story, plain):
        one.tell(27, Morning(3))
    assert (story.standing(27).position.phase, plain.standing(27).position.phase) == ("strengthen", "settle")


def test_lists_come_with_the_slot_that_holds_them() -> None:
    held = {(one.slot, one.list.id) for one in every_list(PROGRAM, begin("load").standing(1).position)}
    assert held == {("am", "load-am"), ("pm", "load-strength"), ("pm", "load-walk"), ("pm", "load-light")}
