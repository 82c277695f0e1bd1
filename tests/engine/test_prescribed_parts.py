"""What stands of several prescriptions (contract, "prescribed")."""

import pytest

from app.engine.facts import Prescribed, PrescribedDose
from app.engine.prescriptions import Prescriptions, dose_from, prescribe
from app.engine.types import SlotId
from tests.engine.lists import begin
from tests.engine.story import PROGRAM, exercises

DOSE, OTHER = PrescribedDose(2, reps=8), PrescribedDose(3, reps=6)


def add(name: str, slot: SlotId | None = None, dose: PrescribedDose | None = None) -> Prescribed:
    return Prescribed("self", name, "add", slot, dose)


def drop(name: str, slot: SlotId | None = None) -> Prescribed:
    return Prescribed("self", name, "drop", slot)


def after(*said: Prescribed) -> Prescriptions:
    return prescribe(PROGRAM, Prescriptions(), said)


@pytest.mark.parametrize(
    ("said", "am", "pm"),
    [
        ([add("clamshell")], (), ("clamshell",)), ([add("calf-stretch-straight")], ("calf-stretch-straight",), ()),
        ([add("line-hop")], (), ("line-hop",)), ([add("clamshell", "am")], ("clamshell",), ()),
        ([add("squat-mini"), add("clamshell")], (), ("clamshell", "squat-mini")),
        ([add("clamshell", "am"), add("clamshell", "pm")], ("clamshell",), ("clamshell",)),
        ([add("clamshell"), add("clamshell")], (), ("clamshell",)),
        ([add("clamshell", "am"), add("clamshell", "pm"), drop("clamshell", "am")], (), ("clamshell",)),
        ([add("clamshell", "am"), add("clamshell", "pm"), drop("clamshell")], (), ()),
        ([add("clamshell"), add("squat-mini"), drop("clamshell")], (), ("squat-mini",)),
        ([add("nobody-knows")], (), ()),
    ],
)  # fmt: skip
def test_what_was_added_to_each_slot(said: list[Prescribed], am: tuple[str, ...], pm: tuple[str, ...]) -> None:
    found = after(*said)
    assert (found.added_to("am"), found.added_to("pm")) == (am, pm)
    assert found.added_names() == {*am, *pm}
    assert all(found.is_added(name, "pm") for name in pm)
    assert not found.is_added("clamshell-band", "pm")


def test_what_was_dropped_from_each_slot_until_it_is_added_again() -> None:
    assert after(drop("clamshell")).dropped == {("clamshell", "am"), ("clamshell", "pm")}
    assert after(drop("clamshell", "am")).dropped == {("clamshell", "am")}
    assert after(drop("clamshell"), add("clamshell")).dropped == {("clamshell", "am")}
    assert after(drop("clamshell"), drop("squat-mini", "pm"), add("clamshell", "am")).dropped == {
        ("clamshell", "pm"), ("squat-mini", "pm"),
    }  # fmt: skip
    assert after(drop("nobody-knows")).dropped == frozenset()


def test_the_last_dose_given_stands() -> None:
    assert after(add("clamshell", dose=DOSE), add("clamshell", dose=OTHER)).given_dose("clamshell") == OTHER
    assert after(add("clamshell"), add("squat-mini", dose=DOSE)).given_dose("clamshell") is None
    assert after(add("clamshell", "am"), add("clamshell", "pm", DOSE)).given_dose("clamshell") == DOSE


def test_fixed_until_released() -> None:
    fixed = [Prescribed("self", name, "fix", dose=DOSE) for name in ("clamshell", "squat-mini")]
    assert after(*fixed).fixed == {"clamshell": DOSE, "squat-mini": DOSE}
    assert after(*fixed, Prescribed("self", "clamshell", "release")).fixed == {"squat-mini": DOSE}
    assert after(fixed[0], Prescribed("self", "clamshell", "fix", dose=OTHER)).fixed == {"clamshell": OTHER}


def test_what_a_dose_leaves_out_is_that_of_the_phase_or_of_any() -> None:
    band = PROGRAM.exercises["clamshell-band"]
    usual, other = band.doses["strengthen"], next(iter(band.doses.values()))
    found = dose_from(band, "strengthen", PrescribedDose(4, reps=5))
    assert (found.sets, found.reps, found.hold_s, found.minutes) == (4, 5, None, None)
    assert (found.rest_s, found.side, found.rep_s) == (usual.rest_s, usual.side, usual.rep_s)
    elsewhere = dose_from(band, "maintain", PrescribedDose(1, hold_s=30))
    assert (elsewhere.rest_s, elsewhere.side, elsewhere.rep_s) == (other.rest_s, other.side, other.rep_s)
    said = dose_from(band, "strengthen", PrescribedDose(1, minutes=2, rest_s=0, side="both"))
    assert (said.minutes, said.rest_s, said.side) == (2, 0, "both")


def test_an_exercise_without_any_dose_of_its_own_rests_and_counts_plainly() -> None:
    found = dose_from(PROGRAM.exercises["run-walk"], "load", PrescribedDose(1, minutes=5))
    assert (found.rest_s, found.side, found.rep_s) == (0, "both", 3)


def test_a_drop_from_one_slot_leaves_the_other() -> None:
    story = begin("load")
    story.tell(1, drop("isometric-abduction-wall", "am"), drop("single-leg-stand", "am"))
    assert "isometric-abduction-wall" in exercises(story.plan(2).slots, "pm")
    assert "single-leg-stand" not in exercises(story.plan(2).slots, "am")
