"""What breaks a silence, and on which day it becomes one (C3, "The gap")."""

from dataclasses import replace

import pytest

from app.engine.checkins import untested
from app.engine.facts import Evening, FlareReport, Morning, Try
from tests.engine.readiness import GOOD, passed
from tests.engine.silent import silent
from tests.engine.story import MONDAY, Story


def enrolled() -> Story:
    story = Story(MONDAY)
    story.enrol()
    return story


@pytest.mark.parametrize("word", [Evening(stairs=0), Evening(walk=0), Evening(worst=0), Morning(0)])
def test_any_one_score_breaks_a_silence(word: Evening | Morning) -> None:
    story = enrolled()
    story.tell(10, word)
    assert [story.standing(day).flags.owed_since is not None for day in (16, 24, 25)] == [False, False, True]


def test_an_evening_without_a_score_breaks_none() -> None:
    story = enrolled()
    story.tell(10, Evening())
    assert story.standing(16).flags.owed_since == story.date(16)


def test_a_morning_later_than_the_evening_is_the_last_word() -> None:
    story = enrolled()
    story.tell(9, Evening(walk=0))
    story.tell(10, Morning(0))
    assert story.standing(11).checkins.last == story.date(10)


def test_an_evening_is_a_word_from_the_next_morning_on() -> None:
    story = enrolled()
    story.tell(10, Evening(walk=0))
    assert [story.standing(day).checkins.last for day in (10, 11)] == [story.date(1), story.date(10)]


def test_an_evening_before_the_enrolment_takes_nothing_from_its_day() -> None:
    story = Story(MONDAY)
    story.tell(0, Evening(walk=0))
    story.enrol()
    assert [story.standing(day).flags.owed_since is not None for day in (15, 16)] == [False, True]


def test_what_is_owed_stays_owed_since_its_first_day() -> None:
    story = silent("load")
    assert [story.standing(day).flags.owed_since for day in (20, 30, 60)] == [story.date(20)] * 3


def test_a_second_silence_asks_for_the_tests_anew() -> None:
    story = silent("return_run", stage="R6")
    story.screen(22, "full")
    story.tell(22, passed("T_walk30"), passed("T_hop"))
    story.mornings({23: 0, 24: 0})
    assert story.plan(24).tests.offered == ()
    story.screen(40, "full")
    story.tell(40, Morning(0))
    assert story.plan(40).tests.offered == ("T_walk30", "T_hop")


@pytest.mark.parametrize("phase", ["settle", "load", "strengthen"])
def test_early_phases_ask_for_no_tests(phase: str) -> None:
    story = silent(phase)  # type: ignore[arg-type] # tests
    story.screen(22, "full")
    story.tell(22, Morning(0))
    checkins = story.standing(22).checkins
    assert (checkins.settle_due, checkins.tests_since) == (False, None)
    assert story.standing(22).position.phase == phase


@pytest.mark.parametrize("phase", ["functional", "return_run", "maintain"])
def test_later_phases_ask_for_them(phase: str) -> None:
    story = silent(phase)  # type: ignore[arg-type] # tests
    checkins = story.standing(22).checkins
    assert (checkins.settle_due, checkins.tests_since) == (False, story.date(20))


def test_a_placement_on_the_very_day_stands_for_settling_too() -> None:
    story = silent("strengthen")
    story.place(20, "strengthen")
    story.screen(21, "full")
    story.tell(21, Morning(5))
    assert story.standing(21).position.phase == "strengthen"


def test_the_first_scored_morning_settles_once() -> None:
    story = silent("strengthen")
    story.screen(25, "full")
    story.mornings({26: 2, 27: 2, 28: 3})
    assert [story.standing(day).position.phase for day in (26, 27, 28)] == ["strengthen"] * 3


def test_settling_waits_for_the_screen() -> None:
    story = silent("strengthen")
    story.tell(24, Morning(3))
    assert story.standing(24).position.phase == "strengthen"
    story.screen(25, "full")
    story.tell(25, Morning(3))
    back = story.standing(25)
    assert (back.position.phase, back.phase_day) == ("settle", 1)
    assert "GAP_BACK" in {why.code for why in back.reasons}


def test_settling_from_settle_keeps_its_days() -> None:
    story = silent("settle")
    story.screen(25, "full")
    story.tell(25, Morning(3))
    assert story.standing(25).phase_day == 25


def test_it_waits_while_a_flare_is_on() -> None:
    story = silent("strengthen")
    story.screen(25, "full")
    story.tell(25, FlareReport())
    story.mornings({25: 4, 26: 4, 27: 0, 28: 0})
    assert story.standing(26).position.phase == "strengthen"
    story.mornings({29: 0})
    assert story.standing(29).checkins.settle_due is False


@pytest.mark.parametrize(
    ("walk", "phase"),
    [
        (Try("T_walk30", 0, sharp=True), "settle"), (Try("T_walk30", 0, limp=True), "settle"),
        (Try("T_walk30", 3), "settle"), (Try("T_walk30", 2), "load"), (Try("T_walk30", 0), "return_run"),
    ],
)  # fmt: skip
def test_the_walk_decides_with_the_morning(walk: Try, phase: str) -> None:
    story = silent("return_run", stage="R6")
    story.screen(22, "full")
    story.tell(22, walk, passed("T_hop"))
    story.tell(23, Morning(0))
    back = story.standing(23)
    assert (back.position.phase, back.checkins.tests_since) == (phase, None)


def test_the_worst_walk_of_the_day_decides_and_the_latest_day_stands() -> None:
    story = silent("return_run", stage="R6")
    story.screen(22, "full")
    story.tell(22, Try("T_walk30", 3), passed("T_hop"))
    story.tell(23, Try("T_walk30", 0), Try("T_walk30", 1))
    story.tell(24, Morning(0))
    assert story.standing(24).position.phase == "load"


def test_tests_from_before_the_silence_do_not_count() -> None:
    story = silent("return_run", stage="R6")
    story.tell(19, passed("T_walk30"), passed("T_hop"))
    story.screen(22, "full")
    story.tell(22, Morning(0))
    assert story.plan(22).tests.offered == ("T_walk30", "T_hop")


@pytest.mark.parametrize(("day", "left"), [(22, ()), (80, ()), (81, ("T_walk30", "T_hop"))])
def test_tests_of_the_first_day_owed_count_for_sixty_days(day: int, left: tuple[str, ...]) -> None:
    story = silent("functional")
    story.tell(20, passed("T_walk30"), passed("T_hop"))
    story.screen(day, "full")
    story.tell(day, Morning(0))
    assert untested(story.standing(day - 1), story.days(day), before=story.date(day)) == left


def test_a_test_with_a_painkiller_is_to_be_taken_again() -> None:
    story = silent("return_run", stage="R6")
    story.screen(22, "full")
    story.tell(22, replace(passed("T_walk30"), painkiller=True), passed("T_hop"))
    story.tell(23, Morning(0))
    assert story.plan(23).tests.offered == ("T_walk30",)


@pytest.mark.parametrize(("side", "phase"), [("left", "functional"), ("both", "return_run")])
def test_with_both_sides_one_hop_speaks_for_both(side: str, phase: str) -> None:
    story = Story(MONDAY)
    story.enrol(side=side)
    story.place(1, "return_run", stage="R6")
    story.mornings(dict.fromkeys(range(1, 6), 0))
    story.screen(22, "full")
    story.tell(22, passed("T_walk30"), Try("T_hop", 0, GOOD))
    story.tell(23, Morning(0))
    assert story.standing(23).position.phase == phase
