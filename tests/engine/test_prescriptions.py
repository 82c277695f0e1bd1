"""What was added, dropped or fixed by hand (contract, "prescribed")."""

from app.engine.facts import FlareReport, Prescribed, PrescribedDose
from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import exercises


def test_a_fixed_dose_rests_its_ladder_until_it_is_released() -> None:
    story = begin("load")
    story.tell(1, Prescribed("clinician", ABDUCTION, "fix", dose=PrescribedDose(sets=4, reps=6)))
    for day in (1, 3):
        did(story, day)
    assert story.steps(8)[ABDUCTION] == Rung(4, 6)
    did(story, 8, peak=5)
    assert story.steps(9)[ABDUCTION] == Rung(4, 6)
    assert ABDUCTION not in exercises(story.plan(10).slots)
    assert ABDUCTION in exercises(story.plan(12).slots)
    story.tell(13, Prescribed("clinician", ABDUCTION, "release"))
    assert story.steps(13)[ABDUCTION] == Rung(2, 10)


def test_added_and_dropped() -> None:
    story = begin("load")
    story.tell(2, Prescribed("self", "calf-raise", "add"), Prescribed("self", "glute-figure-4", "add"))
    story.tell(2, Prescribed("self", "squat-mini", "drop"), Prescribed("self", "hop-nobody-knows", "add"))
    story.tell(2, Prescribed("self", "running-man", "add"))
    third, fourth = story.plan(3), story.plan(4)
    assert exercises(third.slots, "pm")[-1] == "calf-raise"
    assert exercises(third.slots, "am")[-1] == "glute-figure-4"
    assert "squat-mini" not in exercises(third.slots)
    assert "running-man" not in exercises(third.slots)
    assert "calf-raise" not in exercises(fourth.slots)
    assert story.steps(3)["calf-raise"] == Rung(2, 12)
    story.tell(5, Prescribed("self", "calf-raise", "drop"), Prescribed("self", "squat-mini", "add"))
    assert "calf-raise" not in exercises(story.plan(5).slots)
    assert "squat-mini" in exercises(story.plan(5).slots)


def test_an_addition_starts_its_ladder_at_the_dose_given() -> None:
    story = begin("load")
    story.tell(1, Prescribed("clinician", "hip-hitch", "add", dose=PrescribedDose(sets=2, reps=8)))
    assert story.steps(1)["hip-hitch"] == Rung(2, 8)
    for day in (1, 3):
        did(story, day, "hip-hitch")
    assert story.steps(8)["hip-hitch"] == Rung(2, 10)


def test_minutes_that_were_given_stay_when_their_sets_are_halved() -> None:
    story = begin("load")
    story.tell(1, Prescribed("clinician", "hip-hitch", "add", dose=PrescribedDose(sets=4, minutes=2)))
    story.tell(3, FlareReport())
    halved = [item.dose for slot in story.plan(5).slots for item in slot.items if item.exercise == "hip-hitch"]
    assert [(dose.sets, dose.minutes) for dose in halved] == [(2, 2)]
