"""The lists of a day (C4), their doses, order and limits, and what a score swaps in (E2)."""

import pytest

from app.engine.facts import Evening, Morning, Prescribed, PrescribedDose, Session
from app.engine.planned import Slot
from app.engine.types import GateAnswer, PainClassId, PainMode, PhaseId
from tests.engine.story import MONDAY, PROGRAM, Story, codes, exercises, tick

SETTLE_AM = ["warm-up-march", "tfl-ball-wall", "glute-ball-wall", "hamstring-stretch-supine", "quad-stretch-side-lying"]
SETTLE_PM = [
    "walk-brisk", "isometric-abduction-wall", "bridge-double", "quadruped-hip-extension", "calf-stretch-straight",
]  # fmt: skip
LOAD_STRENGTH = [
    "warm-up-march", "side-lying-abduction", "clamshell", "bridge-double", "quadruped-hip-extension", "squat-mini",
    "heel-dig-toes-in", "side-plank-knees",
]  # fmt: skip
A = ["warm-up-march", "side-lying-abduction", "hip-hitch", "side-plank", "single-leg-bridge", "rdl"]
B = ["warm-up-march", "side-lying-abduction-loaded", "hip-hitch", "step-up", "single-leg-bridge", "calf-raise"]


def begin(phase: PhaseId, *, mode: PainMode = "monitored") -> Story:
    """Monday is day 1 and phase day 1."""
    story = Story(MONDAY)
    story.enrol(pain_mode=mode)
    story.place(1, phase)
    return story


def test_settle_is_the_same_every_day() -> None:
    story = begin("settle")
    for day in range(1, 8):
        plan = story.plan(day)
        assert plan.mode == "settle"
        assert (exercises(plan.slots, "am"), exercises(plan.slots, "pm")) == (SETTLE_AM, SETTLE_PM)


def test_load_by_weekday() -> None:
    story = begin("load")
    walk = ["walk-brisk", "isometric-abduction-wall"]
    strength = LOAD_STRENGTH
    evenings = [exercises(story.plan(day).slots, "pm") for day in range(1, 8)]
    assert evenings == [strength, walk, strength, walk, strength, walk, ["walk-brisk"]]
    assert all(len(exercises(story.plan(day).slots, "am")) == 6 for day in range(1, 8))


def test_strengthen_takes_turns_and_rests_on_sunday() -> None:
    story = begin("strengthen")
    evenings = [exercises(story.plan(day).slots, "pm") for day in range(1, 15)]
    walk = ["walk-brisk"]
    assert evenings == [A, walk, B, walk, A, walk, [], B, walk, A, walk, B, walk, []]
    sunday = story.plan(7)
    assert (sunday.mode, sunday.slots) == ("rest", ())
    assert "REST_DAY" in codes(sunday)


def test_functional_by_phase_day() -> None:
    story = begin("functional")
    story.calm(1, 12)
    first = {day: exercises(story.plan(day).slots, "pm")[1:2] for day in range(1, 13)}
    hops, a = ["double-leg-hop"], ["side-plank-abduction"]
    walk: list[str] = []
    assert first == {
        1: hops, 2: a, 3: hops, 4: walk, 5: a, 6: hops, 7: walk, 8: a, 9: hops, 10: walk, 11: a, 12: hops,
    }  # fmt: skip
    assert "single-leg-squat" in exercises(story.plan(2).slots)
    assert "step-down" in exercises(story.plan(5).slots)
    assert [day for day in range(1, 13) if story.plan(day).impact.offered] == [1, 3, 6, 9, 12]


def test_without_impact_there_is_a_walk() -> None:
    story = begin("functional")
    assert exercises(story.plan(1).slots, "pm") == ["walk-brisk"]
    story.tell(1, Morning(2))
    assert exercises(story.plan(1).slots, "pm") == ["walk-brisk"]
    assert "IMPACT_SCORE" in {why.code for why in story.plan(1).impact.reasons}


def test_hops_done_today_stay_on_the_list() -> None:
    story = begin("functional")
    story.tell(1, Morning(0), tick("double-leg-hop"))
    plan = story.plan(1)
    assert "double-leg-hop" in exercises(plan.slots)
    assert not plan.impact.offered


@pytest.mark.parametrize(("phase", "day"), [("load", 1), ("strengthen", 1), ("strengthen", 3), ("functional", 2)])
def test_minutes_are_those_of_the_table(phase: PhaseId, day: int) -> None:
    minutes = {("load", 1): 26 + 3, ("strengthen", 1): 27 + 4, ("strengthen", 3): 29 + 4, ("functional", 2): 28 + 5}
    [slot] = [slot for slot in begin(phase).plan(day).slots if slot.id == "pm"]
    assert slot.minutes == pytest.approx(minutes[phase, day], abs=1)


def test_each_item_has_its_dose_side_and_reason() -> None:
    [slot] = [slot for slot in begin("load").plan(1).slots if slot.id == "am"]
    ball = slot.items[1]
    assert (ball.dose.sets, ball.dose.hold_s, ball.dose.side, ball.optional) == (1, 60, "each", True)
    assert not slot.items[0].optional
    assert all(item.why for item in slot.items)


def test_an_exercise_of_a_strength_list_rests_for_48_hours() -> None:
    story = begin("load")
    story.tell(2, tick("clamshell", "extra"), tick("squat-mini", complete=0))
    left = exercises(story.plan(3).slots, "pm")
    assert "clamshell" not in left
    assert "squat-mini" in left
    story.tell(5, tick("walk-brisk"))
    assert "walk-brisk" in exercises(story.plan(6).slots)


def test_a_list_with_nothing_but_the_warm_up_is_not_shown() -> None:
    story = begin("load")
    story.tell(2, *(tick(name, "extra") for name in LOAD_STRENGTH))
    assert exercises(story.plan(3).slots, "pm") == []


@pytest.mark.parametrize(
    ("mode", "am", "expected"),
    [
        ("monitored", None, "normal"), ("monitored", 0, "normal"), ("monitored", 2, "normal"),
        ("monitored", 3, "ease"), ("monitored", 4, "settle"), ("monitored", 10, "settle"),
        ("zero", 0, "normal"), ("zero", 1, "ease"), ("zero", 2, "settle"),
    ],
)  # fmt: skip
def test_the_morning_score_stands_in(mode: PainMode, am: int | None, expected: str) -> None:
    story = begin("load", mode=mode)
    if am is not None:
        story.tell(1, Morning(am))
    plan = story.plan(1)
    assert plan.mode == expected
    if expected == "settle":
        assert (exercises(plan.slots, "am"), exercises(plan.slots, "pm")) == (SETTLE_AM, SETTLE_PM)


def test_an_ease_morning_keeps_the_mat_at_half_the_sets() -> None:
    story = begin("load")
    story.tell(1, Morning(3))
    slots = story.plan(1).slots
    assert "single-leg-stand" not in exercises(slots, "am")
    assert "tfl-ball-wall" in exercises(slots, "am")
    assert exercises(slots, "pm") == [name for name in LOAD_STRENGTH if name != "squat-mini"]
    sets = {item.exercise: item.dose.sets for slot in slots if slot.id == "pm" for item in slot.items}
    assert sets == {
        "warm-up-march": 1, "side-lying-abduction": 1, "clamshell": 1, "bridge-double": 1,
        "quadruped-hip-extension": 1, "heel-dig-toes-in": 2, "side-plank-knees": 1,
    }  # fmt: skip


def test_an_ease_morning_without_anything_on_the_mat_shows_no_evening() -> None:
    story = begin("load")
    story.tell(2, Morning(3))
    assert exercises(story.plan(2).slots, "pm") == []


GATES: dict[tuple[PainClassId, PainMode], str] = {
    ("run", "monitored"): "gisssssssss",
    ("impact", "monitored"): "ggissssssss",
    ("strength", "monitored"): "ggghsssssss",
    ("release", "monitored"): "gggggrrrrrr",
    ("run", "zero"): "gisssssssss",
    ("impact", "zero"): "gisssssssss",
    ("strength", "zero"): "ghsssssssss",
    ("release", "zero"): "ggrrrrrrrrr",
}


@pytest.mark.parametrize(("rule", "mode"), GATES)
def test_the_gate_of_each_class_in_each_mode(rule: PainClassId, mode: PainMode) -> None:
    gate = PROGRAM.limits[rule][mode].gate
    assert "".join(answer[0] for answer in gate) == GATES[rule, mode]


@pytest.mark.parametrize("mode", ["monitored", "zero"])
@pytest.mark.parametrize("phase", ["settle", "load", "strengthen", "functional", "return_run", "maintain"])
def test_each_slot_has_the_gate_of_its_class_and_a_routine_for_each_answer(phase: PhaseId, mode: PainMode) -> None:
    story = begin(phase, mode=mode)
    story.calm(1, 8)
    for day in range(1, 8):
        for slot in story.plan(day).slots:
            assert slot.gate == PROGRAM.limits[slot.rule][mode].gate
            assert {"go", *slot.instead} == set(slot.gate)


def swapped(slots: tuple[Slot, ...], answer: GateAnswer) -> tuple[Slot, ...]:
    [evening] = [slot for slot in slots if slot.id == "pm"]
    return evening.instead[answer]


def test_half_a_slot_is_the_mat_at_half_the_sets() -> None:
    [half] = swapped(begin("load").plan(1).slots, "half")
    assert [item.exercise for item in half.items] == [name for name in LOAD_STRENGTH if name != "squat-mini"]
    assert {item.dose.sets for item in half.items} == {1, 2}
    assert set(half.gate) == {"go"}


def test_a_stopped_slot_keeps_the_ball_and_stretches_only() -> None:
    [easy] = swapped(begin("load").plan(1).slots, "settle")
    assert [item.exercise for item in easy.items] == [*SETTLE_AM, "calf-stretch-straight"]
    assert easy.id == "pm"


def test_instead_of_hops_there_is_strength() -> None:
    story = begin("functional")
    story.calm(1, 3)
    [strength] = swapped(story.plan(1).slots, "instead")
    assert strength.rule == "strength"
    assert "single-leg-squat" in [item.exercise for item in strength.items]


@pytest.mark.parametrize("phase", ["settle", "load", "strengthen", "functional", "return_run", "maintain"])
def test_order_warmth_and_rolling_hold_in_every_slot_of_every_phase(phase: PhaseId) -> None:
    story = begin(phase)
    story.calm(1, 14)
    for day in range(1, 15):
        for slot in story.plan(day).slots:
            for routine in (slot, *(one for slots in slot.instead.values() for one in slots)):
                check_slot(routine)


def check_slot(slot: Slot) -> None:
    groups = [PROGRAM.exercises[item.exercise].group for item in slot.items]
    stretches = [place for place, group in enumerate(groups) if group == "stretch"]
    warm = [place for place, group in enumerate(groups) if group not in ("stretch", "release")]
    assert not stretches or min(warm) < min(stretches)
    rolled = [item for item in slot.items if PROGRAM.exercises[item.exercise].rolling]
    sides = {"each": 2, "both": 1}
    assert sum(item.dose.sets * (item.dose.hold_s or 0) * sides[item.dose.side] for item in rolled) <= 300
    assert slot.minutes > 0
    assert len({item.exercise for item in slot.items}) == len(slot.items)


def test_rolling_that_was_added_is_kept_within_its_limits() -> None:
    story = begin("functional")
    long = PrescribedDose(sets=3, hold_s=120)
    story.tell(1, Prescribed("self", "tfl-ball-floor", "add", dose=long))
    story.tell(1, Prescribed("self", "glute-foam-roll", "add", dose=long))
    [morning] = [slot for slot in story.plan(1).slots if slot.id == "am"]
    assert "glute-foam-roll" in [item.exercise for item in morning.items]
    assert "tfl-ball-floor" not in [item.exercise for item in morning.items]
    added = morning.items[-1]
    assert (added.exercise, added.dose.hold_s, added.dose.sets) == ("glute-foam-roll", 60, 1)
    assert any(why.code == "ITEM_ROLLING" for why in added.why)


def test_what_was_ticked_is_done_in_its_slot() -> None:
    story = begin("settle")
    story.tell(1, tick("bridge-double"), tick("walk-brisk", "am"), tick("tfl-ball-wall", "am", complete=0))
    done = {(slot.id, item.exercise) for slot in story.plan(1).slots for item in slot.items if item.done}
    assert done == {("pm", "bridge-double")}


def test_work_of_the_day_itself_changes_nothing_else() -> None:
    story = begin("load")
    before = story.plan(3)
    story.tell(3, Session("pm", "strength", peak=9), Evening(9, 9, 9))
    after = story.plan(3)
    assert after == before
