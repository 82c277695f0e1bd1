"""Ice told in parts, and a sign of the nerve that stays until a set that stands is clear of it (G)."""

from datetime import datetime, timedelta
from typing import Literal

from app.engine.facts import Answer, Ice, Retract, Screen, SkinCheck
from tests.engine.story import CLEAR, DAY, ENROLLED, MONDAY, Story

START = datetime.fromisoformat("2026-01-05T18:00:00+00:00")


def ice(after: int = 0, *answers: Literal["pink", "burning", "numb"], name: str = "one") -> Ice:
    checks = tuple(SkinCheck(answer) for answer in answers)
    return Ice(name, "ice-20", START + DAY * after, START + DAY * after + timedelta(minutes=15), checks)


def begin() -> Story:
    story = Story(MONDAY)
    story.enrol()
    return story


def test_what_is_said_of_one_after_the_day_after_is_one_of_its_own() -> None:
    story = begin()
    story.tell(1, ice())
    for day in (3, 6):
        story.tell(day, ice(day - 1, "numb"))
    days = story.days(6)
    assert [[used.nerve_sign for used in days[story.date(day)].ice] for day in (1, 3, 6)] == [[False], [True], [True]]
    assert story.standing(2).nerve_sign_on is None


def test_what_is_said_of_one_the_day_after_belongs_to_it() -> None:
    story = begin()
    story.tell(1, ice())
    story.tell(2, ice(0, "numb"))
    days = story.days(2)
    assert [used.nerve_sign for used in days[story.date(1)].ice] == [True]


def test_a_set_that_was_taken_back_clears_no_sign() -> None:
    story = begin()
    story.tell(2, ice(1, "numb"))
    [told] = story.screen(4)
    assert story.standing(4).nerve_sign_on is None
    story.tell(4, Retract(told.id))
    assert story.standing(4).nerve_sign_on == story.date(2)


def test_a_sign_is_cleared_only_by_both_questions_without_a_flag() -> None:
    cases: tuple[tuple[dict[str, Answer], bool], ...] = (
        ({"RF13": "no"}, False), ({"RF14": True}, False), ({"RF13": "no", "RF14": True}, True),
        ({"RF13": "yes", "RF14": True}, False), ({"RF13": "no", "RF14": False}, False),
    )  # fmt: skip
    for answers, clear in cases:
        story = begin()
        story.tell(2, ice(1, "burning"))
        story.tell(4, Screen("short", answers))
        assert (story.standing(4).nerve_sign_on is None) == clear, answers


def test_a_sign_of_before_the_enrolment_lives_on() -> None:
    story = Story(MONDAY)
    story.tell(-3, ice(-4, "numb"))
    story.tell(1, ENROLLED)
    assert story.standing(1).nerve_sign_on == story.date(-3)
    story.tell(2, Screen("full", CLEAR))
    assert story.standing(2).nerve_sign_on is None
