"""The rows of each phase at their boundaries (C3)."""

import pytest

from app.engine.facts import Clearance, Evening, Fact, FlareReport, Morning, Run, Screen, Session, Tick
from app.engine.rows import rows_hold
from app.engine.types import PhaseId
from tests.engine.readiness import begin, passed, take_all
from tests.engine.story import CLEAR, MONDAY, Story, codes


def hold(story: Story, day: int) -> bool:
    return rows_hold(story.standing(day), story.days(day))


def settling(scores: dict[int, int]) -> Story:
    story = Story(MONDAY)
    story.enrol(grade=4)
    story.mornings(scores)
    return story


@pytest.mark.parametrize(
    ("scores", "calm"),
    [
        ({3: 2, 4: 2, 5: 2}, True), ({3: 3, 4: 2, 5: 2}, False), ({3: 2, 4: 3, 5: 2}, False),
        ({3: 2, 4: 2, 5: 3}, False),
        ({3: 1, 4: 2, 5: 1}, True), ({3: 1, 4: 1, 5: 2}, False), ({3: 2, 4: 0, 5: 1}, True), ({4: 0, 5: 0}, False),
        ({3: 0, 4: 0}, False), ({3: 0, 5: 0}, False), ({2: 9, 3: 0, 4: 0, 5: 0}, True),
    ],
)  # fmt: skip
def test_settle_asks_for_three_mornings_of_two_at_most_the_last_no_higher_than_the_first(
    scores: dict[int, int], *, calm: bool
) -> None:
    assert hold(settling(scores), 5) == calm


def test_settle_asks_for_a_clear_set_of_the_last_seven_days() -> None:
    story = settling(dict.fromkeys(range(1, 20), 0))
    assert [hold(story, day) for day in (8, 9)] == [True, False]
    story.tell(9, Screen("short", {"RF22": False}))
    assert not hold(story, 9)
    story.screen(10)
    assert [hold(story, day) for day in (10, 17, 18)] == [True, True, False]


def test_settle_is_held_by_an_answer_that_refers() -> None:
    story = settling(dict.fromkeys(range(1, 20), 0))
    story.tell(3, Screen("short", {"RF21": "front"}))
    assert not hold(story, 4)
    story.tell(4, Clearance(story.date(4)))
    assert hold(story, 5)


def trained(phase: PhaseId, days: tuple[int, ...]) -> Story:
    story = begin(phase)
    for day in days:
        story.strength(day, 0, post=0)
    return story


@pytest.mark.parametrize(
    ("phase", "days", "day", "holds"),
    [
        ("load", (1, 3, 5), 11, True), ("load", (1, 3, 5), 12, False), ("load", (3, 5), 11, False),
        ("load", (10, 11, 12), 13, True), ("load", (11, 12, 13), 13, False),
        ("strengthen", (2, 3, 5, 8, 10), 16, True), ("strengthen", (2, 3, 5, 8, 10), 17, False),
        ("strengthen", (3, 5, 8, 10), 16, False),
    ],
)  # fmt: skip
def test_green_strength_days_of_the_last_ten_or_fourteen(
    phase: PhaseId, days: tuple[int, ...], day: int, *, holds: bool
) -> None:
    assert hold(trained(phase, days), day) == holds


@pytest.mark.parametrize(
    ("phase", "days", "reach"),
    [("load", (3, 5, 7, 8, 9), 5), ("strengthen", (3, 5, 7, 8, 9, 10, 12), 7)],
)
def test_a_red_of_any_class_counts_for_five_or_seven_days(phase: PhaseId, days: tuple[int, ...], reach: int) -> None:
    story = trained(phase, days)
    story.tell(6, Session("am", "release", peak=3, post=0))
    assert [hold(story, 6 + after) for after in (reach, reach + 1)] == [False, True]


@pytest.mark.parametrize(
    "said", [Session("pm", "strength", peak=0, post=0, painkiller=True), Session("am", "release", peak=0, post=0)]
)
def test_only_credited_strength_counts(said: Session) -> None:
    story = trained("load", (1, 3))
    story.tell(5, said)
    assert not hold(story, 7)
    story.strength(6, 0, post=0)
    assert hold(story, 7)


def test_sessions_from_before_a_placement_do_not_count_and_of_its_day_do() -> None:
    story = trained("load", (1, 3, 5, 7))
    story.place(5, "load", phase_day=9)
    assert not hold(story, 8)
    story.strength(6, 0, post=0)
    assert hold(story, 8)


def springing(hops: dict[int, int] | None = None) -> Story:
    story = begin("functional")
    for day, contacts in (hops or {1: 199, 3: 200, 6: 150}).items():
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=contacts))
    return story


@pytest.mark.parametrize(
    ("hops", "holds"),
    [
        ({1: 199, 3: 200, 6: 150}, True), ({1: 199, 3: 199, 6: 199}, False), ({3: 200, 6: 200}, False),
        ({1: 200, 3: 0, 6: 0}, True),
    ],
)  # fmt: skip
def test_spring_asks_for_three_days_of_hops_with_two_hundred_contacts_on_one(
    hops: dict[int, int], *, holds: bool
) -> None:
    assert hold(springing(hops), 8) == holds


def test_hops_of_the_first_day_of_the_phase_count_and_of_the_day_before_do_not() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "functional")
    story.calm(1, 30)
    for day, contacts in ((4, 200), (7, 200), (9, 200)):
        story.tell(day, Session("pm", "impact", peak=0, post=0, contacts=contacts))
    story.place(4, "functional")
    assert hold(story, 11)
    story.place(5, "functional")
    assert not hold(story, 11)


@pytest.mark.parametrize(
    ("day", "said", "holds"),
    [
        (5, Morning(1), True), (6, Morning(1), False), (10, Morning(1), False),
        (4, Evening(stairs=1), True), (5, Evening(stairs=1), False), (9, Evening(walk=1), False),
        (10, Evening(walk=1), True), (9, Evening(worst=9), True),
    ],
)  # fmt: skip
def test_spring_asks_for_five_quiet_mornings_and_evenings(day: int, said: Fact, *, holds: bool) -> None:
    story = springing()
    story.tell(day, said)
    assert hold(story, 10) == holds


def test_a_red_counts_for_ten_days_in_spring() -> None:
    story = springing({1: 200, 3: 200, 6: 200, 8: 0, 9: 0, 12: 0, 15: 0})
    story.tell(5, Session("am", "release", peak=3, post=0))
    assert [hold(story, day) for day in (15, 16)] == [False, True]


@pytest.mark.parametrize("phase", ["return_run", "maintain"])
def test_running_has_no_rows(phase: PhaseId) -> None:
    assert not hold(begin(phase), 5)


@pytest.mark.parametrize(("least", "phase"), [(7, "load"), (14, "strengthen"), (7, "functional")])
def test_a_phase_is_left_after_its_days_and_its_tests_come_on_the_last_of_them(least: int, phase: PhaseId) -> None:
    story = springing() if phase == "functional" else trained(phase, (1, 2, 3, 4, 5, 8, 9, 10, 11, 12))
    story.place(1, phase)
    take_all(story, phase, least - 2)
    assert {why.code for why in story.plan(least - 1).tests.reasons} == {"TESTS_DAYS"}
    assert [why.data for why in story.plan(least - 1).tests.reasons] == [{"day": least}]
    assert [story.standing(day).position.phase == phase for day in (least, least + 1)] == [True, False]


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        (FlareReport(), True), (Screen("short", {"RF22": True}), False),
        (Screen("full", {**CLEAR, "RF10": True}), True), (Run(20, 0, 100), False),
    ],
)  # fmt: skip
def test_what_keeps_a_phase_on_the_morning_it_would_be_left(said: Fact, *, stays: bool) -> None:
    story = trained("load", (1, 3, 5))
    take_all(story, "load", 7)
    story.tell(8, said)
    assert (story.standing(8).position.phase == "load") == stays


def test_a_phase_is_not_left_on_the_day_of_a_placement_or_of_a_move() -> None:
    story = trained("load", (1, 3, 5))
    take_all(story, "load", 7)
    story.place(8, "load", phase_day=8)
    assert story.standing(8).position.phase == "load"


@pytest.mark.parametrize(("mornings", "back"), [((3, 5, 6, 9), True), ((2, 5, 6, 9), False), ((5, 6, 9), False)])
def test_four_sore_mornings_of_seven_lead_back_to_hops(mornings: tuple[int, ...], *, back: bool) -> None:
    for phase in ("return_run", "maintain"):
        story = Story(MONDAY)
        story.enrol()
        story.place(1, phase)
        story.mornings(dict.fromkeys(mornings, 1))
        standing = story.standing(9)
        assert (standing.position.phase == "functional") == back
        if back:
            [why] = [why for why in standing.reasons if why.code == "SORE_MORNINGS"]
            assert why.data == {"sore": 4, "days": 7}


def test_sore_mornings_lead_back_from_running_only_and_not_in_a_flare() -> None:
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "strengthen")
    story.mornings(dict.fromkeys(range(3, 12), 1))
    assert story.standing(10).position.phase == "strengthen"
    story = Story(MONDAY)
    story.enrol()
    story.place(1, "return_run")
    story.tell(2, FlareReport())
    story.mornings(dict.fromkeys(range(3, 12), 1))
    assert story.standing(9).position.phase == "return_run"


def test_hurting_work_in_ticks_alone_is_a_red_too() -> None:
    story = trained("load", (1, 3, 5))
    story.tell(6, Tick("am", "single-leg-stand", 100, peak=4))
    assert not hold(story, 7)


def test_no_phase_follows_maintain_and_the_last_stage_needs_all_its_runs() -> None:
    story = begin("return_run", stage="R12", clean=1)
    assert story.standing(5).position.phase == "return_run"
    story = begin("return_run", stage="R12", clean=2)
    assert (story.standing(1).position.phase, story.standing(2).position.phase) == ("return_run", "maintain")
    assert "PHASE_UP" in codes(story.plan(2))
    story = begin("return_run", stage="R11", clean=2)
    assert story.standing(5).position.phase == "return_run"
    assert begin("maintain").standing(30).position.phase != "settle"


def test_the_last_test_may_be_a_day_old_and_each_must_be_passed() -> None:
    for missing in ("T_walk30", "T_stairs", "T_abd"):
        story = trained("load", (1, 3, 5))
        story.tell(7, *(passed(test) for test in ("T_walk30", "T_stairs", "T_abd") if test != missing))
        assert story.standing(8).position.phase == "load"
        assert story.plan(8).tests.offered == (missing,)
