"""The worked journeys (J) from the gate on, day by day."""

from app.engine.facts import Measure, Session, Try
from tests.engine.story import Story, codes


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
