"""Icing (G, J9)."""

from datetime import UTC, datetime, timedelta

import pytest

from app.engine.facts import Clearance, Ice, Screen, Settings, SkinCheck
from app.engine.types import PhaseId
from tests.engine.story import PROGRAM, Story

EVENING = datetime(2026, 1, 8, 18, 0, tzinfo=UTC)


def story() -> Story:
    made = Story()
    made.enrol()
    return made


def ice(name: str, minutes_after: int = 0, ended_at: datetime | None = None) -> Ice:
    return Ice(name, "ice-20", EVENING + timedelta(minutes=minutes_after), ended_at)


def test_the_numbers_of_icing() -> None:
    plan = story().plan(1).ice
    assert (plan.offered, plan.protocol, plan.left_today, plan.not_before) == (True, "ice-20", 4, None)
    assert (plan.max_s, plan.min_gap_s, plan.quiet_before_s) == (1_200, 7_200, 7_200)


def test_a_start_and_an_end_are_one_application() -> None:
    made = story()
    made.tell(2, ice("a"), ice("A", ended_at=EVENING + timedelta(minutes=20)))
    plan = made.plan(2).ice
    assert plan.left_today == 3
    assert plan.not_before == datetime(2026, 1, 8, 20, 20, tzinfo=UTC)
    assert made.plan(3).ice.left_today == 4
    assert made.plan(3).ice.not_before == plan.not_before
    assert made.plan(4).ice.not_before is None


@pytest.mark.parametrize(("protocol", "minutes"), [("ice-20", 20), ("ice-10-10-10", 30)])
def test_without_an_end_it_lasts_as_long_as_its_protocol(protocol: str, minutes: int) -> None:
    made = story()
    made.tell(2, Ice("a", protocol, EVENING))  # type: ignore[arg-type] # tests
    assert made.plan(2).ice.not_before == EVENING + timedelta(minutes=minutes, hours=2)


def test_the_fifth_of_a_day_is_refused() -> None:
    made = story()
    for number in range(3):
        made.tell(2, ice(str(number), number * 150))
    assert (made.plan(2).ice.offered, made.plan(2).ice.left_today) == (True, 1)
    made.tell(2, ice("3", 450))
    assert (made.plan(2).ice.offered, made.plan(2).ice.left_today) == (False, 0)
    made.tell(2, ice("4", 600))
    assert made.plan(2).ice.left_today == 0
    assert made.plan(3).ice.offered


@pytest.mark.parametrize("name", [*PROGRAM.ice.contraindications, "one-we-do-not-know"])
def test_any_answer_of_the_ice_screen_turns_it_off(name: str) -> None:
    made = Story()
    made.enrol(ice_screen=(name,))
    assert not made.plan(1).ice.offered
    made.tell(3, Settings(ice_screen=()))
    assert not made.plan(2).ice.offered
    assert made.plan(3).ice.offered


def test_slim_legs_start_with_ten_on_ten_off() -> None:
    made = story()
    made.tell(2, Settings(slim=True))
    assert [made.plan(day).ice.protocol for day in (1, 2)] == ["ice-20", "ice-10-10-10"]


@pytest.mark.parametrize(
    "sign",
    [
        Ice("a", "ice-20", EVENING, checks=(SkinCheck("pink"), SkinCheck("numb"))),
        Ice("a", "ice-20", EVENING, checks=(SkinCheck("burning"),)),
        Ice("a", "ice-20", EVENING, after="not-normal"),
    ],
)
def test_a_sign_of_the_nerve_turns_it_off_until_a_later_screen_is_clear(sign: Ice) -> None:
    made = story()
    made.tell(2, ice("a"), sign)
    assert not made.plan(2).ice.offered
    made.screen(2)
    assert not made.plan(3).ice.offered
    made.tell(4, Screen("short", {"RF13": "no"}))
    assert not made.plan(4).ice.offered
    made.tell(5, Screen("short", {"RF13": "yes", "RF14": True}))
    assert not made.plan(5).ice.offered
    made.tell(6, Screen("short", {"RF13": "no", "RF14": True}))
    assert made.plan(6).ice.offered


@pytest.mark.parametrize(
    "sign",
    [
        Ice("a", "ice-20", EVENING, checks=(SkinCheck("pink"), SkinCheck("pale"))),
        Ice("a", "ice-20", EVENING, after="normal"),
    ],
)
def test_other_signs_leave_it_on(sign: Ice) -> None:
    made = story()
    made.tell(2, sign)
    assert made.plan(2).ice.offered


def test_it_is_off_while_a_lock_or_a_leg_question_is_open() -> None:
    made = story()
    made.screen(2, RF13="yes")
    assert not made.plan(2).ice.offered
    made.screen(3)
    assert made.plan(3).ice.offered
    made.screen(4, RF10=True)
    assert not made.plan(4).ice.offered
    made.tell(6, Clearance(made.date(5)))
    assert made.plan(6).ice.offered


@pytest.mark.parametrize(
    ("phase", "offered"),
    [
        ("settle", True), ("load", True), ("strengthen", True), ("functional", False), ("return_run", False),
        ("maintain", False),
    ],
)  # fmt: skip
def test_it_is_offered_up_to_strengthen(phase: PhaseId, *, offered: bool) -> None:
    made = story()
    made.place(2, phase)
    assert made.plan(2).ice.offered == offered


def test_a_clock_at_the_end_of_time_breaks_nothing() -> None:
    made = story()
    late = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    made.tell(2, Ice("a", "ice-20", late), Ice("b", "ice-20", EVENING, ended_at=late))
    assert made.plan(2).ice.left_today == 2
    assert made.plan(2).ice.not_before is None


def test_an_end_before_the_start_is_no_end() -> None:
    made = story()
    made.tell(2, ice("a", ended_at=EVENING - timedelta(hours=3)))
    assert made.plan(2).ice.not_before == EVENING + timedelta(minutes=20, hours=2)
