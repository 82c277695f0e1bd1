"""Which list each day of a phase holds (C4)."""

from app.engine.facts import Morning
from tests.engine.lists import LOAD_STRENGTH, SETTLE_AM, SETTLE_PM, A, B, begin
from tests.engine.story import codes, exercises, tick


def test_settle_is_the_same_every_day() -> None:
    story = begin("settle")
    for day in range(1, 8):
        plan = story.plan(day)
        assert plan.mode == "settle"
        assert (exercises(plan.slots, "am"), exercises(plan.slots, "pm")) == (SETTLE_AM, SETTLE_PM)


def test_load_by_weekday() -> None:
    story = begin("load")
    walk = ["walk-brisk", "isometric-abduction-wall"]
    strength = LOAD_STRENGTH
    evenings = [exercises(story.plan(day).slots, "pm") for day in range(1, 8)]
    assert evenings == [strength, walk, strength, walk, strength, walk, ["walk-brisk"]]
    assert all(len(exercises(story.plan(day).slots, "am")) == 6 for day in range(1, 8))


def test_strengthen_takes_turns_and_rests_on_sunday() -> None:
    story = begin("strengthen")
    evenings = [exercises(story.plan(day).slots, "pm") for day in range(1, 15)]
    walk = ["walk-brisk"]
    assert evenings == [A, walk, B, walk, A, walk, [], B, walk, A, walk, B, walk, []]
    sunday = story.plan(7)
    assert (sunday.mode, sunday.slots) == ("rest", ())
    assert "REST_DAY" in codes(sunday)


def test_a_rest_day_speaks_of_no_half_sets() -> None:
    story = begin("strengthen")
    story.mornings(dict.fromkeys(range(1, 7), 2) | {7: 3})
    sunday = story.plan(7)
    assert (sunday.mode, sunday.slots) == ("rest", ())
    assert "REST_DAY" in codes(sunday)
    assert "MORNING_EASE" not in codes(sunday)


def test_functional_by_phase_day() -> None:
    story = begin("functional")
    story.calm(1, 12)
    first = {day: exercises(story.plan(day).slots, "pm")[1:2] for day in range(1, 13)}
    hops, a = ["double-leg-hop"], ["side-plank-abduction"]
    walk: list[str] = []
    assert first == {
        1: hops, 2: a, 3: hops, 4: walk, 5: a, 6: hops, 7: walk, 8: a, 9: hops, 10: walk, 11: a, 12: hops,
    }  # fmt: skip
    assert "single-leg-squat" in exercises(story.plan(2).slots)
    assert "step-down" in exercises(story.plan(5).slots)
    assert [day for day in range(1, 13) if story.plan(day).impact.offered] == [1, 3, 6, 9, 12]


def test_without_impact_there_is_a_walk() -> None:
    story = begin("functional")
    assert exercises(story.plan(1).slots, "pm") == ["walk-brisk"]
    story.tell(1, Morning(2))
    assert exercises(story.plan(1).slots, "pm") == ["walk-brisk"]
    assert "IMPACT_SCORE" in {why.code for why in story.plan(1).impact.reasons}


def test_hops_done_today_stay_on_the_list() -> None:
    story = begin("functional")
    story.tell(1, Morning(0), tick("double-leg-hop"))
    plan = story.plan(1)
    assert "double-leg-hop" in exercises(plan.slots)
    assert not plan.impact.offered
