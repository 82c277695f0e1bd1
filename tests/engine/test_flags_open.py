"""Which of several flags stands first, and what ends and keeps each (F)."""

import pytest

from app.engine.facts import Answer, Clearance, Retract, Screen
from app.engine.redflags import Flags, OpenFlag
from tests.engine.story import CLEAR, ENROLLED, MONDAY, Story, codes


def short(**answers: Answer) -> Screen:
    return Screen("short", answers)


def begin() -> Story:
    story = Story(MONDAY)
    story.enrol()
    return story


@pytest.mark.parametrize(
    ("answers", "lock", "locking"),
    [
        ({"RF10": True, "RF01": True}, "U999", ("RF01", "RF10")),
        ({"RF19": True, "RF10": True}, "U111", ("RF10", "RF19")),
        ({"RF20": True, "RF19": True}, "AGE", ("RF19", "RF20")), ({"RF20": True, "RF12": "yes"}, "ASK", ("RF20",)),
        ({"RF12": "yes", "RF22": True}, None, ()),
    ],
)  # fmt: skip
def test_the_first_of_the_levels_stands_with_every_flag_that_locks(
    answers: dict[str, Answer], lock: str | None, locking: tuple[str, ...]
) -> None:
    story = begin()
    story.tell(3, short(**answers))
    flags = story.standing(3).flags
    assert (flags.lock, flags.locking, flags.urgent) == (lock, locking, lock in ("U999", "U111"))


def test_a_set_still_owed_stands_before_age_and_after_what_is_urgent() -> None:
    story = begin()
    story.tell(3, short(RF19=True))
    story.tell(5, ENROLLED)
    assert story.standing(5).flags.lock == "SCREEN"
    story.tell(5, short(RF10=True))
    assert story.standing(5).flags.lock == "U111"


def test_flags_are_told_in_order_and_by_level() -> None:
    flags = Flags(tuple(OpenFlag(name, "SOON", MONDAY) for name in ("RF22", "RF12")))
    assert (flags.referring, flags.locking) == (("RF12", "RF22"), ())
    locks = Flags(tuple(OpenFlag(name, "U111", MONDAY) for name in ("RF10", "RF04")))
    assert (locks.referring, locks.locking) == ((), ("RF04", "RF10"))
    assert [locks.is_open(name) for name in ("RF10", "RF12")] == [True, False]


def test_a_question_may_refer_and_later_lock() -> None:
    story = begin()
    story.tell(3, short(RF13="yes"))
    story.tell(4, short(RF13="after_cold_over_1h"))
    flags = story.standing(4).flags
    assert (flags.lock, flags.locking, flags.referring) == ("U111", ("RF13",), ("RF13",))


@pytest.mark.parametrize(("given", "seen", "clear"), [(6, 7, False), (6, 6, True), (6, 3, True), (6, 2, False)])
def test_a_visit_lies_between_the_answer_and_the_day_it_is_told(given: int, seen: int, *, clear: bool) -> None:
    story = begin()
    story.tell(3, short(RF22=True))
    story.tell(given, Clearance(story.date(seen)))
    standing = story.standing(given)
    assert (standing.flags.referring == ()) == clear
    assert (standing.flags.cleared_on is None) == (seen > given)


def test_a_visit_clears_only_what_was_raised_up_to_it() -> None:
    story = begin()
    story.tell(3, short(RF22=True))
    story.tell(5, short(RF12="yes"))
    story.tell(6, Clearance(story.date(4)))
    assert story.standing(6).flags.referring == ("RF12",)


def test_of_two_visits_either_may_clear() -> None:
    story = begin()
    story.tell(3, short(RF22=True))
    story.tell(6, Clearance(story.date(2)), Clearance(story.date(5)))
    assert story.standing(6).flags.referring == ()


@pytest.mark.parametrize("questions", [("RF12",), ("RF22",), ("RF12", "RF22")])
def test_referrals_end_together(questions: tuple[str, ...]) -> None:
    story = begin()
    story.tell(3, short(RF12="yes", RF22=True))
    story.tell(5, short(**{name: CLEAR[name] for name in questions}))
    assert story.standing(5).flags.referring == (() if len(questions) == 2 else ("RF12", "RF22"))


def test_a_referral_does_not_end_on_the_day_it_was_raised() -> None:
    story = begin()
    story.tell(3, short(RF12="yes"), short(RF12="no"))
    assert story.standing(3).flags.referring == ("RF12",)


def test_a_new_referral_keeps_the_old_one_open() -> None:
    story = begin()
    story.tell(3, short(RF12="yes"))
    story.tell(5, short(RF12="no", RF22=True))
    assert story.standing(5).flags.referring == ("RF22",)
    story.tell(6, short(RF22=False))
    assert story.standing(6).flags.referring == ()


def test_what_a_set_leaves_behind() -> None:
    story = begin()
    story.screen(4)
    story.screen(6, RF22=True)
    story.tell(8, short(RF22=False))
    flags = story.standing(8).flags
    assert (flags.screened_on, flags.answered_on, flags.clear_on) == (story.date(1), story.date(6), story.date(4))
    story.screen(9, "full")
    flags = story.standing(9).flags
    assert (flags.screened_on, flags.answered_on, flags.clear_on) == (story.date(9),) * 3


def test_a_full_set_may_come_in_parts_of_one_day_but_must_be_called_full() -> None:
    story = begin()
    half = dict(list(CLEAR.items())[:9])
    rest = dict(list(CLEAR.items())[9:])
    story.tell(4, Screen("full", half), Screen("short", rest))
    assert story.standing(4).flags.screened_on == story.date(4)
    story.tell(6, Screen("short", CLEAR))
    assert story.standing(6).flags.screened_on == story.date(4)
    story.tell(8, Screen("full", half))
    story.tell(9, Screen("full", rest))
    assert story.standing(9).flags.screened_on == story.date(4)


def test_what_is_owed_after_taking_answers_back_is_owed_from_the_first_time() -> None:
    story = begin()
    for day in (4, 6):
        [told] = story.tell(day, short(RF10=True))
        story.tell(day, Retract(told.id))
    assert story.standing(6).flags.owed_since == story.date(4)
    assert "SCREEN_OWED" in codes(story.plan(7))
    story.screen(7)
    assert story.standing(7).flags.owed_since == story.date(4)
    story.screen(8, "full")
    assert story.standing(8).flags.owed_since is None


def test_answers_that_did_not_lock_owe_nothing_when_taken_back() -> None:
    story = begin()
    [told] = story.tell(4, short(RF12="yes"))
    story.tell(4, Retract(told.id))
    flags = story.standing(4).flags
    assert (flags.owed_since, flags.referring) == (None, ())
