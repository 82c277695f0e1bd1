"""Strength progression (E5)."""

import pytest

from app.engine.climbs import lower_rung, placed_rung, rung_above, rung_below
from app.engine.facts import Choice, FlareReport, Prescribed, PrescribedDose, Session, Tick
from app.engine.program import Rung
from app.engine.types import PhaseId
from tests.engine.story import MONDAY, PROGRAM, Story, exercises

ABDUCTION = "side-lying-abduction"


def begin(phase: PhaseId = "load", last: int = 40) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase)
    story.mornings(dict.fromkeys(range(1, last), 0))
    return story


def did(story: Story, day: int, name: str = ABDUCTION, peak: int = 0, rpe: int | None = 6, **session: object) -> None:
    said = {"peak": peak, "post": 0, "rpe": rpe, **session}
    story.tell(day, Tick("pm", name, 100, peak=peak), Session("pm", "strength", **said))  # type: ignore[arg-type] # tests


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


@pytest.mark.parametrize(
    ("asked", "means"),
    [(Rung(3, 10), Rung(3, 10)), (Rung(2, 20), Rung(3, 12)), (Rung(2, 11), Rung(2, 10)), (Rung(9, 99), Rung(3, 15))],
)
def test_a_step_that_is_no_rung_counts_as_the_next_lower(asked: Rung, means: Rung) -> None:
    assert placed_rung(PROGRAM.exercises[ABDUCTION], Rung(2, 10), asked) == means


@pytest.mark.parametrize(
    ("rpes", "complete", "painkiller", "up"),
    [
        ((6, 6), 100, False, True), ((9, 8), 100, False, True), ((6, 9), 100, False, False),
        ((6, None), 100, False, False), ((6, 6), 80, False, False), ((6, 6), 100, True, False),
    ],
)  # fmt: skip
def test_two_clean_sessions_and_five_days(
    rpes: tuple[int | None, ...], complete: int, *, painkiller: bool, up: bool
) -> None:
    story = begin()
    for day, rpe in zip((1, 3), rpes, strict=True):
        story.tell(day, Tick("pm", ABDUCTION, complete, peak=0))
        story.tell(day, Session("pm", "strength", peak=0, post=0, rpe=rpe, painkiller=painkiller))
    assert story.steps(5)[ABDUCTION] == Rung(2, 10)
    assert story.steps(8)[ABDUCTION] == (Rung(3, 10) if up else Rung(2, 10))


def test_ticks_alone_earn_nothing() -> None:
    story = begin()
    for day in (1, 3, 5):
        story.tell(day, Tick("pm", ABDUCTION, 100, peak=0, rpe=5))
    assert story.steps(8)[ABDUCTION] == Rung(2, 10)
    assert story.standing(8).strength.climb(ABDUCTION).introduced == story.date(1)


def test_at_most_three_step_up_at_once_in_the_order_of_the_list() -> None:
    story = begin()
    names = ["clamshell", ABDUCTION, "bridge-double", "quadruped-hip-extension", "squat-mini"]
    for day in (1, 3):
        story.tell(day, *(Tick("pm", name, 100, peak=0) for name in names))
        story.tell(day, Session("pm", "strength", peak=0, post=0, rpe=5))
    eighth, tenth = story.steps(8), story.steps(10)
    assert [name for name in names if eighth[name] == Rung(3, 10)] == ["clamshell", ABDUCTION, "bridge-double"]
    assert all(tenth[name] == Rung(3, 10) for name in names)


def test_declining_a_step_puts_it_off_to_the_next_plan() -> None:
    story = begin()
    for day in (1, 3):
        did(story, day)
    story.tell(8, Choice("step", ABDUCTION))
    assert story.steps(8)[ABDUCTION] == Rung(2, 10)
    assert story.steps(9)[ABDUCTION] == Rung(2, 10)
    assert story.steps(10)[ABDUCTION] == Rung(3, 10)


def test_no_step_up_on_an_ease_morning_or_in_a_flare() -> None:
    for told in ("ease", "flare"):
        story = begin(last=8)
        for day in (1, 3):
            did(story, day)
        story.mornings({7: 3, 8: 3} if told == "ease" else {8: 0})
        if told == "flare":
            story.tell(8, FlareReport())
        assert story.standing(8).strength.climb(ABDUCTION).stepped_up is None


def test_a_worse_week_holds_step_ups_for_a_week() -> None:
    story = begin(last=1)
    story.mornings(dict.fromkeys(range(-6, 1), 0) | dict.fromkeys(range(1, 8), 1) | dict.fromkeys(range(8, 20), 0))
    for day in (1, 3):
        did(story, day)
    assert story.standing(8).strength.held_until == story.date(13)
    assert story.steps(12)[ABDUCTION] == Rung(2, 10)
    assert story.steps(15)[ABDUCTION] == Rung(3, 10)


def test_a_red_goes_down_and_is_skipped_once() -> None:
    story = begin("strengthen")
    did(story, 1, "calf-raise", peak=4)
    assert story.steps(2)["calf-raise"] == Rung(3, 12)
    assert [day for day in range(2, 13) if "calf-raise" in exercises(story.plan(day).slots)] == [8, 12]


def test_a_swap_holds_in_each_list() -> None:
    story = begin("strengthen")
    did(story, 1, "hip-hitch", peak=4)
    lists = {day: exercises(story.plan(day).slots, "pm") for day in (3, 5)}
    assert lists[3][1:3] == ["side-lying-abduction-loaded", ABDUCTION]
    assert lists[5][1:3] == [ABDUCTION, "side-plank"]
    assert story.steps(5)[ABDUCTION] == Rung(3, 12)


def test_a_red_on_the_lowest_step_swaps_to_what_it_regresses_to() -> None:
    story = begin("load")
    did(story, 1, "quadruped-hip-extension", peak=5)
    assert "quadruped-hip-extension" not in story.steps(2)
    held = exercises(story.plan(3).slots, "pm")
    assert held.count("bridge-double") == 1
    assert "quadruped-hip-extension" not in held


def test_without_anything_to_regress_to_the_sets_are_halved() -> None:
    story = begin("load")
    did(story, 1, "bridge-double", peak=5)
    assert story.steps(2)["bridge-double"] == Rung(1, 10)


def test_from_the_top_it_swaps_to_what_it_progresses_to() -> None:
    story = begin("load")
    story.place(1, "load", steps={"heel-dig-toes-in": Rung(5, hold_s=45), "squat-mini": Rung(3, 15)})
    story.place(1, "load", steps={"isometric-abduction-wall": Rung(5, hold_s=45), "bridge-double": Rung(3, 15)})
    for day in (1, 3, 5, 8):
        did(story, day, "bridge-double")
    assert "bridge-march" in exercises(story.plan(10).slots, "pm")
    assert "bridge-double" not in exercises(story.plan(10).slots, "pm")
    assert story.steps(10)["bridge-march"] == Rung(2, 10)


def test_no_swap_up_to_what_a_list_holds_already() -> None:
    story = begin("load")
    story.place(1, "load", steps={"clamshell": Rung(3, 15), "side-plank-knees": Rung(3, hold_s=45)})
    for day in (1, 3, 5, 8):
        did(story, day, "clamshell")
    assert "clamshell-band" in exercises(story.plan(10).slots, "pm")
    for day in (1, 3, 5, 8):
        did(story, day, "side-plank-knees")
    assert "side-plank-knees" in exercises(story.plan(10).slots, "pm")


@pytest.mark.parametrize(("day", "rung"), [(15, Rung(3, 12)), (16, Rung(3, 12)), (17, Rung(3, 10)), (30, Rung(3, 10))])
def test_what_is_not_done_goes_down(day: int, rung: Rung) -> None:
    story = begin("strengthen", 60)
    did(story, 3, ABDUCTION, rpe=9)
    assert story.steps(day)[ABDUCTION] == rung


def test_after_four_weeks_it_goes_down_again() -> None:
    story = begin("strengthen", 60)
    did(story, 3, ABDUCTION, rpe=9)
    assert story.steps(31)[ABDUCTION] == Rung(2, 10)
    did(story, 31, ABDUCTION, rpe=9)
    assert story.steps(44)[ABDUCTION] == Rung(2, 10)
    assert story.steps(45)[ABDUCTION] == Rung(1, 10)


def test_in_settle_penalties_count_and_credit_does_not() -> None:
    story = begin("settle")
    for day in (1, 2, 3, 8, 9):
        did(story, day, "bridge-double")
    assert story.standing(10).strength.climb("bridge-double").greens == 0
    did(story, 10, "isometric-abduction-wall", peak=4)
    assert story.steps(11)["isometric-abduction-wall"] == Rung(2, hold_s=20)
    assert "isometric-abduction-wall" not in exercises(story.plan(11).slots)
    assert "isometric-abduction-wall" in exercises(story.plan(12).slots)


def test_another_phase_begins_at_its_doses() -> None:
    story = begin("load")
    story.place(3, "load", steps={ABDUCTION: Rung(3, 15)})
    story.place(5, "strengthen")
    assert story.steps(5)[ABDUCTION] == Rung(3, 12)


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
