"""Days that pass on the phone alone: the day turns at three in the morning, and what comes later is on the phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import MORNING, Phone
from tests.http.events import enrolled, later, morning, screen

HOUR_MS = 3_600_000


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    """A phone without signal, a few days into the plan, this morning's score given, its clock at noon."""
    one = Phone(contexts())
    today = one.today_of_server()
    first = later(today, -5)
    one.arrive(phone_url, enrolled(first), screen(first), *(morning(later(today, -ago), 1) for ago in range(6)))
    one.worker().offline()
    one.context.clock.install(time=f"{today}T12:00:00Z")
    return one.reload()


def turn_to(phone: Phone, day: str, time: str = "08:00") -> None:
    phone.context.clock.fast_forward(int(phone.page.evaluate("to => Date.parse(to) - Date.now()", f"{day}T{time}:00Z")))
    phone.reload()


def test_the_day_turns_at_three(phone: Phone) -> None:
    today = phone.today_of_server()
    turn_to(phone, later(today, 1), "02:58")
    phone.never_said(MORNING)
    expect(phone.ticks().first).to_be_visible()
    phone.context.clock.fast_forward(4 * 60_000)
    expect(phone.page.get_by_role("heading", name=MORNING)).to_be_visible()
    phone.morning(1)
    phone.offline(off=False)
    phone.reload().settled()
    assert [(event["kind"], event["day"]) for event in phone.journal()[-1:]] == [("morning", later(today, 1))]
    assert phone.faults == []


def test_a_session_over_midnight_stays_in_its_day(phone: Phone) -> None:
    today = phone.today_of_server()
    phone.press(re.compile("^Start session"))
    phone.score(0)
    phone.press("By hand")
    turn = int(phone.page.evaluate("to => Date.parse(to) - Date.now()", f"{later(today, 1)}T03:05:00Z"))
    phone.context.clock.fast_forward(turn)
    phone.context.clock.run_for(61_000)
    phone.press("Done")
    phone.press("Back to today") if phone.button("Back to today").count() else phone.go("/")
    phone.offline(off=False)
    phone.until(lambda: phone.kinds()[-1] == "exercise")
    assert phone.journal()[-1]["day"] == today
    assert phone.faults == []


def test_the_next_days_are_on_the_phone(phone: Phone) -> None:
    today = phone.today_of_server()
    for ahead in (1, 2, 5):
        turn_to(phone, later(today, ahead))
        phone.morning(1)
        expect(phone.ticks().first).to_be_visible()
        phone.never_said(re.compile("^A gentle day"))
    phone.offline(off=False)
    phone.reload()
    phone.until(lambda: phone.kinds().count("morning") == 9)
    assert phone.faults == []


def test_a_bad_session_makes_the_next_days_gentle(phone: Phone) -> None:
    today = phone.today_of_server()
    phone.press(re.compile("^Start session"))
    phone.score(0)
    phone.press("By hand")
    phone.press("End the session here")
    phone.score(6)
    phone.press("Next, with 6")
    phone.press("Save session")
    phone.says("How this was decided")
    phone.never_said(re.compile("^A gentle day"))
    turn_to(phone, later(today, 1))
    phone.morning(1)
    expect(phone.heading).to_contain_text("A gentle day")
    phone.go("/runs")
    phone.never_said(re.compile("^You can run today"))
    assert phone.faults == []


def test_a_worse_morning_on_a_later_day_is_gentle_too(phone: Phone) -> None:
    turn_to(phone, later(phone.today_of_server(), 2))
    phone.morning(7)
    expect(phone.heading).to_contain_text("A gentle day")
    assert phone.faults == []


def test_after_its_last_day_it_says_that_it_needs_signal(phone: Phone) -> None:
    turn_to(phone, later(phone.today_of_server(), 20))
    phone.morning(1)
    expect(phone.heading).to_contain_text("It needs signal once")
    expect(phone.ticks().first).to_be_visible()
    assert phone.faults == []
