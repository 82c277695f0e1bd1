"""Red flags (F): what locks, what refers, and what opens again."""

import pytest

from app.engine.facts import Answer, Clearance, Retract, Screen
from app.engine.types import PhaseId
from tests.engine.story import CLEAR, ENROLLED, Story, codes

LEVELS: list[tuple[str, Answer, str | None]] = [
    ("RF01", True, "U999"), ("RF02", True, "U111"), ("RF03", True, None), ("RF04", True, "U111"),
    ("RF05", True, None), ("RF06", False, "U111"), ("RF08", True, "U111"), ("RF09", "sometimes", "U111"),
    ("RF09", "now", "U111"), ("RF10", True, "U111"), ("RF11", "painful", "U111"), ("RF11", "painless", None),
    ("RF12", "yes", "SOON"), ("RF12", "worse", "U111"), ("RF13", "yes", "SOON"), ("RF13", "after_cold", "SOON"),
    ("RF13", "after_cold_over_1h", "U111"), ("RF14", False, "U111"), ("RF15", True, "U999"),
    ("RF16", {"nights": 3, "systemic": False}, "SOON"), ("RF16", {"nights": 2, "systemic": False}, None),
    ("RF16", {"nights": 2, "systemic": True}, "SOON"), ("RF16", {"nights": 3, "systemic": True}, "U111"),
    ("RF17", "yes", "SOON"), ("RF17", "groin", "U111"), ("RF18", True, "SOON"), ("RF19", True, "AGE"),
    ("RF20", True, "ASK"), ("RF21", "front", "SOON"), ("RF22", True, "SOON"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "answer", "level"), LEVELS)
def test_the_level_of_each_answer(question: str, answer: Answer, level: str | None) -> None:
    story = Story()
    story.enrol()
    story.tell(2, Screen("short", {question: answer}))
    flags = story.standing(2).flags
    locked = level not in (None, "SOON")
    assert flags.lock == (level if locked else None)
    assert flags.locking == ((question,) if locked else ())
    assert flags.referring == ((question,) if level == "SOON" else ())


def test_nothing_opens_before_a_full_screen_has_counted() -> None:
    story = Story()
    story.tell(1, ENROLLED)
    assert story.plan(1).mode == "locked"
    assert story.standing(1).flags.lock == "SCREEN"
    story.tell(2, Screen("full", {name: answer for name, answer in CLEAR.items() if name != "RF22"}))
    assert story.standing(2).flags.lock == "SCREEN"
    story.tell(3, Screen("short", CLEAR))
    assert story.standing(3).flags.lock == "SCREEN"
    story.tell(3, Screen("full", {"RF22": False}))
    assert story.standing(3).flags.lock is None
    assert story.standing(3).phase_day == 1
    assert story.standing(3).plan_day == 2


@pytest.mark.parametrize(
    ("answers", "counts"),
    [
        ({"RF05": True}, False),
        ({"RF05": True, "RF07": {"bend_90": True, "bone_tender": False}}, False),
        ({"RF05": True, "RF07": {"bend_90": True, "bone_tender": False, "over_55": False}}, True),
        ({"RF17": "yes"}, False),
        ({"RF17": "yes", "RF18": False}, True),
        ({"RF16": {"nights": 0}}, False),
    ],
)
def test_a_full_screen_asks_on(answers: dict[str, Answer], *, counts: bool) -> None:
    story = Story()
    story.tell(1, ENROLLED, Screen("full", {**CLEAR, **answers}))
    assert (story.standing(1).flags.screened_on is not None) == counts


def test_combined_answers_read_the_latest_of_whatever_day() -> None:
    story = Story()
    story.enrol()
    story.tell(2, Screen("short", {"RF18": True}))
    assert story.standing(2).flags.referring == ("RF18",)
    story.tell(5, Screen("short", {"RF17": "yes"}))
    assert story.standing(5).flags.lock == "U111"
    assert story.standing(5).flags.locking == ("RF18",)


def test_an_injury_and_55_or_over_locks() -> None:
    story = Story()
    parts = {"bend_90": True, "bone_tender": False, "over_55": True}
    story.tell(1, ENROLLED, Screen("full", {**CLEAR, "RF05": True, "RF07": parts}))
    assert story.standing(1).flags.lock == "U111"


def test_the_worst_of_one_day_stands_and_a_lock_stays_when_later_denied() -> None:
    story = Story()
    story.enrol()
    story.screen(2, RF09="no")
    story.screen(2, RF09="now")
    story.screen(2, RF09="no")
    assert story.standing(2).flags.lock == "U111"
    story.screen(3, RF09="no")
    assert story.standing(9).flags.lock == "U111"


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


def test_a_screen_that_locked_is_taken_back_on_its_own_day_only() -> None:
    story = Story()
    story.enrol()
    [told] = story.screen(5, RF10=True)
    story.tell(5, Retract(told.id))
    standing = story.standing(5)
    assert standing.flags.lock is None
    assert standing.flags.owed_since == story.date(5)
    assert "SCREEN_OWED" in codes(story.plan(5))
    story.screen(6, "full")
    assert story.standing(6).flags.owed_since is None

    [told] = story.screen(8, RF10=True)
    story.tell(9, Retract(told.id))
    assert story.standing(9).flags.lock == "U111"
    [told] = story.screen(10, RF12="yes")
    story.tell(12, Retract(told.id))
    assert story.standing(12).flags.referring == ()


@pytest.mark.parametrize("back", [(0,), (1,), (0, 1)])
def test_answers_that_lock_only_together_are_not_taken_back_later_either(back: tuple[int, ...]) -> None:
    story = Story()
    story.enrol()
    told = story.tell(5, Screen("short", {"RF18": True}), Screen("short", {"RF17": "yes"}))
    for place in back:
        story.tell(6, Retract(told[place].id))
    assert (story.standing(5).flags.lock, story.standing(6).flags.lock) == ("U111", "U111")


def test_answers_that_locked_together_and_are_both_taken_back_owe_the_full_set() -> None:
    story = Story()
    story.enrol()
    told = story.tell(5, Screen("short", {"RF18": True}), Screen("short", {"RF17": "yes"}))
    story.tell(5, *(Retract(one.id) for one in told))
    flags = story.standing(5).flags
    assert (flags.lock, flags.owed_since) == (None, story.date(5))


def test_taking_back_answers_beside_a_lock_leaves_the_lock_alone() -> None:
    story = Story()
    story.enrol()
    [beside] = story.screen(5, RF12="yes")
    story.screen(5, RF10=True)
    story.tell(6, Retract(beside.id))
    flags = story.standing(6).flags
    assert (flags.lock, flags.referring) == ("U111", ())


def test_flags_live_on_when_a_new_episode_begins() -> None:
    story = Story()
    story.enrol()
    story.screen(5, RF10=True, RF12="yes")
    story.tell(9, ENROLLED)
    standing = story.standing(9)
    assert (standing.flags.lock, standing.flags.referring, standing.plan_day) == ("U111", ("RF12",), 0)
    story.screen(9, "full")
    story.tell(10, Clearance(story.date(10)))
    assert story.standing(10).flags.lock is None


def test_answers_before_the_first_enrolment_count() -> None:
    story = Story()
    story.screen(-3, RF10=True)
    story.enrol(1)
    assert story.standing(1).flags.lock == "U111"
    story.tell(2, Clearance(story.date(-1)))
    assert story.standing(2).flags.lock is None
