"""Deciding ahead, score by score: which scores have a plan of their own, and what is said of a worse morning."""

from dataclasses import replace

import pytest

from app.engine.demand import no_more
from app.engine.facts import Evening, Morning, Try
from app.engine.futures import Future
from app.engine.plan import plan
from app.engine.planned import DayPlan, Variant
from app.engine.types import PhaseId
from tests.engine.far import begin as far
from tests.engine.runner import begin as runner
from tests.engine.story import MONDAY, PROGRAM, Story


def scores(day: DayPlan) -> tuple[Variant, ...]:
    assert day.if_morning is not None
    return day.if_morning


def differing(story: Story, number: int, day: DayPlan) -> list[int]:
    """Give the scores whose plan, decided ahead, is not the one that comes once the score is told."""

    def told(score: int) -> Variant:
        known = replace(story, events=[*story.events])
        known.tell(number, Morning(score))
        return known.plan(number)

    return [score for score, shown in enumerate(scores(day)) if shown != told(score)]


def said(variant: Variant) -> list[str]:
    return [why.code for why in variant.reasons]


@pytest.mark.parametrize("mornings", [{}, {1: 5, 2: 5, 3: 6}, {2: 9, 3: 10}])
def test_today_every_score_has_the_plan_that_the_server_shows_once_it_is_told(mornings: dict[int, int]) -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "strengthen")
    story.mornings(mornings)
    [today] = story.horizon(4, 1).days
    assert today.hold is None
    assert len(scores(today)) == 11
    assert differing(story, 4, today) == []


def test_on_the_day_of_enrolment_every_score_has_its_own_plan() -> None:
    story = Story(MONDAY)
    story.enrol(grade=2)
    [today] = story.horizon(1, 1).days
    assert len({variant.mode for variant in scores(today)}) > 1
    assert differing(story, 1, today) == []


def test_a_high_score_ahead_has_the_plan_of_its_own_where_both_futures_could_tell_it() -> None:
    """Done in pain the day before, 9 is a rise of two over it, and 8 is not (F1)."""
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.mornings(dict.fromkeys(range(1, 6), 6))
    tomorrow = story.horizon(5, 2).days[1]
    assert [variant.mode for variant in scores(tomorrow)[6:]] == ["settle"] * 5
    flares = ["FLARE" in " ".join(said(variant)) for variant in scores(tomorrow)]
    assert flares == [score >= 8 for score in range(11)]


@pytest.mark.parametrize("last", [0, 1, 2])
def test_a_morning_worse_than_the_last_says_so_and_no_other_does(last: int) -> None:
    story = far("strengthen")
    story.events = [event for event in story.events if not isinstance(event.fact, Morning) or event.day < story.date(4)]
    story.tell(4, Morning(last), Evening(0, 0, 0))
    for ahead in story.horizon(4, 5).days[1:]:
        up = ["MORNING_UP" in said(variant) for variant in scores(ahead)]
        assert up == [score > last for score in range(11)]
        [why] = [one for one in scores(ahead)[-1].reasons if one.code == "MORNING_UP"]
        assert why.data == {"last": last}


def test_without_a_score_ever_no_morning_is_called_worse() -> None:
    story = Story(MONDAY)
    story.enrol()
    assert not any("MORNING_UP" in said(variant) for variant in scores(story.horizon(1, 2).days[1]))


def test_a_run_that_may_be_run_on_a_day_without_a_score_yet_is_not_offered_again_tomorrow() -> None:
    """That day's morning is taken to be like the last, so that its run counts as done."""
    story = runner("R4", calm=2)
    today, tomorrow, after = story.horizon(3, 3).days
    assert scores(today)[0].run.offered
    assert not scores(tomorrow)[0].run.offered
    assert scores(after)[0].run.offered


@pytest.mark.parametrize("mornings", [{2: 6}, {1: 6, 2: 6}, {2: 3}, {1: 0, 2: 5}, {1: 2, 2: 2}])
@pytest.mark.parametrize("phase", ["load", "strengthen"])
def test_every_score_asks_no_more_than_either_future_with_it(phase: PhaseId, mornings: dict[int, int]) -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase)
    story.mornings(mornings)
    nothing = Future(PROGRAM, story.days(2), story.standing(2))
    everything = Future(PROGRAM, story.days(2), story.standing(2))
    for ahead in story.horizon(2, 4).days[1:]:
        everything.do_all(None)
        for score, shown in enumerate(scores(ahead)):
            for future in (nothing, everything):
                assert no_more(PROGRAM, shown, plan(PROGRAM, *future.if_scored(score))), score
        nothing.go_on(None)
        everything.go_on(mornings[2])


def test_only_another_word_on_tests_makes_no_other_plan() -> None:
    """In `settle` at 2 the mornings do not fall yet; at 0 they do, and a failed test is what is waited for (C3)."""
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "settle")
    story.mornings({1: 1, 2: 1, 3: 2})
    story.tell(3, Try("T_walk10", 9))
    tomorrow = story.horizon(3, 2).days[1]
    known = replace(story, events=[*story.events])
    story.tell(4, Morning(0))
    known.tell(4, Morning(2))
    assert story.plan(4).tests.reasons != known.plan(4).tests.reasons
    assert scores(tomorrow)[0] == scores(tomorrow)[2]


def asked(variant: Variant) -> Variant:
    """A plan without a word of why."""
    bare = {name: replace(getattr(variant, name), reasons=()) for name in ("run", "impact", "tests")}
    return replace(variant, reasons=(), **bare)


@pytest.mark.parametrize("phase", ["load", "strengthen", "functional", "return_run", "maintain"])
@pytest.mark.parametrize("last", [1, 2])
def test_up_to_the_last_score_plans_that_ask_the_same_are_one(phase: PhaseId, last: int) -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase)
    story.mornings(dict.fromkeys(range(1, 4), last))
    for ahead in story.horizon(3, 4).days[1:]:
        usual = scores(ahead)[last]
        for variant in scores(ahead)[:last]:
            assert variant == usual or asked(variant) != asked(usual)
