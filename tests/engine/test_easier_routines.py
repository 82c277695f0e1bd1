"""What a score just before a slot or a run leaves to do (E2, C4)."""

from app.engine.facts import Morning, Prescribed, PrescribedDose
from tests.engine.lists import SETTLE_AM, SETTLE_PM, begin
from tests.engine.story import exercises, tick


def test_instead_of_a_run_the_next_strength_list_in_the_evening() -> None:
    story = begin("return_run")
    story.calm(1, 3)
    instead = story.plan(2).run.instead
    assert set(instead) == {"instead", "settle"}
    [strength], [easy] = instead["instead"], instead["settle"]
    assert (strength.id, strength.rule, set(strength.gate), strength.instead) == ("pm", "strength", {"go"}, {})
    assert [item.exercise for item in strength.items][1:] == [
        "single-leg-rdl", "single-leg-calf-raise", "side-plank-abduction",
    ]  # fmt: skip
    assert (easy.id, easy.rule, set(easy.gate)) == ("pm", "release", {"go"})


def test_what_was_added_is_in_the_strength_that_stands_in() -> None:
    story = begin("return_run")
    story.calm(1, 3)
    story.tell(1, Prescribed("self", "calf-raise", "add", dose=PrescribedDose(1, reps=9)))
    [strength] = story.plan(2).run.instead["instead"]
    assert [item.exercise for item in strength.items][-1] == "calf-raise"


def test_before_any_run_phase_a_run_is_replaced_by_nothing_where_no_strength_is_due() -> None:
    assert begin("settle").plan(1).run.instead["instead"] == ()


def test_under_a_lock_nothing_stands_in_for_anything() -> None:
    story = begin("return_run")
    story.screen(2, RF10=True)
    assert (story.plan(2).run.instead, story.plan(2).slots) == ({}, ())


def test_what_is_left_once_a_score_has_stopped_a_slot() -> None:
    [morning, evening] = begin("load").plan(1).slots
    [half], [easy] = evening.instead["half"], evening.instead["settle"]
    assert (half.title, half.rule) == (evening.title, "strength")
    assert (easy.rule, easy.title) == ("release", begin("settle").plan(1).slots[0].title)
    assert morning.instead == {"rest": ()}


def test_hops_are_replaced_in_their_own_slot() -> None:
    story = begin("functional")
    story.calm(1, 1)
    [hops] = [slot for slot in story.plan(1).slots if slot.rule == "impact"]
    assert {answer: [slot.rule for slot in slots] for answer, slots in hops.instead.items()} == {
        "instead": ["strength"], "settle": ["release"],
    }  # fmt: skip
    assert {slot.id for slots in hops.instead.values() for slot in slots} == {"pm"}


def test_the_settle_routine_of_another_phase_has_its_own_doses_and_leaves_out_what_was_dropped() -> None:
    story = begin("load")
    story.tell(1, Prescribed("self", "bridge-double", "drop"), Prescribed("self", "tfl-ball-wall", "drop", slot="pm"))
    story.place(1, "load", steps={"isometric-abduction-wall": PrescribedDose(5, hold_s=45)})
    story.tell(1, Morning(4))
    plan = story.plan(1)
    assert exercises(plan.slots, "am") == SETTLE_AM
    assert exercises(plan.slots, "pm") == [name for name in SETTLE_PM if name != "bridge-double"]
    doses = {item.exercise: item.dose for slot in plan.slots for item in slot.items}
    assert (doses["isometric-abduction-wall"].sets, doses["isometric-abduction-wall"].hold_s) == (4, 20)
    optional = {item.exercise for slot in plan.slots for item in slot.items if item.optional}
    at_home = {item.exercise for slot in begin("settle").plan(1).slots for item in slot.items if item.optional}
    assert optional == at_home != set()


def test_in_settle_itself_the_ladder_goes_on() -> None:
    story = begin("settle")
    story.place(1, "settle", steps={"isometric-abduction-wall": PrescribedDose(4, hold_s=30)})
    doses = {item.exercise: item.dose.hold_s for slot in story.plan(1).slots for item in slot.items}
    assert doses["isometric-abduction-wall"] == 30


def test_a_tick_of_one_per_cent_is_done_and_one_in_the_third_slot_is_not_the_evening_s() -> None:
    story = begin("settle")
    story.tell(1, tick("bridge-double", complete=1), tick("walk-brisk", "extra"), tick("warm-up-march", "am"))
    done = {(slot.id, item.exercise) for slot in story.plan(1).slots for item in slot.items if item.done}
    assert done == {("pm", "bridge-double"), ("am", "warm-up-march")}
