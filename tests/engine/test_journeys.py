"""The worked journeys (J), day by day."""

import pytest

from app.engine import facts
from app.engine.facts import Evening, Measure, Morning, Run, Session, Tick, Try
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


def at_the_gate() -> Story:
    """D0 is day 20 here, and `functional` day 9 is three days before."""
    story = Story()
    story.enrol()
    story.place(9, "functional")
    story.calm(1, 60)
    for day, contacts in ((9, 180), (11, 212), (14, 200)):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=contacts))
    return story


def gate_tests(story: Story, day: int, *, hop: int) -> None:
    side = Measure(reps=26, seconds=50, form=4, completed=True)
    other = Measure(reps=28, seconds=52, form=4, completed=True)
    for test in ("T_walk30", "T_stepdown", "T_slsquat", "T_abd", "T_plank", "T_jog"):
        story.tell(day, Try(test, 0, side, other, passed_form=True))
    story.tell(day, Try("T_hop", hop, side, other))


def test_j2_gate_then_a_smooth_start() -> None:
    story = at_the_gate()
    assert story.standing(17).phase_day == 9
    assert set(story.plan(17).tests.offered) == {
        "T_walk30", "T_stepdown", "T_slsquat", "T_abd", "T_plank", "T_hop", "T_jog",
    }  # fmt: skip
    gate_tests(story, 17, hop=1)
    assert story.standing(18).position.phase == "functional"
    assert story.plan(18).tests.retest_from == story.date(20)
    assert story.plan(18).tests.offered == ()
    assert "T_hop" in story.plan(20).tests.offered
    gate_tests(story, 20, hop=0)
    gate = 20
    assert story.standing(gate + 1).position.phase == "return_run"

    offered: dict[int, str] = {}
    for ahead in range(1, 20):
        run = story.plan(gate + ahead).run
        if run.offered:
            offered[ahead] = run.stage
            story.run(gate + ahead, run.stage)
    assert offered == {
        1: "R1", 3: "R1", 5: "R2", 8: "R2", 10: "R3", 12: "R3", 15: "R4", 17: "R4", 19: "R5",
    }  # fmt: skip
    running = {ahead: story.standing(gate + ahead).running for ahead in (2, 4, 6, 9, 13, 18)}
    assert {ahead: (run.stage, run.clean) for ahead, run in running.items()} == {
        2: (1, 1), 4: (2, 0), 6: (2, 1), 9: (3, 0), 13: (4, 0), 18: (5, 0),
    }  # fmt: skip


def test_j3_the_five_to_ten_minute_relapse() -> None:
    story = Story()
    story.enrol()
    story.calm(1, 40)
    story.place(10, "return_run", stage="R4")
    start = 10

    def standing(day: int) -> tuple[int, int, int]:
        running = story.standing(start + day).running
        return running.stage, running.clean, running.ambers

    assert story.plan(start + 1).run.stage == "R4"
    assert story.plan(start + 1).run.offered
    story.run(start + 1, "R4", 1)
    assert story.colours(start + 2) == {"run": "amber"}
    assert standing(2) == (4, 0, 1)
    assert not story.plan(start + 2).run.offered
    story.run(start + 3, "R4", 1)
    assert standing(4) == (3, 0, 0)
    story.run(start + 5, "R3")
    assert standing(6) == (3, 1, 0)
    assert "RUN_WEEK" in codes(story.plan(start + 7))
    story.run(start + 8, "R3")
    assert standing(9) == (4, 0, 0)
    story.run(start + 10, "R4")
    story.run(start + 12, "R4")
    assert standing(13) == (5, 0, 0)
    assert not story.plan(start + 14).run.offered
    assert story.plan(start + 15).run.offered
    assert story.plan(start + 15).run.stage == "R5"


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
