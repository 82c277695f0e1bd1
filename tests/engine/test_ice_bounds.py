"""Icing to the minute and to the answer (G)."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.engine.facts import Ice, Screen, Settings, SkinCheck
from app.engine.icepacks import applications
from tests.engine.story import MONDAY, PROGRAM, Story

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def begin(phase: str = "load") -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase)
    return story


def ice(name: str, start: int = 0, end: int | None = None, **more: object) -> Ice:
    ended = None if end is None else NOON + MINUTE * end
    return Ice(name, "ice-20", NOON + MINUTE * start, ended, **more)  # type: ignore[arg-type] # tests


def why_not(story: Story, day: int) -> list[str]:
    return [why.code for why in story.plan(day).ice.reasons]


def test_the_events_of_one_application_are_joined_on_its_earliest_day() -> None:
    story = Story(MONDAY)
    told = [
        *story.tell(3, ice("a", 5, 30)),
        *story.tell(2, Ice("A", "ice-10-10-10", NOON, NOON + MINUTE * 40), ice("b", -60, 0)),
    ]
    found = applications(told)
    assert list(found) == [story.date(2)]
    first, second = found[story.date(2)]
    assert (first.started_at, first.ended_at, first.protocol) == (NOON - MINUTE * 60, NOON, "ice-20")
    assert (second.started_at, second.ended_at, second.protocol) == (NOON, NOON + MINUTE * 30, "ice-10-10-10")


@pytest.mark.parametrize(
    ("said", "sign"),
    [
        ([ice("a", checks=(SkinCheck("numb"),))], True), ([ice("a", checks=(SkinCheck("burning"),))], True),
        ([ice("a", checks=(SkinCheck("pale"), SkinCheck("pink")))], False), ([ice("a", after="not-normal")], True),
        ([ice("a", after="normal")], False), ([ice("a"), ice("a", after="not-normal")], True), ([ice("a")], False),
        ([ice("a", checks=(SkinCheck("numb"),)), ice("a", after="normal")], True),
    ],
)  # fmt: skip
def test_a_sign_of_the_nerve_in_any_part_is_one(said: list[Ice], *, sign: bool) -> None:
    story = begin()
    story.tell(2, *said)
    [used] = story.days(2)[story.date(2)].ice
    assert used.nerve_sign == sign
    assert (why_not(story, 2) == ["ICE_NERVE"]) == sign
    assert (why_not(story, 3) == ["ICE_NERVE"]) == sign


@pytest.mark.parametrize(("end", "not_before"), [(20, 140), (3, 123), (0, 120), (-1, 140), (None, 140), (45, 165)])
def test_two_hours_after_the_end_or_the_length_of_the_protocol(end: int | None, not_before: int) -> None:
    story = begin()
    story.tell(2, ice("a", 0, end))
    assert story.plan(2).ice.not_before == NOON + MINUTE * not_before


def test_the_last_end_of_the_day_and_the_day_before_counts_in_utc() -> None:
    story = begin()
    story.tell(2, ice("a", 0, 20), ice("b", 200, 210), ice("c", 100, 120))
    east = datetime(2026, 1, 7, 1, tzinfo=timezone(timedelta(hours=2)))
    assert story.plan(3).ice.not_before == NOON + MINUTE * 330
    story.tell(3, Ice("d", "ice-20", east, east + MINUTE * 10))
    found = story.plan(3).ice.not_before
    assert (found, found and found.utcoffset()) == (datetime(2026, 1, 7, 1, 10, tzinfo=UTC), timedelta(0))
    assert story.plan(4).ice.not_before == found
    assert story.plan(5).ice.not_before is None


@pytest.mark.parametrize("year", [1, 9999])
def test_a_clock_that_lies_at_either_end_of_the_calendar_says_nothing(year: int) -> None:
    story = begin()
    odd = datetime(year, 6, 1, tzinfo=UTC)
    story.tell(2, Ice("a", "ice-20", odd, odd))
    assert story.plan(2).ice.not_before is None
    story.tell(2, ice("b", 0, 20))
    assert story.plan(2).ice.not_before == NOON + MINUTE * 140
    assert story.plan(2).ice.left_today == 2


def test_four_a_day_and_none_left_is_none() -> None:
    story = begin()
    left = []
    for number in range(6):
        story.tell(2, ice(str(number), number * 150))
        left.append((story.plan(2).ice.left_today, story.plan(2).ice.offered))
    assert left == [(3, True), (2, True), (1, True), (0, False), (0, False), (0, False)]
    [why] = story.plan(2).ice.reasons
    assert (why.code, why.data) == ("ICE_USED", {"used": 6, "per_day": 4})


@pytest.mark.parametrize(
    ("answers", "clear"),
    [
        ({"RF13": "no", "RF14": True}, True), ({"RF13": "no"}, False), ({"RF14": True}, False), ({}, False),
        ({"RF13": "yes", "RF14": True}, False), ({"RF13": "no", "RF14": False}, False),
    ],
)  # fmt: skip
def test_a_later_set_clears_the_sign_with_both_questions_answered_and_clear(
    answers: dict[str, str | bool], *, clear: bool
) -> None:
    story = begin()
    story.tell(2, ice("a", after="not-normal"))
    story.tell(3, Screen("short", answers))
    story.tell(4, Screen("short", {}))
    assert (story.standing(3).nerve_sign_on is None) == clear


def test_a_set_of_the_very_day_does_not_clear_it_and_a_later_sign_counts_anew() -> None:
    story = begin()
    story.tell(2, ice("a", after="not-normal"))
    story.screen(2)
    assert [story.standing(day).nerve_sign_on for day in (2, 3, 4)] == [None, story.date(2), story.date(2)]
    story.screen(4)
    assert story.standing(4).nerve_sign_on is None
    story.tell(5, ice("b", after="not-normal"))
    assert story.standing(6).nerve_sign_on == story.date(5)


def test_each_reason_is_told_in_its_order() -> None:
    story = begin("functional")
    off = [name for name, level in PROGRAM.ice.contraindications.items() if level == "off"]
    ask = [name for name, level in PROGRAM.ice.contraindications.items() if level == "ask"]
    story.tell(2, Settings(ice_screen=(ask[0],)))
    assert why_not(story, 2) == ["ICE_ASK", "ICE_PHASE"]
    story.tell(2, Settings(ice_screen=(ask[0], off[0])))
    assert why_not(story, 2) == ["ICE_SCREEN", "ICE_PHASE"]
    story.tell(2, ice("a", after="not-normal"), Screen("short", {"RF13": "yes", "RF10": True}))
    assert why_not(story, 2) == ["ICE_LOCK", "ICE_FLAG", "ICE_NERVE", "ICE_SCREEN", "ICE_PHASE"]


@pytest.mark.parametrize(("question", "off"), [("RF13", True), ("RF12", False)])
def test_an_open_question_about_the_leg_turns_it_off(question: str, *, off: bool) -> None:
    story = begin()
    story.tell(2, Screen("short", {question: "yes"}))
    assert (why_not(story, 2) == ["ICE_FLAG"]) == off
    story.tell(3, Screen("short", {"RF02": True}))
    assert why_not(story, 3) == ["ICE_LOCK", "ICE_FLAG"]
