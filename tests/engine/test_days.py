"""Days: free of the order of events, proof against doubles, and retractions as if it had never been."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.days import read_days
from app.engine.facts import Clearance, Morning, Retract
from app.engine.facts import Settings as Changed
from app.engine.horizon import horizon
from tests.engine.story import DAY, PROGRAM, WEDNESDAY, Story
from tests.engine.tales import TALES, Tale, events_of


@settings(max_examples=20, deadline=None)
@given(tale=TALES, order=st.randoms(use_true_random=False))
def test_neither_order_nor_doubles_matter(tale: Tale, order: Random) -> None:
    events = events_of(tale)
    shuffled = [*events, *events[::2]]
    order.shuffle(shuffled)
    last = WEDNESDAY + DAY * 10

    assert read_days(shuffled, last) == read_days(events, last)
    assert horizon(PROGRAM, read_days(shuffled, last), last, 3) == horizon(PROGRAM, read_days(events, last), last, 3)


@settings(max_examples=12, deadline=None)
@given(tale=TALES, cut=st.integers(0, 9))
def test_later_days_play_no_part(tale: Tale, cut: int) -> None:
    events = [event for event in events_of(tale) if not isinstance(event.fact, Retract)]
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
