"""What a move to another phase, by any road, leaves behind (C3), and with what an episode begins."""

from dataclasses import replace

import pytest

from app.engine.climbs import Climb
from app.engine.distance import Distance, Logged, Over
from app.engine.program import Rung
from app.engine.standing import Checkins, Running, Standing, Strength, moved
from app.engine.types import PHASES, PhaseId
from tests.engine.story import DAY, MONDAY, Story


def of_the_first_day() -> Standing:
    story = Story(MONDAY)
    story.enrol()
    return story.standing(1)


def on_the_way() -> Standing:
    """Someone in `maintain` for whom everything has happened once."""
    day = MONDAY + DAY * 20
    return replace(
        of_the_first_day(),
        day=day,
        placed_steps=frozenset({"clamshell"}),
        strength=Strength(
            climbs={"clamshell": Climb(Rung(3, 15), greens=1, ambers=1)},
            swaps={"clamshell": "bridge-double"},
            skips=frozenset({"calf-raise"}),
            rests={"bridge-double": day},
        ),
        running=Running(stage=5, clean=1, ambers=1, blocked_until=day, after_red=True, last_run=MONDAY, idle=9),
        distance=Distance(logged=(Logged(day, 5, 5),), over=Over(day, 9), amber_km=4, clean_weeks=3),
    )


@pytest.mark.parametrize("phase", PHASES)
def test_a_move_is_day_one_at_the_doses_of_the_phase(phase: PhaseId) -> None:
    before = on_the_way()
    after = moved(before, phase)
    assert (after.position.phase, after.phase_day, after.moved_on) == (phase, 1, before.day)
    assert after.strength == Strength()
    assert after.placed_steps == frozenset()


def test_a_move_counts_runs_anew_and_forgets_no_block() -> None:
    before = on_the_way()
    after = moved(before, "functional")
    assert after.running == replace(before.running, stage=1, clean=0, ambers=0, idle=0)
    assert moved(before, "return_run", stage=7).running.stage == 7


def test_a_move_ends_what_maintain_has_counted_but_not_how_far_one_ran() -> None:
    before = on_the_way()
    assert moved(before, "return_run").distance == Distance(logged=before.distance.logged)


def test_an_episode_begins_with_nothing_behind_it() -> None:
    standing = of_the_first_day()
    assert standing.running == Running(1, 0, 0, None, after_red=False, last_run=None, idle=0)
    assert standing.checkins == Checkins(MONDAY, None, settle_due=False, tests_since=None)
    assert (standing.was_locked, standing.was_urgent, standing.gate_passed) == (False, False, False)


def test_everything_that_refers_is_told_in_order() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.screen(1, RF22=True, RF12="yes")
    standing = replace(story.standing(1), time_flags=("RF17", "FL14"))
    assert standing.referring == ("FL14", "RF12", "RF17", "RF22")
