"""Tests of readiness (C2), and entering and leaving phases (C3)."""

import pytest

from app.engine.checks import outcome
from app.engine.facts import Choice, Evening, FlareReport, Measure, Morning, Retract, Screen, Session, Try
from app.engine.marks import MARKS
from app.engine.types import PhaseId
from tests.engine.story import MONDAY, Story, codes

GOOD = Measure(reps=30, seconds=60, form=4, completed=True)


def passed(test: str, pain: int = 0) -> Try:
    return Try(test, pain, GOOD, GOOD, passed_form=True)


def begin(phase: PhaseId, last: int = 40, **placed: object) -> Story:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase, **placed)
    story.calm(1, last)
    return story


def take_all(story: Story, phase: PhaseId, day: int) -> None:
    story.tell(day, *(passed(test) for test in MARKS[phase]))


@pytest.mark.parametrize(
    ("phase", "test", "one", "passes"),
    [
        ("settle", "T_walk10", Try("T_walk10", 1), True), ("settle", "T_walk10", Try("T_walk10", 2), False),
        ("settle", "T_stairs", Try("T_stairs", 3), True), ("settle", "T_stairs", Try("T_stairs", 4), False),
        ("load", "T_walk30", Try("T_walk30", 1), True), ("load", "T_walk30", Try("T_walk30", 2), False),
        ("load", "T_stairs", Try("T_stairs", 2), True), ("load", "T_stairs", Try("T_stairs", 3), False),
        ("load", "T_abd", Try("T_abd", 2, Measure(15)), True), ("load", "T_abd", Try("T_abd", 2, Measure(14)), False),
        ("load", "T_abd", Try("T_abd", 3, Measure(20)), False), ("load", "T_abd", Try("T_abd", 0), False),
        ("strengthen", "T_walk30", Try("T_walk30", 1), False), ("strengthen", "T_stairs", Try("T_stairs", 1), True),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(25), Measure(27)), True),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(25), Measure(28)), False),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(24), Measure(20)), False),
        ("strengthen", "T_abd", Try("T_abd", 2, Measure(30)), False),
        ("strengthen", "T_plank", Try("T_plank", 2, Measure(seconds=30), Measure(seconds=30)), True),
        ("strengthen", "T_plank", Try("T_plank", 2, Measure(seconds=60), Measure(seconds=29)), False),
        ("strengthen", "T_bridge", Try("T_bridge", 2, Measure(15), Measure(15)), True),
        ("strengthen", "T_bridge", Try("T_bridge", 2, Measure(14), Measure(20)), False),
        ("strengthen", "T_stepdown", Try("T_stepdown", 1, passed_form=True), True),
        ("strengthen", "T_stepdown", Try("T_stepdown", 1), False),
        ("strengthen", "T_stepdown", Try("T_stepdown", 1, Measure(form=2), passed_form=True), False),
        ("functional", "T_stepdown", Try("T_stepdown", 1, passed_form=True), False),
        ("functional", "T_abd", Try("T_abd", 0, Measure(26), Measure(28)), True),
        ("functional", "T_abd", Try("T_abd", 0, Measure(26), Measure(30)), False),
        ("functional", "T_abd", Try("T_abd", 0, Measure(30), Measure(60)), True),
        ("functional", "T_plank", Try("T_plank", 0, Measure(seconds=45), Measure(seconds=44)), False),
        ("functional", "T_hop", Try("T_hop", 0, GOOD, GOOD), True),
        ("functional", "T_hop", Try("T_hop", 0, GOOD, Measure(completed=False)), False),
        ("functional", "T_hop", Try("T_hop", 1, GOOD, GOOD), False),
        ("functional", "T_jog", Try("T_jog", 0), True), ("functional", "T_jog", Try("T_jog", 0, limp=True), False),
        ("functional", "T_jog", Try("T_jog", 0, sharp=True), False),
    ],
)  # fmt: skip
def test_marks(phase: PhaseId, test: str, one: Try, *, passes: bool) -> None:
    assert (outcome(MARKS[phase][test], (one,), both=False) == "passed") == passes


def test_with_both_sides_the_worse_decides_and_nothing_is_compared() -> None:
    alone = Try("T_abd", 0, Measure(25))
    plank = Try("T_plank", 0, Measure(seconds=30))
    assert outcome(MARKS["strengthen"]["T_abd"], (alone,), both=True) == "passed"
    assert outcome(MARKS["strengthen"]["T_plank"], (plank,), both=True) == "passed"


def test_every_try_of_a_day_must_pass_and_a_painkiller_is_void() -> None:
    mark = MARKS["functional"]["T_jog"]
    good, bad, void = Try("T_jog", 0), Try("T_jog", 1), Try("T_jog", 0, painkiller=True)
    assert outcome(mark, (good, good), both=False) == "passed"
    assert outcome(mark, (good, bad), both=False) == "failed"
    assert outcome(mark, (void,), both=False) == "void"
    assert outcome(mark, (bad, void), both=False) == "failed"


def ready_in_load(strength: tuple[int, ...] = (1, 3, 5)) -> Story:
    story = begin("load")
    for day in strength:
        story.strength(day, 0, post=0)
    return story


def test_load_offers_its_tests_from_the_last_day_of_the_minimum_and_is_left_when_all_holds() -> None:
    story = ready_in_load()
    assert story.plan(6).tests.offered == ()
    assert story.plan(7).tests.offered == ("T_walk30", "T_stairs", "T_abd")
    take_all(story, "load", 7)
    assert story.plan(7).tests.offered == ()
    assert (story.standing(8).position.phase, story.standing(8).phase_day) == ("strengthen", 1)
    assert "PHASE_UP" in codes(story.plan(8))


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        ([(6, Session("am", "release", peak=3, post=0))], "TESTS_ROWS"),
        ([(7, FlareReport())], "FLARE"),
        ([(6, Screen("short", {"RF10": True}))], "LOCK_U111"),
    ],
)
def test_what_keeps_load_from_testing(spoil: list[tuple[int, object]], why: str) -> None:
    story = ready_in_load()
    for day, said in spoil:
        story.tell(day, said)  # type: ignore[arg-type] # facts
    tests = story.plan(7).tests
    assert tests.offered == ()
    assert why in {reason.code for reason in tests.reasons}


def test_three_strength_days_are_needed_in_load() -> None:
    assert ready_in_load((1, 3)).plan(7).tests.offered == ()
    story = ready_in_load((1, 3))
    story.tell(3, Session("am", "strength", peak=0, post=0))
    assert story.plan(7).tests.offered == ()


def test_no_tests_on_a_morning_without_a_score_or_on_a_sore_one() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.mornings(dict.fromkeys(range(1, 7), 2))
    for day in (1, 3, 5):
        story.strength(day, 0, post=0)
    assert {why.code for why in story.plan(7).tests.reasons} == {"TESTS_SCORE"}
    story.tell(7, Morning(3))
    assert story.plan(7).mode == "ease"
    assert {why.code for why in story.plan(7).tests.reasons} == {"TESTS_EASY_DAY"}


def test_a_failed_test_waits_three_days_and_holds_the_others() -> None:
    story = ready_in_load()
    story.tell(7, passed("T_walk30"), passed("T_stairs", 5), passed("T_abd"))
    assert story.plan(7).tests.retest_from == story.date(10)
    assert [story.plan(day).tests.offered for day in (8, 9, 10)] == [(), (), ("T_stairs",)]
    assert story.plan(10).tests.retest_from is None
    story.tell(10, passed("T_stairs"))
    assert story.standing(11).position.phase == "strengthen"


def test_a_result_counts_for_seven_days_and_only_the_latest() -> None:
    story = ready_in_load((1, 3, 5, 8, 10, 12))
    story.tell(7, passed("T_walk30"), passed("T_abd"))
    assert story.plan(8).tests.offered == ("T_stairs",)
    assert story.plan(13).tests.offered == ("T_stairs",)
    assert set(story.plan(14).tests.offered) == {"T_walk30", "T_stairs", "T_abd"}
    story.tell(9, passed("T_walk30", 9))
    assert "T_walk30" in story.plan(12).tests.offered


def test_the_morning_after_the_long_walk_must_not_be_higher() -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    story.tell(8, Morning(1))
    assert story.standing(8).position.phase == "load"
    assert story.plan(8).tests.retest_from == story.date(10)


def test_a_test_before_day_1_of_the_phase_does_not_count() -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    story.place(8, "load")
    assert story.standing(20).position.phase == "load"


@pytest.mark.parametrize("choice", [Choice("phase"), Choice("stage")])
def test_declining_a_phase_puts_it_off_to_the_next_morning(choice: Choice) -> None:
    story = ready_in_load()
    take_all(story, "load", 7)
    story.tell(8, choice)
    assert story.standing(8).position.phase == ("load" if choice.about == "phase" else "strengthen")
    assert story.standing(9).position.phase == "strengthen"


def test_no_exit_without_a_morning_score() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "load")
    story.calm(1, 7)
    for day in (1, 3, 5):
        story.strength(day, 0, post=0)
    story.tell(7, passed("T_stairs"), passed("T_abd"))
    story.tell(6, passed("T_walk30"))
    assert story.standing(8).position.phase == "load"
    story.tell(8, Morning(0))
    assert story.standing(8).position.phase == "strengthen"


def test_strengthen_to_functional_and_not_with_a_referral() -> None:
    story = begin("strengthen")
    for day in (1, 3, 5, 8, 10):
        story.strength(day, 0, post=0)
    assert story.plan(13).tests.offered == ()
    assert set(story.plan(14).tests.offered) == set(MARKS["strengthen"])
    take_all(story, "strengthen", 14)
    assert story.standing(15).position.phase == "functional"
    story.screen(14, RF22=True)
    assert story.standing(15).position.phase == "strengthen"


def at_the_gate() -> Story:
    story = begin("functional")
    for day, contacts in ((1, 150), (3, 200), (6, 150)):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=contacts))
    return story


def test_the_run_gate() -> None:
    story = at_the_gate()
    assert set(story.plan(7).tests.offered) == set(MARKS["functional"])
    take_all(story, "functional", 7)
    assert story.standing(8).position.phase == "return_run"
    assert story.plan(8).run.offered


@pytest.mark.parametrize(
    "spoil", [(5, Morning(1)), (6, Evening(stairs=1)), (4, Evening(walk=1)), (3, Session("pm", "impact", contacts=199))]
)
def test_what_keeps_the_gate_shut(spoil: tuple[int, object]) -> None:
    story = at_the_gate()
    story.tell(spoil[0], spoil[1])  # type: ignore[arg-type] # facts
    assert story.plan(7).tests.offered == ()


def test_a_missing_evening_keeps_the_gate_shut() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "functional")
    story.mornings(dict.fromkeys(range(1, 9), 0))
    for day in (1, 3, 6):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=200))
    for day in (2, 3, 4, 6):
        story.tell(day, Evening(0, 0))
    assert story.plan(7).tests.offered == ()
    story.tell(5, Evening(0, 0))
    assert story.plan(7).tests.offered != ()


def test_hop_and_jog_are_not_tested_with_a_referral() -> None:
    story = at_the_gate()
    story.screen(6, RF22=True)
    assert set(story.plan(7).tests.offered) == set(MARKS["functional"]) - {"T_hop", "T_jog"}


def test_settle_needs_a_clear_screen_of_the_last_week() -> None:
    story = Story(MONDAY)
    story.enrol(grade=4)
    story.calm(1, 30)
    assert story.plan(8).tests.offered == ("T_walk10", "T_stairs")
    assert story.plan(9).tests.offered == ()
    story.screen(9)
    assert story.plan(9).tests.offered == ("T_walk10", "T_stairs")


@pytest.mark.parametrize(
    ("grade", "phase"), [(1, "strengthen"), (2, "load"), (3, "load"), (4, "settle"), (5, "settle")]
)
def test_the_phase_to_start_in(grade: int, phase: str) -> None:
    story = Story()
    story.enrol(grade=grade)
    standing = story.standing(1)
    assert (standing.position.phase, standing.phase_day, standing.plan_day) == (phase, 1, 0)


def silent(phase: PhaseId, **placed: object) -> Story:
    """The last word is the morning of day 5."""
    story = Story(MONDAY)
    story.enrol()
    story.place(1, phase, **placed)
    story.mornings(dict.fromkeys(range(1, 6), 0))
    return story


def test_fourteen_whole_days_of_silence_owe_a_full_screen() -> None:
    story = silent("load")
    assert story.plan(19).mode == "normal"
    assert story.plan(20).mode == "settle"
    story.tell(20, Morning(0))
    assert "SCREEN_OWED" in codes(story.plan(20))
    assert not story.plan(20).run.offered
    story.screen(21)
    assert story.plan(21).mode == "settle"
    story.screen(22, "full")
    assert story.plan(22).mode == "normal"


def test_the_day_of_enrolment_and_an_evening_count_as_a_word() -> None:
    story = Story(MONDAY)
    story.enrol()
    assert [story.standing(day).flags.owed_since is not None for day in (15, 16)] == [False, True]
    story.tell(10, Evening(walk=0))
    assert [story.standing(day).flags.owed_since is not None for day in (24, 25)] == [False, True]


def test_a_screen_on_the_very_day_it_is_owed_does_not_wave_the_tests_through() -> None:
    story = silent("return_run", stage="R6")
    story.screen(20, "full")
    story.tell(20, Morning(0))
    plan = story.plan(20)
    assert (plan.run.offered, plan.tests.offered) == (False, ("T_walk30", "T_hop"))
    assert not story.plan(25).run.offered


def test_answers_are_no_morning_or_evening_score() -> None:
    story = silent("load")
    story.screen(12, "full")
    assert [story.standing(day).flags.owed_since is not None for day in (19, 20)] == [False, True]
    story.screen(21, "full")
    assert [story.standing(day).flags.owed_since is not None for day in (21, 35, 36)] == [False, False, True]


def test_answers_taken_back_before_a_long_silence_hide_it_from_nobody() -> None:
    story = silent("return_run", stage="R6")
    [told] = story.screen(6, RF10=True)
    story.tell(6, Retract(told.id))
    story.screen(25, "full")
    story.tell(25, Morning(0))
    assert story.plan(25).tests.offered == ("T_walk30", "T_hop")


@pytest.mark.parametrize(("am", "phase"), [(2, "strengthen"), (3, "settle")])
def test_early_phases_settle_on_the_first_scored_morning(am: int, phase: str) -> None:
    story = silent("strengthen")
    assert story.plan(24).run.earliest is None
    story.screen(25, "full")
    assert story.standing(25).position.phase == "strengthen"
    assert story.plan(25).run.earliest == story.date(33)
    story.tell(26, Morning(am))
    assert story.standing(26).position.phase == phase


@pytest.mark.parametrize(
    ("am", "walk", "hop", "phase"),
    [
        (0, Try("T_walk30", 0), passed("T_hop"), "return_run"),
        (0, Try("T_walk30", 0), passed("T_hop", 1), "functional"),
        (0, Try("T_walk30", 1), passed("T_hop"), "load"), (2, Try("T_walk30", 0), passed("T_hop"), "load"),
        (3, Try("T_walk30", 0), passed("T_hop"), "settle"),
        (0, Try("T_walk30", 0, limp=True), passed("T_hop"), "settle"),
    ],
)  # fmt: skip
def test_later_phases_are_tested_first(am: int, walk: Try, hop: Try, phase: str) -> None:
    story = silent("return_run", stage="R6")
    story.screen(22, "full")
    story.tell(22, Morning(0))
    plan = story.plan(22)
    assert plan.tests.offered == ("T_walk30", "T_hop")
    assert (plan.run.offered, plan.run.earliest) == (False, None)
    story.tell(22, walk)
    story.tell(23, Morning(0), hop)
    assert story.plan(23).tests.offered == ()
    story.tell(24, Morning(am))
    assert story.standing(24).position.phase == phase
    if phase == "return_run":
        assert story.standing(24).running.stage == 4


@pytest.mark.parametrize("placed_on", [20, 21])
def test_a_placement_stands_for_the_tests_owed_but_not_for_the_screen(placed_on: int) -> None:
    story = silent("return_run", stage="R6")
    story.place(placed_on, "return_run", stage="R6")
    story.tell(21, Morning(0))
    assert story.plan(21).mode == "settle"
    story.screen(22, "full")
    story.tell(22, Morning(0))
    assert story.plan(22).run.offered
