"""What a score just before a slot swaps in (E2)."""

import pytest

from app.engine.planned import Slot
from app.engine.types import GateAnswer, PainClassId, PainMode, PhaseId
from tests.engine.lists import LOAD_STRENGTH, SETTLE_AM, begin
from tests.engine.story import PROGRAM

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
