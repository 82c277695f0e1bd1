"""The rows of each phase by name (C3), and those that only hold with all the others."""

import pytest

from app.engine.facts import Session
from app.engine.rows import Row, all_rows_hold, exit_row_ids, exit_rows
from app.engine.types import PHASES, PhaseId
from tests.engine.readiness import MARKS, begin, ready_in_load, take_all
from tests.engine.runner import begin as runner
from tests.engine.story import PROGRAM, Story

ROWS: dict[PhaseId, tuple[str, ...]] = {
    "settle": ("days", "mornings", "screen", "T_walk10", "T_stairs"),
    "load": ("days", "sessions", "no_red", "T_walk30", "T_stairs", "T_abd"),
    "strengthen": (
        "days", "sessions", "no_red", "T_walk30", "T_stairs", "T_abd", "T_plank", "T_bridge", "T_stepdown",
    ),
    "functional": (
        "days", "mornings", "evenings", "impact", "no_red", "T_walk30", "T_stepdown", "T_slsquat", "T_abd", "T_plank",
        "T_hop", "T_jog",
    ),
    "return_run": ("runs",),
    "maintain": (),
}  # fmt: skip


def rows(story: Story, day: int) -> tuple[Row, ...]:
    return exit_rows(PROGRAM, story.standing(day), story.days(day))


@pytest.mark.parametrize("phase", PHASES)
def test_the_rows_of_each_phase(phase: PhaseId) -> None:
    named = tuple(row.id for row in rows(begin(phase), 2))
    assert set(named) == set(ROWS[phase])
    assert named[: len(ROWS[phase]) - len(MARKS[phase])] == ROWS[phase][: len(ROWS[phase]) - len(MARKS[phase])]
    assert exit_row_ids(phase, MARKS[phase]) == named


@pytest.mark.parametrize(("day", "holds"), [(7, False), (8, True)])
def test_the_days_of_a_phase_are_over_once_there_were_so_many(day: int, *, holds: bool) -> None:
    assert rows(begin("load"), day)[0] == Row("days", holds)


@pytest.mark.parametrize(("stage", "clean", "holds"), [("R12", 2, True), ("R12", 1, False), ("R11", 2, False)])
def test_return_run_is_left_after_the_last_stage_run_often_enough(stage: str, clean: int, *, holds: bool) -> None:
    story = runner(stage, clean)
    assert rows(story, 1) == (Row("runs", holds),)
    assert all_rows_hold(PROGRAM, story.standing(1), story.days(1)) == holds


def test_maintain_is_left_by_no_row() -> None:
    story = runner("R12", phase="maintain")
    assert not all_rows_hold(PROGRAM, story.standing(90 - 60), story.days(30))


def test_passed_tests_alone_do_not_end_a_phase() -> None:
    """All rows must be true (C3); here the strength sessions are wanting."""
    story = begin("load")
    take_all(story, "load", 9)
    assert [row for row in rows(story, 10) if not row.holds] == [Row("sessions", holds=False)]
    assert story.standing(10).position.phase == "load"
    ready = ready_in_load((3, 5, 7))
    take_all(ready, "load", 9)
    assert ready.standing(10).position.phase == "strengthen"


def test_a_screen_that_never_was_clear_is_not() -> None:
    story = Story()
    story.enrol(grade=4)
    story.events.clear()
    story.enrol(grade=4)
    story.screen(1, RF12="yes")
    assert story.standing(1).position.phase == "settle"
    assert story.standing(1).flags.clear_on is None
    assert Row("screen", holds=False) in rows(story, 2)


def test_hops_of_before_functional_do_not_count() -> None:
    """Since its day 1 (C3)."""
    story = begin("strengthen")
    for day, contacts in ((1, 200), (2, 200), (3, 200)):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=contacts))
    story.place(4, "functional")
    assert Row("impact", holds=False) in rows(story, 5)
    for day in (4, 5):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=200))
    assert Row("impact", holds=False) in rows(story, 6)
    story.tell(6, Session("pm", "impact", peak=0, post=0, contacts=150))
    assert Row("impact", holds=True) in rows(story, 7)
