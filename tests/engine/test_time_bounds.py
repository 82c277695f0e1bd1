"""The days on which time refers, to the day (F): twelve weeks, six months, and how long a clearance quiets them."""

import pytest

from app.engine.facts import Clearance, FlareReport, Screen, Session
from app.engine.screening import screen_asked
from tests.engine.story import CLEAR, MONDAY, SHORT, Story


def calm(last: int, **enrolled: object) -> Story:
    story = Story(MONDAY)
    story.enrol(1, **{"onset_on": MONDAY, **enrolled})
    story.calm(1, last)
    return story


def test_twelve_weeks_from_day_eighty_four_until_the_gate_was_passed_once() -> None:
    story = calm(100)
    assert [story.standing(day).time_flags for day in (84, 85, 100)] == [(), ("T12W",), ("T12W",)]
    story.place(50, "return_run")
    story.place(60, "load")
    assert story.standing(85).time_flags == ()
    assert (story.standing(49).gate_passed, story.standing(60).gate_passed) == (False, True)


@pytest.mark.parametrize("phase", ["return_run", "maintain"])
def test_half_a_year_with_no_lasting_relief(phase: str) -> None:
    story = calm(12, onset_on=MONDAY.fromordinal(MONDAY.toordinal() - 175))
    assert [story.standing(day).time_flags for day in (5, 6, 7)] == [(), ("T6M",), ("T6M",)]
    story.place(8, phase)
    story.place(10, "load")
    assert [story.standing(day).time_flags for day in (8, 10)] == [(), ("T6M",)]


@pytest.mark.parametrize(("given", "seen", "quiet"), [(90, 89, range(90, 132)), (86, 85, range(86, 128))])
def test_a_clearance_quiets_it_for_forty_two_days(given: int, seen: int, quiet: range) -> None:
    story = calm(135)
    story.tell(given, Clearance(story.date(seen)))
    loud = [day for day in range(85, 135) if story.standing(day).time_flags]
    assert loud == [day for day in range(85, 135) if day not in quiet]


def test_a_clearance_of_the_day_it_is_raised_acts_the_day_after_and_one_of_before_at_once() -> None:
    story = calm(90)
    story.tell(85, Clearance(story.date(85)))
    assert [story.standing(day).time_flags for day in (85, 86)] == [("T12W",), ()]
    story = calm(90)
    story.tell(84, Clearance(story.date(84)))
    assert [story.standing(day).time_flags for day in (85, 86)] == [(), ()]


def test_a_clearance_quiets_a_long_flare() -> None:
    story = calm(8)
    story.mornings(dict.fromkeys(range(9, 40), 4))
    assert [story.standing(day).time_flags for day in (23, 24)] == [(), ("FL14",)]
    story.tell(25, Clearance(story.date(24)))
    assert [story.standing(day).time_flags for day in (24, 25)] == [("FL14",), ()]


def test_several_are_told_in_order() -> None:
    story = Story(MONDAY)
    story.enrol(1, worst_pain=3, onset_on=MONDAY.fromordinal(MONDAY.toordinal() - 200))
    story.mornings(dict.fromkeys(range(1, 90), 2))
    assert story.standing(85).time_flags == ("T12W", "T6M", "T6W")
    story.screen(85, RF22=True)
    assert story.standing(85).referring == ("RF22", "T12W", "T6M", "T6W")


def asked(story: Story, day: int) -> str | None:
    return screen_asked(story.standing(day))


def test_the_short_set_comes_back_every_seven_days() -> None:
    story = calm(30)
    assert [asked(story, day) for day in (7, 8)] == [None, "short"]
    story.screen(8)
    assert [asked(story, day) for day in (8, 14, 15)] == [None, None, "short"]


def test_a_part_of_the_short_set_does_not_put_it_off() -> None:
    story = calm(30)
    story.tell(8, Screen("short", {name: CLEAR[name] for name in SHORT if name != "RF22"}))
    assert asked(story, 8) == "short"


def test_the_short_set_is_asked_after_a_red_until_it_is_answered() -> None:
    story = calm(30)
    story.tell(3, Session("pm", "strength", peak=5, post=0))
    assert [asked(story, day) for day in (3, 4, 5)] == [None, "short", "short"]
    story.screen(5)
    assert asked(story, 5) is None
    story.screen(12)
    story.tell(12, Session("pm", "strength", peak=5, post=0))
    assert [asked(story, day) for day in (12, 13)] == [None, "short"]


def test_the_full_set_is_asked_on_the_way_into_a_flare_and_until_it_is_answered() -> None:
    story = calm(30)
    story.tell(5, FlareReport())
    assert [asked(story, day) for day in (4, 5, 6)] == [None, "full", "full"]
    story.screen(6)
    assert asked(story, 6) == "full"
    story.screen(6, "full")
    assert asked(story, 6) is None


def test_the_full_set_of_the_very_day_answers_a_flare_and_a_jump() -> None:
    story = calm(30)
    story.tell(5, FlareReport())
    story.screen(5, "full")
    assert asked(story, 5) is None
    story = Story(MONDAY)
    story.enrol(grade=4)
    story.mornings({1: 0, 2: 0, 3: 0, 4: 3, 5: 0})
    assert [asked(story, day) for day in (3, 4, 5)] == [None, "full", "full"]
    story.screen(4, "full")
    assert asked(story, 5) is None


def test_before_the_first_full_set_it_is_asked() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.enrol(5)
    assert asked(story, 5) is None
    story.tell(6, *[one.fact for one in story.events if one.day == story.date(5)][:1])
    assert asked(story, 6) == "full"
