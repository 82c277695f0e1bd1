"""Tests of readiness as a person takes them: a clock that a dark screen does not stop, counts, both sides, a result."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Contexts
from tests.e2e.looks import faults_of
from tests.e2e.phone import NO, YES, Phone
from tests.http.events import Event, enrolled, event, later, morning, screen

BEGIN, START, HURTS, SAVE = "I am warm, begin", "Start the clock", "Stop, this hurts", "Save the test"
CLOCK = re.compile(r"^(\d+):(\d\d)")


def settled(today: str) -> list[Event]:
    """Some calm days in the first phase, so that its two tests are offered."""
    first = later(today, -4)
    return [
        enrolled(first, grade=5),
        screen(first),
        screen(today),
        *(morning(later(today, -ago), 1) for ago in range(5)),
    ]


def strong(today: str) -> list[Event]:
    """Three weeks of strength work without a fault, so that all six tests of that phase are offered."""
    first, placed = later(today, -30), later(today, -21)
    events = [enrolled(first), screen(first)]
    events += [event("placed", {"by": "clinician", "phase": "strengthen", "phase_day": 1}, placed)]
    events += [morning(later(today, -ago), 0) for ago in range(25)]
    fine: Event = {"slot": "pm", "class": "strength", "peak": 0, "post": 0, "sharp": False, "limp": False}
    return events + [event("session", fine, later(today, -ago)) for ago in range(1, 14, 2)]


def timer(phone: Phone) -> Locator:
    return phone.page.get_by_role("timer")


def seconds(phone: Phone) -> int:
    """Give what the clock of a walk shows, in seconds."""
    found = CLOCK.match(timer(phone).inner_text())
    assert found
    return int(found[1]) * 60 + int(found[2])


def last(phone: Phone) -> Event:
    phone.open("/").settled()
    phone.until(lambda: phone.kinds()[-1] in ("test", "retract"))
    body = phone.journal()[-1]["body"]
    assert isinstance(body, dict)
    return body


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    one = Phone(contexts())
    return one.arrive(phone_url, *settled(one.today_of_server()))


@pytest.fixture
def strong_phone(contexts: Contexts, phone_url: str) -> Phone:
    one = Phone(contexts())
    return one.arrive(phone_url, *strong(one.today_of_server()))


def test_a_walk_is_right_again_after_a_dark_screen_and_a_restart(phone: Phone) -> None:
    phone.context.clock.install(time=f"{phone.today_of_server()}T12:00:00Z")
    phone.open("/test/T_walk10")
    phone.says("Outer-knee pain of 1 at most.")
    phone.press(BEGIN)
    phone.press(START)
    expect(timer(phone)).to_contain_text("10:00")
    # Time passes while no script runs, as behind a dark screen.
    phone.context.clock.fast_forward(4 * 60_000)
    phone.until(lambda: seconds(phone) <= 6 * 60)
    phone.reload()
    phone.until(lambda: 5 * 60 <= seconds(phone) <= 6 * 60)
    phone.context.clock.fast_forward(7 * 60_000)
    expect(phone.heading).to_contain_text("worst pain")
    phone.score(1)
    phone.answer("Was there a sharp stab or a catch?", NO)
    phone.press(SAVE)
    expect(phone.heading).to_contain_text("Passed.")
    phone.says(re.compile("Next: One flight down"))
    assert last(phone) == {"test": "T_walk10", "pain": 1, "injured": {"completed": True}, "sharp": False}
    assert phone.faults == []


def test_a_walk_broken_off_is_not_passed_and_says_when_to_try_again(phone: Phone) -> None:
    phone.go("/test/T_walk10")
    phone.press(BEGIN)
    phone.press(START)
    phone.press(HURTS)
    phone.score(1)
    phone.press(SAVE)
    expect(phone.heading).to_contain_text("Not yet.")
    phone.says(re.compile("Done to the end"))
    again = later(phone.today_of_server(), 3)
    phone.says(re.compile(f"The next try is from .* {int(again[-2:])} "))
    assert last(phone) == {"test": "T_walk10", "pain": 1, "injured": {"completed": False}}
    plan = phone.plan().json()
    assert plan["days"][0]["plan"]["tests"]["retest_from"] == again
    phone.open("/test/T_stairs")
    expect(phone.button(re.compile("^From "))).to_have_attribute("aria-disabled", "true")


def test_a_painkiller_makes_it_void_and_taking_it_back_offers_it_again(phone: Phone) -> None:
    phone.go("/test/T_stairs")
    phone.page.get_by_role("checkbox", name=re.compile("I took a painkiller")).check()
    phone.says(re.compile("it does not count"))
    phone.press(BEGIN)
    phone.press("I am down")
    phone.score(0)
    phone.press(SAVE)
    expect(phone.heading).to_contain_text("This one does not count.")
    phone.press("Take it back")
    expect(phone.heading).to_have_text("One flight down")
    last(phone)
    plan = phone.plan().json()
    assert "T_stairs" in plan["days"][0]["plan"]["tests"]["offered"]


def test_side_lifts_count_themselves_the_good_side_first(strong_phone: Phone) -> None:
    phone = strong_phone
    phone.context.clock.install(time=f"{phone.today_of_server()}T12:00:00Z")
    phone.open("/test/T_abd")
    phone.says("25 or more on the sore side, and 90% of the other side.")
    phone.press(BEGIN)
    expect(phone.heading).to_have_text("Right side")
    phone.press(START)
    phone.says("to get ready")
    phone.context.clock.run_for(5_000 + 28 * 4_000 + 500)
    expect(timer(phone)).to_contain_text(re.compile("^28 of 30"))
    phone.press("My form slipped")
    phone.says("Is this right?")
    phone.press("Next")
    expect(phone.heading).to_have_text("Left side")
    phone.press(START)
    phone.context.clock.run_for(5_000 + 30 * 4_000)
    phone.says("Is this right?")
    for _ in range(6):
        phone.press("Less Left side")
    phone.press("Next")
    phone.score(1)
    phone.answer("Did you limp?", NO)
    phone.press(SAVE)
    expect(phone.heading).to_contain_text("Not yet.")
    phone.says(re.compile("^Missed: 25 or more on the sore side, and 90% of the other side"))
    phone.says(re.compile("^Held: Outer-knee pain of 2 at most"))
    phone.says("85%")
    assert last(phone) == {"test": "T_abd", "pain": 1, "injured": {"reps": 24}, "other": {"reps": 28}, "limp": False}


def test_form_is_judged_on_both_sides(strong_phone: Phone) -> None:
    phone = strong_phone
    points = next(test for test in phone.context.request.get("/api/v1/program").json()["tests"] if test["form_points"])
    phone.go("/test/T_stepdown")
    phone.press(BEGIN)
    for side in ("Right side", "Left side"):
        expect(phone.heading).to_have_text(side)
        phone.press("I did all 10")
        for text in points["form_points"][:3]:
            phone.page.get_by_role("checkbox", name=text).check()
        phone.press("Next")
    phone.score(1)
    phone.press(SAVE)
    expect(phone.heading).to_contain_text("Passed.")
    half = {"form": 3, "completed": True}
    assert last(phone) == {"test": "T_stepdown", "pain": 1, "injured": half, "other": half, "passed_form": True}


def test_a_count_stops_by_itself_and_hurting_ends_the_test_at_once(strong_phone: Phone) -> None:
    phone = strong_phone
    phone.go("/test/T_bridge")
    phone.press(BEGIN)
    for _ in range(20):
        phone.press("Count one")
    phone.says("Is this right?")
    phone.press("Next")
    phone.press("Count one")
    phone.press(HURTS)
    phone.score(5)
    phone.answer("Was there a sharp stab or a catch?", YES)
    phone.press(SAVE)
    expect(phone.heading).to_contain_text("Not yet.")
    for words in ("Outer-knee pain of 2 at most", "15 or more on each side", "No stab and no limp"):
        phone.says(re.compile(f"^Missed: {re.escape(words)}"))
    said = {"test": "T_bridge", "pain": 5, "injured": {"reps": 1}, "other": {"reps": 20}, "sharp": True}
    assert last(phone) == said


@pytest.mark.parametrize(("width", "dark"), [(390, False), (390, True), (320, False)])
def test_every_step_looks_right(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001
    phone = Phone(contexts(width=width, dark=dark))
    phone.arrive(phone_url, *strong(phone.today_of_server()))
    found: list[str] = []

    def look(name: str) -> None:
        faults = faults_of(phone.page, narrow=width == 320)
        found.extend(f"{name}: {fault}" for fault in faults)

    phone.go("/test/T_plank")
    look("before")
    phone.press(BEGIN)
    look("in place")
    phone.press(START)
    look("under way")
    phone.press("My hips dropped")
    look("noted")
    phone.press("Next")
    phone.press(HURTS)
    look("after")
    phone.score(3)
    phone.press(SAVE)
    expect(phone.heading).to_contain_text("Not yet.")
    look("result")
    phone.go("/test/T_slsquat")
    look("not asked for")
    phone.go("/")
    look("today")
    assert found == []
    assert phone.faults == []
