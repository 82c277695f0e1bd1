"""From the top of a ladder to what is harder, and when that is not done (E5)."""

from app.engine.facts import Prescribed
from app.engine.program import Rung
from app.engine.standing import Raised
from tests.engine.ladders import ABDUCTION, begin, did
from tests.engine.story import Story, exercises

LOADED = "side-lying-abduction-loaded"


def at_the_top(phase: str, name: str, rung: Rung) -> Story:
    story = begin("load")
    story.place(1, phase, steps={name: rung})
    return story


def test_a_swap_up_names_both_and_begins_to_count_anew() -> None:
    story = at_the_top("strengthen", ABDUCTION, Rung(3, 15))
    for day in (1, 3):
        did(story, day)
    day = next(day for day in range(6, 14) if story.standing(day).strength.raised)
    strength = story.standing(day).strength
    assert strength.raised == (Raised(LOADED, ABDUCTION, Rung(3, 15)),)
    assert (strength.climb(ABDUCTION).greens, strength.climb(ABDUCTION).rung) == (0, Rung(3, 15))
    assert ABDUCTION not in exercises(story.plan(day).slots)


def test_no_swap_up_where_one_of_two_lists_would_hold_it_twice() -> None:
    story = at_the_top("maintain", "lateral-band-walk", Rung(3, 20))
    for day in (1, 3):
        did(story, day, "lateral-band-walk")
    assert any("lateral-band-walk" in exercises(story.plan(day).slots) for day in range(6, 14))
    assert story.standing(13).strength.climb("lateral-band-walk").greens == 2
    assert story.standing(13).strength.swaps == {}


def test_no_swap_up_to_another_class() -> None:
    story = at_the_top("return_run", "running-man", Rung(3, 15))
    story.tell(1, Prescribed("self", "running-man", "add"))
    for day in (1, 3):
        did(story, day, "running-man")
    assert any("running-man" in exercises(story.plan(day).slots) for day in range(6, 12))
    assert story.standing(12).strength.climb("running-man").greens == 2
    assert story.standing(12).strength.swaps == {}


def test_at_the_top_of_all_it_stays_and_keeps_its_credit() -> None:
    story = at_the_top("functional", "single-leg-calf-raise", Rung(3, 15))
    for day in (1, 3):
        did(story, day, "single-leg-calf-raise")
    assert any("single-leg-calf-raise" in exercises(story.plan(day).slots) for day in range(6, 12))
    assert story.standing(12).strength.climb("single-leg-calf-raise").greens == 2
    assert story.steps(12)["single-leg-calf-raise"] == Rung(3, 15)
