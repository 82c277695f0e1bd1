"""What a screen reader is told of four screens, as files. `make trees` renews them: read each change."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.e2e.unanswered import at_seven

TREES = Path(__file__).with_name("trees")
RENEWED = "RENEW_TREES" in os.environ
LISTEN = """() => {
  globalThis.spoken = 0
  const count = (changes) => { globalThis.spoken += changes.length }
  for (const one of document.querySelectorAll('[role=status], [role=alert], [aria-live]:not([aria-live=off])')) {
    new MutationObserver(count).observe(one, { childList: true, characterData: true, subtree: true })
  }
}"""
DATES = [
    (re.compile(r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ [A-Z][a-z]+"), "(a day)"),
    (re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ [A-Z][a-z]+"), "(a day)"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "(a date)"),
    (re.compile(r'link ".*? Good to know, today\'s card":\n +- /url: /learn/[a-z-]+'), "(the card of the day)"),
    # The second list of a day hangs on its weekday.
    (re.compile(r"(?<=min |on \")[A-Z][a-z ]+ \d+ exercises?, \d+ min"), "(the list of the weekday)"),
]


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    return at_seven(contexts, phone_url)


def is_as_kept(phone: Phone, name: str) -> None:
    """Compare the tree of the screen with the one in its file."""
    tree = phone.page.locator("body").aria_snapshot() + "\n"
    for pattern, word in DATES:
        tree = pattern.sub(word, tree)
    file = TREES / f"{name}.yaml"
    if RENEWED:
        file.write_text(tree, "utf-8")
    assert tree.splitlines() == file.read_text("utf-8").splitlines()


def test_the_scale_and_then_today(phone: Phone) -> None:
    is_as_kept(phone, "scale")
    phone.morning(1).settled()
    phone.page.get_by_role("button", name="Close").click()
    phone.tick(phone.to_do()[0])
    phone.settled()
    is_as_kept(phone, "today")


def test_a_session_before_each_set_and_in_it(phone: Phone) -> None:
    phone.morning(1).settled()
    phone.page.get_by_role("button", name="Close").click()
    phone.press(re.compile("^Start session"))
    phone.score(0)
    expect(phone.heading).to_have_text("Get ready")
    is_as_kept(phone, "player-ready")
    phone.press("What you see, hear and feel")
    phone.sheet.get_by_role("switch", name="Sounds and voice").click()
    phone.page.keyboard.press("Escape")
    for _ in range(3):
        phone.press(re.compile("^(Start now|Set done)$"))
        phone.context.clock.run_for(300)
    expect(phone.heading).to_contain_text("ball on wall")
    is_as_kept(phone, "player-work")
    phone.press("Stop, this hurts")
    expect(phone.sheet).to_be_visible()
    is_as_kept(phone, "player-stop")


def test_ice_before_it_starts_and_while_it_is_on(phone: Phone) -> None:
    phone.go("/ice")
    is_as_kept(phone, "ice-before")
    phone.start_ice()
    is_as_kept(phone, "ice-on")
    # While the seconds run nothing speaks by itself.
    phone.page.evaluate(LISTEN)
    before = phone.clock()
    phone.context.clock.run_for(20_000)
    expect(phone.page.get_by_role("timer")).not_to_have_text(before)
    assert phone.page.evaluate("() => globalThis.spoken") == 0
    assert phone.page.get_by_role("timer").get_attribute("aria-live") is None
