"""The worked journeys (J), day by day."""

import pytest

from app.engine import facts
from app.engine.facts import Evening, Morning, Run, Session, Tick, Try
from app.engine.program import Rung
from app.engine.types import PainMode
from tests.engine.story import MONDAY, Story, codes, exercises


def first_fortnight() -> Story:
    story = Story()
    story.enrol(grade=4, onset_on=story.date(0))
    story.mornings({1: 6, 2: 4, 3: 2, 4: 1, 5: 0})
    for day, stairs, walk in ((1, 5, 4), (2, 4, 3), (3, 3, 1), (4, 2, 0)):
        story.tell(day, Evening(stairs, walk))
    for day in (2, 3, 4):
        story.tell(day, Session("am", "release", peak=1), Session("pm", "strength", peak=1))
    return story


def test_j1_better_by_saturday() -> None:
    story = first_fortnight()
    today = story.plan(1)
    assert (today.mode, today.run.offered, today.impact.offered) == ("settle", False, False)
    assert story.colours(3) == {"strength": "green", "release": "green"}
    assert story.standing(2).flares.now is None
    assert story.plan(4).tests.offered == ()

    saturday = story.plan(5)
    assert {"PHASE_SETTLE", "NOT_READY"} <= codes(saturday)
    assert saturday.tests.offered == ("T_walk10", "T_stairs")

    story.tell(5, Try("T_walk10", 0), Try("T_stairs", 1), Evening(1, 0))
    story.tell(6, Morning(0))
    assert (story.standing(6).position.phase, story.standing(6).phase_day) == ("load", 1)
    assert story.plan(6).run.earliest == story.date(34)


def test_j1b_runs_anyway() -> None:
    story = first_fortnight()
    story.tell(5, Try("T_walk10", 0), Try("T_stairs", 1), Evening(1, 0))
    story.tell(5, Run(20, 5, 100, km=3, post=5, limp=True))
    story.mornings({6: 4, 7: 3, 8: 2, 9: 1, 10: 0, 11: 0})
    story.screen(6)

    assert story.colours(6)["run"] == "red"
    assert (story.standing(6).position.phase, story.standing(6).phase_day) == ("settle", 1)
    assert "RUN_OFF_PLAN" in codes(story.plan(6))
    assert [story.plan(day).tests.offered for day in (7, 8, 9)] == [(), (), ()]
    assert story.plan(10).tests.offered == ("T_walk10", "T_stairs")
    story.tell(10, Try("T_walk10", 0), Try("T_stairs", 1))
    assert story.standing(11).position.phase == "load"


NAME = "side-lying-abduction"
J5_MORNINGS = {
    1: 2, 2: 2, 3: 2, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 2, 10: 1, 11: 1, 12: 1, 13: 1, 14: 1, 15: 1,
    16: 0, 17: 0, 18: 1, 19: 1, 20: 0, 21: 0, 22: 0, 23: 0,
}  # fmt: skip


def test_j5_step_hold_step_down_skip() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.mornings(dict.fromkeys(range(-6, 1), 2) | J5_MORNINGS)
    done = {
        1: (2, 2, 2, 6), 3: (1, 2, 1, 6), 5: (1, 2, 1, 6), 8: (1, 2, 1, 7), 10: (1, 3, 2, 7), 12: (1, 1, 1, 6),
        15: (1, 2, 1, 6), 17: (0, 4, 2, 8), 22: (0, 1, 0, 6),
    }  # fmt: skip
    for day, (pre, peak, post, rpe) in done.items():
        story.tell(day, Tick("pm", NAME, 100, peak=peak, rpe=rpe), Session("pm", "strength", pre, peak, post, rpe))

    def step(day: int) -> tuple[int, int | None]:
        rung = story.steps(day)[NAME]
        return rung.sets, rung.reps

    assert [step(day) for day in (1, 3, 5, 8, 10, 12, 15, 17, 22)] == [
        (2, 10), (2, 10), (2, 10), (3, 10), (3, 10), (2, 10), (2, 10), (3, 10), (2, 10),
    ]  # fmt: skip
    assert [story.colours(day)["strength"] for day in (2, 4, 6, 9, 11, 13, 16, 18, 23)] == [
        "green", "green", "green", "amber", "amber", "green", "green", "red", "green",
    ]  # fmt: skip
    assert [story.standing(day).strength.climb(NAME).greens for day in (2, 4, 6, 13, 16, 23)] == [1, 2, 3, 1, 2, 1]
    assert step(18) == (2, 10)
    assert NAME not in exercises(story.plan(19).slots)
    assert NAME in exercises(story.plan(22).slots)


@pytest.mark.parametrize("mode", ["monitored", "zero"])
def test_j6_same_knee_two_settings(mode: PainMode) -> None:
    story = Story(MONDAY)
    story.enrol(pain_mode=mode)
    story.mornings(dict.fromkeys(range(1, 10), 0))
    for day, peak in ((1, 0), (3, 1), (5, 1)):
        story.tell(day, Tick("pm", NAME, 100, peak=peak, rpe=5), Session("pm", "strength", 0, peak, 0, 5))
    now = NAME if mode == "monitored" else "clamshell"
    story.tell(8, Tick("pm", now, 100, peak=0, rpe=5), Session("pm", "strength", 0, 0, 0, 5))

    colours = [story.colours(day)["strength"] for day in (2, 4, 6, 9)]
    eighth = story.plan(8)
    [item] = [item for slot in eighth.slots for item in slot.items if item.exercise == now]
    if mode == "monitored":
        assert colours == ["green", "green", "green", "green"]
        assert [story.standing(day).strength.climb(NAME).greens for day in (2, 4, 6, 9)] == [1, 2, 3, 1]
        assert story.steps(8)[NAME] == Rung(3, 10)
    else:
        assert colours == ["green", "amber", "amber", "green"]
        assert "ZERO_EASIER" in codes(story.plan(6))
        assert NAME not in exercises(eighth.slots)
        assert (item.dose.sets, item.dose.reps) == (2, 10)
        assert story.standing(9).strength.climb("clamshell").greens == 1


def test_j7_swelling_behind_the_knee() -> None:
    story = Story()
    story.enrol()
    story.calm(1, 40)
    story.place(8, "return_run", stage="R5", clean=1)
    story.run(9, "R5")
    story.screen(9, RF12="yes")
    assert story.standing(9).flags.referring == ("RF12",)
    story.screen(10, RF12="yes")
    second = story.plan(10)
    assert story.colours(10) == {"run": "green"}
    assert (second.mode, second.run.offered, second.run.earliest) == ("normal", False, None)
    assert "REFERRAL" in codes(second)
    story.screen(11, RF12="yes", RF02=True)
    assert story.standing(11).flags.lock == "U111"
    assert story.plan(11).slots == ()
    story.tell(11, facts.Screen("short", {"RF01": True}))
    assert story.standing(11).flags.lock == "U999"
    assert story.standing(11).flags.locking == ("RF01", "RF02")
    story.tell(17, facts.Clearance(story.date(16)))
    cleared = story.standing(17)
    assert cleared.flags.lock is None
    assert (cleared.position.phase, cleared.phase_day) == ("functional", 1)
