"""Red flags (F): what locks, and what refers."""

import pytest

from app.engine.facts import Answer, Clearance, Screen
from tests.engine.story import CLEAR, ENROLLED, Story

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
