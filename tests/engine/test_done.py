"""An exercise done in two slots of a day: the worse counts (E5)."""

import pytest

from app.engine.facts import Session, Tick
from app.engine.program import Rung
from app.engine.types import AnySlot
from tests.engine.ladders import ABDUCTION, begin
from tests.engine.story import Story

START = Rung(2, 10)
SLOTS: tuple[AnySlot, AnySlot] = ("am", "pm")


def only_ticked(story: Story, day: int, slot: AnySlot, peak: int = 0) -> None:
    story.tell(day, Tick(slot, ABDUCTION, 100, peak=peak, rpe=6))


def in_slot(story: Story, day: int, slot: AnySlot, peak: int = 0, **more: object) -> None:
    only_ticked(story, day, slot, peak)
    story.tell(day, Session(slot, "strength", post=0, **more))  # type: ignore[arg-type] # tests


def climb(story: Story, day: int) -> tuple[int, int]:
    now = story.standing(day).strength.climb(ABDUCTION)
    return now.greens, now.ambers


@pytest.mark.parametrize(("first", "second"), [("am", "pm"), ("pm", "am"), ("am", "extra")])
@pytest.mark.parametrize(("peaks", "counted"), [((0, 0), (1, 0)), ((0, 3), (0, 1)), ((3, 0), (0, 1)), ((3, 3), (0, 1))])
def test_of_two_sessions_the_worse(
    first: AnySlot, second: AnySlot, peaks: tuple[int, int], counted: tuple[int, int]
) -> None:
    story = begin()
    in_slot(story, 1, first, peaks[0])
    in_slot(story, 1, second, peaks[1])
    assert climb(story, 2) == counted


@pytest.mark.parametrize("peaks", [(0, 5), (5, 0), (3, 5), (5, 3)])
def test_a_red_in_either_goes_down_at_once(peaks: tuple[int, int]) -> None:
    story = begin("strengthen")
    in_slot(story, 1, "am", peaks[0])
    in_slot(story, 1, "pm", peaks[1])
    assert story.steps(2)[ABDUCTION] == Rung(3, 10)


@pytest.mark.parametrize("slots", [("am", "pm"), ("pm", "am")])
def test_a_painkiller_in_either_takes_the_credit(slots: tuple[AnySlot, AnySlot]) -> None:
    story = begin()
    in_slot(story, 1, slots[0], painkiller=True)
    in_slot(story, 1, slots[1])
    assert climb(story, 2) == (0, 0)


@pytest.mark.parametrize("rpes", [(8, 9), (9, 8)])
def test_the_harder_effort_counts(rpes: tuple[int, int]) -> None:
    story = begin()
    for day in (1, 3):
        for slot, rpe in zip(SLOTS, rpes, strict=True):
            story.tell(day, Tick(slot, ABDUCTION, 100, peak=0, rpe=rpe), Session(slot, "strength", post=0))
    assert story.standing(4).strength.climb(ABDUCTION).rpe == 9
    assert story.steps(8)[ABDUCTION] == START


@pytest.mark.parametrize("ticked", ["am", "extra"])
def test_ticks_beside_a_session_take_no_credit_away_unless_they_hurt(ticked: AnySlot) -> None:
    for peak, counted in ((0, (1, 0)), (3, (0, 1))):
        story = begin()
        in_slot(story, 1, "pm")
        only_ticked(story, 1, ticked, peak)
        assert climb(story, 2) == counted


def test_ticks_alone_that_hurt_cost_a_step() -> None:
    story = begin("strengthen")
    only_ticked(story, 1, "pm", 5)
    assert story.steps(2)[ABDUCTION] == Rung(3, 10)


def test_an_unrated_second_session_takes_the_credit() -> None:
    story = begin()
    in_slot(story, 1, "pm")
    story.tell(1, Tick("am", ABDUCTION, 100), Session("am", "strength"))
    assert climb(story, 2) == (0, 0)
