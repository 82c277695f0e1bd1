"""What ends a lock or a referral, and where it goes on from (F)."""

import pytest

from app.engine.facts import Clearance, Screen
from app.engine.types import PhaseId
from tests.engine.story import Story, codes


@pytest.mark.parametrize(
    ("given", "seen", "open_from"),
    [(8, 6, 8), (8, 5, 8), (8, 8, 8), (8, 4, None), (8, 9, None), (5, 5, 6), (4, 4, None)],
)
def test_a_clearance_opens_from_its_day(given: int, seen: int, open_from: int | None) -> None:
    story = Story()
    story.enrol()
    story.screen(5, RF10=True)
    story.tell(given, Clearance(story.date(seen)))
    free = [day for day in range(5, 12) if story.standing(day).flags.lock is None]
    assert free == ([] if open_from is None else list(range(open_from, 12)))


@pytest.mark.parametrize(
    ("phase", "after"),
    [
        ("settle", "settle"), ("load", "settle"), ("strengthen", "load"), ("functional", "strengthen"),
        ("return_run", "functional"), ("maintain", "functional"),
    ],
)  # fmt: skip
def test_after_an_urgent_lock_it_goes_on_a_phase_lower(phase: PhaseId, after: PhaseId) -> None:
    story = Story()
    story.enrol()
    story.place(2, phase)
    story.screen(5, RF10=True)
    story.tell(8, Clearance(story.date(7)))
    assert (story.standing(8).position.phase, story.standing(8).phase_day) == (after, 1)
    assert story.standing(9).phase_day == 2


@pytest.mark.parametrize("question", ["RF19", "RF20"])
def test_after_age_or_ask_the_same_phase_begins_again(question: str) -> None:
    story = Story()
    story.enrol()
    story.tell(5, Screen("short", {question: True}))
    assert story.plan(5).mode == "locked"
    story.tell(8, Clearance(story.date(7)))
    assert (story.standing(8).position.phase, story.standing(8).phase_day) == ("load", 1)


def test_a_referral_ends_when_each_of_its_flags_is_clear_in_one_later_screen() -> None:
    story = Story()
    story.enrol()
    story.screen(3, RF12="yes", RF22=True)
    story.tell(4, Screen("short", {"RF12": "no"}))
    assert story.standing(4).flags.referring == ("RF12", "RF22")
    story.tell(5, Screen("short", {"RF12": "no", "RF22": True}))
    assert story.standing(5).flags.referring == ("RF12", "RF22")
    story.tell(6, Screen("short", {"RF12": "no", "RF22": False}))
    assert story.standing(6).flags.referring == ()


def test_a_referral_ends_by_clearance() -> None:
    story = Story()
    story.enrol()
    story.screen(3, RF12="yes")
    assert "REFERRAL" in codes(story.plan(3))
    story.tell(5, Clearance(story.date(4)))
    assert story.standing(5).flags.referring == ()


def test_what_a_clearance_ended_does_not_come_back_with_other_answers() -> None:
    story = Story()
    story.enrol()
    story.screen(3, RF10=True, RF12="yes")
    story.tell(5, Clearance(story.date(4)))
    story.tell(7, Screen("short", {"RF22": False}))
    flags = story.standing(7).flags
    assert (flags.lock, flags.referring) == (None, ())
