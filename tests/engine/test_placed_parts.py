"""Each part of a placement, and what it leaves behind (contract, "placed")."""

from dataclasses import replace

import pytest

from app.engine.facts import Choice, Placed, PlacedStep
from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, did
from tests.engine.placed import begin
from tests.engine.story import Story, codes


def position(story: Story, day: int) -> tuple[str, int, int, int]:
    standing = story.standing(day)
    return standing.position.phase, standing.phase_day, standing.running.stage, standing.running.clean


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Placed("clinician", "load"), ("load", 1, 1, 0)),
        (Placed("clinician", "load", phase_day=1), ("load", 1, 1, 0)),
        (Placed("clinician", "load", phase_day=4, stage="R6", clean=2), ("load", 4, 1, 0)),
        (Placed("clinician", "return_run"), ("return_run", 1, 1, 0)),
        (Placed("clinician", "return_run", stage="R12", clean=2), ("return_run", 1, 12, 2)),
        (Placed("clinician", "return_run", stage="R99"), ("return_run", 1, 1, 0)),
        (Placed("clinician", "maintain", stage="R3", clean=2), ("maintain", 1, 12, 0)),
    ],
)
def test_where_it_leads(said: Placed, expected: tuple[str, int, int, int]) -> None:
    story = begin("strengthen")
    story.tell(5, said)
    assert position(story, 5) == expected


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (Placed("self", "return_run", stage="R4", clean=1, phase_day=5), True),
        (Placed("self", "return_run", stage="R4", clean=1, phase_day=6), False),
        (Placed("self", "return_run", stage="R4", clean=2), False), (Placed("self", "return_run", stage="R5"), False),
        (Placed("self", "return_run", stage="R3", clean=1), True), (Placed("self", "return_run"), True),
        (Placed("self", "functional", stage="R9", clean=3), True), (Placed("self", "functional", phase_day=6), False),
        (Placed("self", "maintain"), False), (Placed("self", "settle"), True),
    ],
)  # fmt: skip
def test_what_is_forward(said: Placed, *, counts: bool) -> None:
    story = begin(stage="R4", clean=1)
    story.tell(5, said)
    assert (story.standing(5).placed_on == story.date(5)) == counts
    assert ("PLACED_FORWARD" in codes(story.plan(5))) != counts
    if not counts:
        assert position(story, 5) == ("return_run", 5, 4, 1)


def test_one_s_own_maintain_may_stay_where_it_is() -> None:
    story = begin("maintain")
    story.tell(5, Placed("self", "maintain"))
    assert position(story, 5) == ("maintain", 1, 12, 0)


def test_in_the_same_phase_steps_stay_and_credit_towards_them_goes() -> None:
    story = begin("strengthen")
    did(story, 1)
    did(story, 3, peak=3)
    before = story.standing(4).strength.climb(ABDUCTION)
    assert (before.greens, before.ambers) == (0, 1)
    story.place(5, "strengthen")
    placed = story.standing(5).strength.climb(ABDUCTION)
    assert placed == replace(before, greens=0, ambers=0)
    story = begin("strengthen")
    did(story, 1)
    story.place(5, "strengthen")
    assert story.standing(5).strength.climb(ABDUCTION).greens == 0


def test_ambers_and_days_without_a_run_are_counted_anew() -> None:
    story = begin(stage="R4")
    story.run(3, "R4", 1)
    assert (story.standing(6).running.ambers, story.standing(6).running.idle) == (1, 3)
    story.place(6, "return_run", stage="R4")
    assert (story.standing(6).running.ambers, story.standing(6).running.idle) == (0, 0)


def test_a_step_of_one_s_own_may_stay_and_go_down_and_not_up() -> None:
    steps = {"clamshell": PlacedStep(2, 10), "bridge-double": PlacedStep(1, 10), ABDUCTION: PlacedStep(3, 10)}
    story = begin("load")
    before = story.steps(4)
    story.tell(5, Placed("self", "load", steps=steps))
    after = story.steps(5)
    assert [after[name] for name in steps] == [Rung(2, 10), Rung(1, 10), before[ABDUCTION]]
    assert [why.code for why in story.standing(5).reasons].count("PLACED_FORWARD") == 1
    assert story.standing(5).placed_steps == {"clamshell", "bridge-double"}


def test_a_clinician_s_step_may_go_up_and_begins_the_five_days() -> None:
    story = begin("load")
    story.tell(5, Placed("clinician", "load", steps={ABDUCTION: PlacedStep(3, 12)}))
    climb = story.standing(5).strength.climb(ABDUCTION)
    assert (climb.rung, climb.introduced) == (Rung(3, 12), story.date(5))
    assert codes(story.plan(5)) & {"PLACED_FORWARD"} == set()


@pytest.mark.parametrize("name", ["calf-stretch-straight", "nobody-knows", "line-hop", "single-leg-squat"])
def test_what_has_no_ladder_here_takes_no_step(name: str) -> None:
    story = begin("load")
    story.tell(5, Placed("clinician", "load", steps={name: PlacedStep(3, 12)}))
    standing = story.standing(5)
    assert (name in standing.strength.climbs, standing.placed_steps) == (False, frozenset())


def test_placed_steps_are_shown_until_the_phase_changes_though_no_list_holds_them() -> None:
    story = begin("strengthen")
    story.tell(5, Placed("clinician", "strengthen", steps={"clamshell-band": PlacedStep(3, 12)}))
    assert [("clamshell-band" in story.steps(day)) for day in (4, 5, 9)] == [False, True, True]
    story.place(10, "load")
    assert "clamshell-band" not in story.standing(10).placed_steps


def test_a_refused_placement_takes_nothing_else_in() -> None:
    story = begin("load")
    story.tell(5, Placed("self", "strengthen", steps={"clamshell": PlacedStep(1, 10)}), Choice("phase"))
    assert story.steps(5)["clamshell"] == Rung(2, 10)
    assert story.standing(5).placed_on != story.date(5)
