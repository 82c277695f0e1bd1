"""At most three step up a day: what keeps its turn among them, and what does not (E5)."""

import pytest

from app.engine.facts import Session, Tick
from app.engine.program import Rung
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import Story

NAMES = [ABDUCTION, "clamshell", "bridge-double"]


def earned() -> Story:
    story = begin()
    for day in (1, 3):
        story.tell(day, *(Tick("pm", name, 100, peak=0) for name in NAMES))
        story.tell(day, Session("pm", "strength", peak=0, post=0, rpe=5))
    return story


@pytest.mark.parametrize(
    ("day", "name", "peak"),
    [(7, "single-leg-stand", 0), (4, "single-leg-stand", 3), (7, "warm-up-march", 9)],
    ids=["went well yesterday", "sore some days ago", "has no ladder"],
)
def test_no_turn_is_kept_for_what_did_well_or_was_sore_before_or_never_climbs(day: int, name: str, peak: int) -> None:
    story = earned()
    story.tell(day, Tick("am", name, 100, peak=peak, rpe=5), Session("am", "strength", peak=peak, post=0, rpe=5))
    assert [one.exercise for one in story.standing(8).strength.raised] == NAMES


def test_a_worse_week_holds_to_the_end_of_its_last_day() -> None:
    story = begin(last=1)
    scores = dict.fromkeys(range(-8, 3), 0) | dict.fromkeys(range(3, 10), 1) | dict.fromkeys(range(10, 20), 0)
    story.mornings(scores)
    for day in (5, 8):
        did(story, day)
    assert story.standing(10).strength.held_until == story.date(15)
    assert [story.steps(day)[ABDUCTION] for day in (15, 17)] == [Rung(2, 10), Rung(3, 10)]
