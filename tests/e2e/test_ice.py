"""The twenty minutes on ice, with a clock that can be turned."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.http.events import Event, enrolled, later, morning, screen

MINUTE_MS = 60_000
OVER = "Take the ice off."


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    one = Phone(contexts())
    today = one.today_of_server()
    first = later(today, -4)
    past = [enrolled(first), screen(first), *(morning(later(today, -ago), 1) for ago in range(5))]
    return one.arrive(phone_url, *past).at(12)


def now_ms(phone: Phone) -> int:
    return int(phone.page.evaluate("() => Date.now()"))


def until(phone: Phone, start: int, minutes: float) -> None:
    """Turn the clock to so many minutes after the start."""
    phone.context.clock.fast_forward(start + int(minutes * MINUTE_MS) - now_ms(phone))
    phone.context.clock.run_for(600)


def started(phone: Phone) -> int:
    phone.start_ice()
    return now_ms(phone)


def ice_of(phone: Phone) -> list[Event]:
    return [event for event in phone.journal() if event["kind"] == "ice"]


def body(event: Event) -> Event:
    found = event["body"]
    assert isinstance(found, dict)
    return found


def test_the_skin_is_asked_about_at_5_10_and_15_and_it_ends_at_20(phone: Phone) -> None:
    ice = phone.program()["ice"]
    pink = next(skin["text"] for skin in ice["skin"] if skin["id"] == "pink")
    start = started(phone)
    for minute in (5, 10, 15):
        until(phone, start, minute - 0.1)
        expect(phone.sheet).to_have_count(0)
        until(phone, start, minute + 0.02)
        expect(phone.sheet).to_contain_text(ice["check_question"])
        phone.sheet.get_by_role("button", name=pink, exact=True).click()
        expect(phone.sheet).to_have_count(0)
    until(phone, start, 19.9)
    assert phone.clock().startswith("0:0")
    phone.never_said(OVER)
    until(phone, start, 20.01)
    expect(phone.heading).to_have_text(OVER)
    phone.press("The ice is off now")
    phone.says("Ice is off.")
    phone.press("Yes, all normal")
    phone.until(lambda: len(ice_of(phone)) == 3)
    began, ended, after = map(body, ice_of(phone))
    assert began["ice_id"] == ended["ice_id"] == after["ice_id"]
    assert "ended_at" not in began
    assert ended["checks"] == [{"at_s": at, "answer": "pink"} for at in (300, 600, 900)]
    assert (ended["outcome"], after["after"], ended["barrier"]) == ("complete", "normal", True)
    length = datetime.fromisoformat(str(ended["ended_at"])) - datetime.fromisoformat(str(began["started_at"]))
    assert 1195 <= length.total_seconds() <= 1215
    assert phone.faults == []


def test_a_page_opened_late_says_for_how_long_it_is_too_long(phone: Phone) -> None:
    start = started(phone)
    until(phone, start, 4)
    phone.page.close()
    phone.context.clock.fast_forward(22 * MINUTE_MS)
    again = Phone(phone.context)
    again.page.goto("/ice")
    expect(again.heading).to_have_text(OVER)
    assert re.fullmatch(r"\+(5:5\d|6:0\d)", again.clock())
    again.says(re.compile(r"^20 minutes passed [56] minutes ago\. Take the ice off\.$"))
    again.open("/")
    again.says("Ice off now")
    again.page.get_by_role("alert").get_by_role("link", name=re.compile("Time is up")).click()
    again.press("It came off on time")
    again.says("Ice is off.")
    again.until(lambda: len(ice_of(again)) == 2)
    began, ended = map(body, ice_of(again))
    length = datetime.fromisoformat(str(ended["ended_at"])) - datetime.fromisoformat(str(began["started_at"]))
    assert length.total_seconds() == 1200
    assert phone.faults + again.faults == []


def test_a_check_that_nobody_answers_is_asked_until_it_is(phone: Phone) -> None:
    start = started(phone)
    until(phone, start, 5.02)
    phone.sheet.get_by_role("button", name="Close").click()
    phone.says("Look at your skin now")
    until(phone, start, 5.6)
    expect(phone.sheet).to_be_visible()
    phone.page.keyboard.press("Escape")
    phone.go("/")
    phone.page.get_by_role("alert").get_by_role("link", name=re.compile("Look at your skin")).click()
    expect(phone.sheet).to_be_visible()
    assert phone.faults == []


@pytest.mark.parametrize("answer", ["numb", "burning"])
def test_a_bad_sign_ends_the_ice_and_keeps_it_off(phone: Phone, answer: str) -> None:
    skin = next(one["text"] for one in phone.program()["ice"]["skin"] if one["id"] == answer)
    start = started(phone)
    until(phone, start, 5.02)
    phone.sheet.get_by_role("button", name=skin, exact=True).click()
    phone.says("Ice is off.")
    phone.until(lambda: len(ice_of(phone)) == 2)
    ended = body(ice_of(phone)[1])
    assert ended["outcome"] == "stopped"
    assert ended["checks"] == [{"at_s": 300, "answer": answer}]
    phone.context.clock.fast_forward(3 * 60 * MINUTE_MS)
    phone.go("/")
    phone.go("/ice")
    phone.never_said(re.compile("^Start 20 minutes"))
    plan = phone.plan().json()["days"][0]
    assert all(not variant["ice"]["offered"] for variant in [plan["plan"], *plan["variants"]])
    assert phone.faults == []


def test_nothing_starts_without_the_cloth_nor_within_two_hours(phone: Phone) -> None:
    phone.go("/ice")
    expect(phone.button("Tick the cloth to start")).to_be_disabled()
    start = started(phone)
    phone.press("I have had enough ice")
    phone.press("Yes, all normal")
    phone.settled()
    phone.go("/ice")
    phone.never_said(re.compile("^Start 20 minutes"))
    phone.says(re.compile("^Skin needs two hours between ice"))
    until(phone, start, 121)
    phone.reload()
    expect(phone.button("Tick the cloth to start")).to_be_visible()
    assert phone.faults == []
