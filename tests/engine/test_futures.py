"""The two futures that the days ahead are decided from: nothing is told, and all that is offered is done."""

from collections import Counter

import pytest

from app.engine.days import Day
from app.engine.facts import Evening, Measure, Morning, Session, Try
from app.engine.futures import Future, last_scores
from app.engine.types import PhaseId
from tests.engine.far import begin as far
from tests.engine.readiness import MARKS, at_the_gate, ready_in_load
from tests.engine.runner import begin as runner
from tests.engine.story import DAY, MONDAY, PROGRAM, Story, tick

# As much as each test goes on for, and every point of its form (C2).
BEST = Measure(reps=30, seconds=60, form=4, completed=True)


def future(story: Story, day: int) -> Future:
    return Future(PROGRAM, story.days(day), story.standing(day))


def done(story: Story, day: int, evening: Evening | None = None) -> Day:
    """What a day holds once all that it offers is done."""
    ahead = future(story, day)
    ahead.do_all(evening)
    return ahead.told[story.date(day)]


@pytest.mark.parametrize("phase", ["settle", "load", "strengthen", "functional", "return_run", "maintain"])
def test_every_exercise_that_is_offered_is_done_whole_and_once(phase: PhaseId) -> None:
    story = far(phase)
    offered = {(slot.id, item.exercise) for slot in story.plan(1).slots for item in slot.items}
    ticks = done(story, 1).ticks
    assert Counter((one.slot, one.exercise) for one in ticks) == Counter(offered)
    assert {one.complete for one in ticks} == {100}


@pytest.mark.parametrize("phase", ["settle", "load", "strengthen", "functional", "return_run", "maintain"])
def test_each_slot_is_finished_without_pain(phase: PhaseId) -> None:
    story = far(phase)
    sessions = done(story, 1).sessions
    assert {(one.slot, one.rule) for one in sessions} == {(slot.id, slot.rule) for slot in story.plan(1).slots}
    assert {(one.peak, one.post) for one in sessions} == {(0, 0)}


def test_hops_come_with_as_many_contacts_as_the_gate_asks_for() -> None:
    story = at_the_gate()
    day = next(day for day in range(8, 15) if story.plan(day).impact.offered)
    contacts = {one.rule: one.contacts for one in done(story, day).sessions}
    assert contacts.pop("impact") == 200
    assert contacts
    assert set(contacts.values()) == {None}


def test_what_was_done_already_stands_and_is_not_done_again() -> None:
    story = far("load")
    slot = next(slot for slot in story.plan(1).slots if slot.rule == "strength")
    first = slot.items[0].exercise
    half, hurt = tick(first, slot.id, complete=50), Session(slot.id, slot.rule, peak=2, post=1)
    story.tell(1, half, hurt)
    record = done(story, 1)
    assert [one for one in record.ticks if one.exercise == first and one.slot == slot.id] == [half]
    assert [one for one in record.sessions if (one.slot, one.rule) == (slot.id, slot.rule)] == [hurt]
    assert {one.exercise for one in record.ticks if one.slot == slot.id} == {item.exercise for item in slot.items}


def test_a_slot_begun_is_finished() -> None:
    story = far("load")
    slot = next(slot for slot in story.plan(1).slots if len(slot.items) > 1)
    story.tell(1, tick(slot.items[0].exercise, slot.id))
    assert (slot.id, slot.rule) in {(one.slot, one.rule) for one in done(story, 1).sessions}


def test_a_slot_that_is_all_done_is_left_as_it_is() -> None:
    story = far("load")
    slot, *others = story.plan(1).slots
    story.tell(1, *(tick(item.exercise, slot.id) for item in slot.items))
    assert all(item.done for item in story.plan(1).slots[0].items)
    assert {(one.slot, one.rule) for one in done(story, 1).sessions} == {(one.id, one.rule) for one in others}


def test_the_run_that_is_offered_is_run_whole_and_green() -> None:
    story = runner("R4")
    offered = story.plan(1).run
    [run] = done(story, 1).runs
    assert (run.stage, run.minutes, run.km) == ("R4", offered.minutes, None)
    assert (run.peak, run.post, run.complete) == (0, 0, 100)


def test_in_maintain_it_is_half_an_hour_as_far_as_the_cap_goes() -> None:
    story = far()
    caps = story.plan(1).run.caps
    assert caps is not None
    [run] = done(story, 1).runs
    assert (run.minutes, run.km) == (30, caps.run_km)


def test_no_run_is_run_that_is_not_offered() -> None:
    story = runner("R4")
    story.run(1, "R4")
    record = done(story, 2)
    assert not story.plan(2).run.offered
    assert record.runs == ()
    assert [run.stage for run in done(story, 1).runs] == ["R4"]


def test_each_test_that_is_offered_is_passed_as_well_as_it_can_be() -> None:
    story = ready_in_load()
    day = next(day for day in range(6, 15) if story.plan(day).tests.offered)
    told = Try("T_stairs", 0, BEST, BEST, passed_form=True)
    story.tell(day, told)
    tries = done(story, day).tries
    assert tries[0] == told
    assert {one.test for one in tries} == set(MARKS["load"])
    assert all(one == Try(one.test, 0, BEST, BEST, passed_form=True) for one in tries)


@pytest.mark.parametrize(
    ("told", "last", "evening"),
    [
        (None, None, None),
        (None, Evening(1, 1, 1), Evening(1, 1, 1)),
        (Evening(2, 2, 2), None, Evening(2, 2, 2)),
        (Evening(2, 2, 2), Evening(1, 1, 1), Evening(2, 2, 2)),
    ],
)
def test_an_evening_still_to_come_is_like_the_last(
    told: Evening | None, last: Evening | None, evening: Evening | None
) -> None:
    story = Story(MONDAY)
    story.enrol()
    if told:
        story.tell(1, told)
    assert done(story, 1, last).evening == evening


def test_a_morning_is_reviewed_with_what_was_done_before_it() -> None:
    story = runner("R4", calm=1)
    ahead = future(story, 1)
    before, _ = ahead.if_scored(0)
    ahead.do_all(None)
    after, days = ahead.if_scored(0)
    assert (before.running.last_run, after.running.last_run) == (None, story.date(1))
    assert (after.day, days[story.date(2)]) == (story.date(2), Day(morning=0))
    assert (before.running.clean, after.running.clean) == (0, 1)


def test_going_on_tells_the_morning_and_nothing_more() -> None:
    story = runner("R4", calm=1)
    ahead = future(story, 1)
    ahead.if_scored(3)
    for day, score in ((2, 1), (3, None), (4, 2)):
        ahead.go_on(score)
        assert ahead.standing.day == story.date(day)
        assert ahead.told[story.date(day)] == Day(morning=score)
    assert ahead.if_scored(3)[0].day == story.date(5)


def test_the_last_that_matters_is_that_of_the_next_morning() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.mornings({1: 7})
    ahead = future(story, 1)
    assert ahead.last_that_matters() == 9
    ahead.go_on(None)
    assert ahead.last_that_matters() == 4


def test_the_last_scores_are_the_latest_that_are_known() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.tell(2, Morning(4), Evening(4, 4, 4))
    story.tell(3, Morning(3), Evening(3, 3, 3))
    story.tell(4, Evening(2, 2, 2))
    story.tell(5, Session("pm", "strength", peak=0))
    assert last_scores(story.days(5), story.date(5)) == (3, Evening(2, 2, 2))
    assert last_scores(story.days(2), story.date(2)) == (4, Evening(4, 4, 4))
    assert last_scores(story.days(1), story.date(1)) == (None, None)


@pytest.mark.parametrize(("back", "score"), [(0, 5), (1, 5), (59, 5), (60, None)])
def test_a_score_of_two_months_ago_is_not_looked_for(back: int, score: int | None) -> None:
    story = Story(MONDAY)
    story.tell(1, Morning(5))
    assert last_scores(story.days(1), MONDAY + DAY * back) == (score, None)
