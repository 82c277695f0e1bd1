"""Which exercises a flare or a gap steps down (E4, E5), and which it leaves alone."""

from dataclasses import replace

import pytest

from app.engine.climbs import Climb, lower_rung
from app.engine.facts import Prescribed, PrescribedDose
from app.engine.standing import Standing
from app.engine.step_downs import after_gaps, all_down
from tests.engine.ladders import ABDUCTION, begin
from tests.engine.story import DAY, PROGRAM

FIXED = "hip-hitch"


def in_strengthen(*said: Prescribed) -> Standing:
    story = begin("strengthen")
    story.tell(1, *said)
    return story.standing(2)


def all_lowered(standing: Standing, *spared: str) -> Standing:
    return all_down(PROGRAM, standing, {}, frozenset(spared))


def test_every_exercise_with_a_ladder_goes_one_down_and_no_other() -> None:
    before = in_strengthen()
    climbs = all_lowered(before).strength.climbs
    assert climbs
    for name, climb in climbs.items():
        exercise = PROGRAM.exercises[name]
        assert exercise.rule in ("strength", "impact")
        assert climb.rung == lower_rung(exercise, exercise.doses["strengthen"].rung)


def test_one_that_a_red_has_lowered_already_is_spared() -> None:
    before = in_strengthen()
    assert ABDUCTION in all_lowered(before).strength.climbs
    assert all_lowered(before, ABDUCTION).strength.climb(ABDUCTION) == before.strength.climb(ABDUCTION)


def test_one_whose_dose_is_fixed_stays() -> None:
    fixed = Prescribed("clinician", FIXED, "fix", None, PrescribedDose(sets=1, reps=5))
    assert FIXED in all_lowered(in_strengthen()).strength.climbs
    assert FIXED not in all_lowered(in_strengthen(fixed)).strength.climbs


@pytest.mark.parametrize(("away", "steps"), [(13, 0), (14, 1), (27, 1), (28, 2), (60, 2)])
def test_what_is_not_done_goes_down_whatever_else_was_never_done(away: int, steps: int) -> None:
    standing = in_strengthen()
    done = Climb(last_done=standing.day - DAY * away)
    standing = replace(standing, strength=replace(standing.strength, climbs={FIXED: Climb(), ABDUCTION: done}))
    after = after_gaps(PROGRAM, standing, {}).strength
    exercise = PROGRAM.exercises[ABDUCTION]
    rung = exercise.doses["strengthen"].rung
    for _ in range(steps):
        rung = lower_rung(exercise, rung)
    assert after.climb(ABDUCTION) == replace(done, rung=rung if steps else None, gap_steps=steps)
    assert after.climb(FIXED) == Climb()
