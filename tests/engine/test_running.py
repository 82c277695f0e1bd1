"""Run progression (E6): what a run does to the stage."""

import pytest

from app.engine.facts import Choice, Run
from tests.engine.runner import after, begin
from tests.engine.story import tick


@pytest.mark.parametrize(
    ("stage", "run", "expected"),
    [
        ("R4", {}, ("return_run", 4, 1, 0)),
        ("R4", {"peak": 1}, ("return_run", 4, 0, 1)),
        ("R4", {"peak": 2}, ("return_run", 3, 0, 0)),
        ("R4", {"peak": 3}, ("return_run", 3, 0, 0)),
        ("R4", {"peak": 4}, ("return_run", 2, 0, 0)),
        ("R4", {"limp": True}, ("return_run", 2, 0, 0)),
        ("R4", {"sharp": True}, ("return_run", 3, 0, 0)),
        ("R2", {"peak": 2}, ("return_run", 1, 0, 0)),
        ("R2", {"peak": 4}, ("functional", 1, 0, 0)),
        ("R1", {"peak": 2}, ("functional", 1, 0, 0)),
        ("R1", {"peak": 1}, ("return_run", 1, 0, 1)),
        ("R4", {"painkiller": True}, ("return_run", 4, 0, 0)),
        ("R4", {"complete": 80}, ("return_run", 4, 0, 0)),
        ("R4", {"stage": "R5"}, ("return_run", 4, 0, 0)),
        ("R4", {"stage": None}, ("return_run", 4, 0, 0)),
        ("R4", {"complete": 0, "peak": 9}, ("return_run", 4, 0, 0)),
    ],
)
def test_what_a_run_does(stage: str, run: dict[str, object], expected: tuple[str, int, int, int]) -> None:
    story = begin(stage)
    said = {"peak": 0, "complete": 100, "stage": stage, "post": 0, **run}
    story.tell(3, Run(20, **said))  # type: ignore[arg-type] # tests
    assert after(story, 4) == expected


def test_a_second_amber_in_a_row() -> None:
    story = begin("R1")
    for day in (3, 5):
        story.run(day, "R1", 1)
    assert after(story, 6) == ("functional", 1, 0, 0)

    story = begin("R4", clean=1)
    story.run(3, "R4", 1)
    story.run(5, "R4", 0)
    assert after(story, 6) == ("return_run", 4, 1, 0)


@pytest.mark.parametrize(
    ("first", "second"), [({"stage": "R4"}, {"stage": "R4"}), ({"stage": "R4"}, {"stage": "R4", "peak": 1})]
)
def test_of_two_runs_a_day_the_worse_counts_and_none_is_credited(
    first: dict[str, object], second: dict[str, object]
) -> None:
    story = begin("R4")
    for said in (first, second):
        story.tell(3, Run(20, **{"peak": 0, "complete": 100, "post": 0, **said}))  # type: ignore[arg-type] # tests
    assert after(story, 4) == ("return_run", 4, 0, 1 if second.get("peak") else 0)


def test_a_run_that_was_not_offered_earns_nothing_and_may_cost() -> None:
    story = begin("R4")
    story.run(3, "R4")
    story.run(4, "R4")
    assert after(story, 5) == ("return_run", 4, 1, 0)
    story.run(5, "R4", 2)
    assert after(story, 6) == ("return_run", 3, 0, 0)


def test_declining_a_stage_keeps_the_credit() -> None:
    story = begin("R4", clean=1)
    story.run(3, "R4")
    story.tell(4, Choice("stage"))
    assert after(story, 4) == ("return_run", 4, 2, 0)
    story.run(5, "R4")
    assert after(story, 6) == ("return_run", 5, 0, 0)


def test_a_running_exercise_ticked_beside_the_run_takes_no_credit_away() -> None:
    story = begin("R4")
    story.run(3, "R4")
    story.tell(3, tick("run-walk"))
    assert after(story, 4) == ("return_run", 4, 1, 0)


def test_a_running_exercise_ticked_alone_is_a_run_only_if_it_turns_out_sore() -> None:
    story = begin(phase="load")
    story.tell(3, tick("cadence-drill"))
    assert story.standing(4).phase_day == 4
    story.tell(3, tick("cadence-drill", peak=2))
    assert (story.standing(4).phase_day, story.standing(4).running.after_red) == (1, True)


def test_the_last_stage_leads_to_maintain() -> None:
    story = begin("R12", clean=1)
    story.run(3, "R12")
    standing = story.standing(4)
    assert (standing.position.phase, standing.phase_day, standing.running.stage) == ("maintain", 1, 12)
