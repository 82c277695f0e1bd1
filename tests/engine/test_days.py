"""Days: free of the order of events, proof against doubles, and retractions as if it had never been."""

from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.days import read_days
from app.engine.facts import (
    Choice,
    Clearance,
    Evening,
    Event,
    Fact,
    FlareReport,
    Morning,
    Pause,
    Prescribed,
    Retract,
    Run,
    Screen,
    Session,
    Tick,
)
from app.engine.facts import Settings as Changed
from app.engine.horizon import horizon
from tests.engine.story import CLEAR, DAY, ENROLLED, PROGRAM, WEDNESDAY, Story

score = st.integers(0, 10)
maybe = st.none() | score
slot = st.sampled_from(["am", "pm", "extra"])
facts: st.SearchStrategy[Fact] = st.one_of(
    st.builds(Morning, score),
    st.builds(Evening, maybe, maybe, maybe),
    st.builds(
        Tick, slot, st.sampled_from(["clamshell", "bridge-double", "line-hop", "unknown"]), st.integers(0, 100), maybe
    ),
    st.builds(Session, slot, st.sampled_from(["strength", "impact", "release"]), maybe, maybe, maybe),
    st.builds(Run, st.just(20), score, st.sampled_from([0, 50, 100]), st.sampled_from(["R1", None])),
    st.builds(FlareReport),
    st.builds(Screen, st.just("short"), st.just({"RF12": "yes"}) | st.just({"RF10": True}) | st.just(CLEAR)),
    st.builds(Clearance, st.just(WEDNESDAY + DAY * 4)),
    st.builds(Changed, pain_mode=st.sampled_from([None, "zero", "monitored"])),
    st.builds(Pause, st.just(WEDNESDAY + DAY * 5)),
    st.builds(Choice, st.sampled_from(["step", "stage", "phase"])),
    st.builds(Prescribed, st.just("self"), st.just("clamshell"), st.sampled_from(["add", "drop", "fix", "release"])),
    st.builds(Retract, st.integers(0, 15).map(lambda number: f"{number:04}")),
)
journal = st.lists(st.tuples(st.integers(0, 9), facts), max_size=16)


def events_of(told: list[tuple[int, Fact]]) -> list[Event]:
    start = [Event("enrolled", WEDNESDAY, ENROLLED), Event("screened", WEDNESDAY, Screen("full", CLEAR))]
    return start + [Event(f"{number:04}", WEDNESDAY + DAY * day, fact) for number, (day, fact) in enumerate(told)]


@settings(max_examples=40, deadline=timedelta(seconds=20))
@given(told=journal, order=st.randoms(use_true_random=False))
def test_neither_order_nor_doubles_matter(told: list[tuple[int, Fact]], order: Random) -> None:
    events = events_of(told)
    shuffled = [*events, *events[::2]]
    order.shuffle(shuffled)
    last = WEDNESDAY + DAY * 10

    assert read_days(shuffled, last) == read_days(events, last)
    assert horizon(PROGRAM, read_days(shuffled, last), last, 3) == horizon(PROGRAM, read_days(events, last), last, 3)


@settings(max_examples=25, deadline=timedelta(seconds=20))
@given(told=journal, cut=st.integers(0, 9))
def test_later_days_play_no_part(told: list[tuple[int, Fact]], cut: int) -> None:
    events = [event for event in events_of(told) if not isinstance(event.fact, Retract)]
    day = WEDNESDAY + DAY * cut
    earlier = [event for event in events if event.day <= day]

    assert horizon(PROGRAM, read_days(events, day), day, 2) == horizon(PROGRAM, read_days(earlier, day), day, 2)


def test_a_retraction_acts_on_the_day_of_its_target_whenever_it_was_tapped() -> None:
    story = Story()
    story.enrol()
    [told] = story.tell(3, Morning(5))
    assert story.plan(3).mode == "settle"
    story.tell(9, Retract(told.id))
    assert story.plan(3).mode == "normal"


def test_retracting_twice_or_what_never_came_is_harmless() -> None:
    story = Story()
    story.enrol()
    [told] = story.tell(3, Morning(5))
    [again] = story.tell(3, Retract(told.id))
    story.tell(3, Retract(told.id), Retract("never"), Retract(again.id))
    assert story.plan(3).mode == "normal"


def test_a_clearance_cannot_be_taken_back() -> None:
    story = Story()
    story.enrol()
    story.screen(3, RF10=True)
    [cleared] = story.tell(5, Clearance(story.date(4)))
    story.tell(6, Retract(cleared.id))
    assert story.standing(6).flags.lock is None


def test_of_two_settings_the_greater_id_stands_field_by_field() -> None:
    story = Story()
    story.enrol()
    story.tell(2, Changed(pain_mode="zero", slim=True), Changed(pain_mode="monitored"))
    wishes = story.standing(2).wishes
    assert (wishes.pain_mode, wishes.slim) == ("monitored", True)


def test_of_two_enrolments_of_one_day_the_greater_id_stands() -> None:
    story = Story()
    story.enrol(grade=1)
    story.enrol(grade=5)
    assert story.standing(1).position.phase == "settle"


def test_a_later_enrolment_begins_anew_and_the_earlier_stays_in_the_past() -> None:
    story = Story()
    story.enrol(grade=1)
    story.run(8, None, 5)
    story.enrol(9, grade=4)
    assert (story.standing(8).position.phase, story.standing(9).position.phase) == ("strengthen", "settle")
    assert (story.standing(9).phase_day, story.standing(9).plan_day) == (1, 0)
    assert story.standing(10).verdicts == ()
    assert story.standing(9).running.last_run is None
