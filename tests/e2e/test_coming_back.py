"""Coming back after days away, the home screen, and how many taps the usual things take."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.browser import Profile
from tests.e2e.conftest import Contexts
from tests.e2e.looks import access_faults, cut_off, hard_words
from tests.e2e.phone import PATIENCE_MS, Phone
from tests.http.events import Event, enrolled, event, later, morning, screen

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Version/18.4 Mobile Safari/604.1"


def away(today: str, days: int) -> list[Event]:
    """Somebody whose last word is so many whole days ago."""
    first, last = later(today, -days - 4), later(today, -days - 1)
    placed = event("placed", {"by": "clinician", "phase": "load", "note": "A physio"}, first)
    return [enrolled(first), screen(first), placed, morning(first, 1), morning(last, 1)]


def test_after_days_away_a_short_way_in_stands_first(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts(width=360))
    today = phone.today_of_server()
    phone.arrive(phone_url, *away(today, 5)).morning(1)
    phone.says("Welcome back")
    phone.says("It has been 5 days. The plan has taken that in. A short start is a good start.")
    assert [*access_faults(phone.page), *hard_words(phone.page)] == []
    assert cut_off(phone.page) == []
    phone.press("Start with 3 exercises")
    phone.score(1)
    expect(phone.page.get_by_text(re.compile("1 of 3$"))).to_be_visible()
    phone.press("By hand")
    phone.page.get_by_role("checkbox", checked=False).first.click()
    expect(phone.page.get_by_role("checkbox", checked=True).first).to_be_visible()
    phone.open("/")
    phone.never_said("Welcome back")
    assert phone.faults == []


def test_two_days_are_no_absence_and_a_pause_is_named(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts())
    today = phone.today_of_server()
    phone.arrive(phone_url, *away(today, 2), event("pause", {"until": later(today, 3)}, later(today, -1))).morning(1)
    phone.says(re.compile("^ ?You paused the plan up to "))
    phone.never_said("Welcome back")


@pytest.fixture
def iphone(browser: Browser, phone_url: str) -> Iterator[Phone]:
    context = browser.new_context(
        base_url=phone_url, viewport={"width": 390, "height": 844}, user_agent=IPHONE, locale="en-GB", timezone_id="UTC"
    )
    context.set_default_timeout(10_000)
    yield Phone(context)
    context.close()


def test_the_home_screen_is_explained_once_after_the_first_session(iphone: Phone, phone_url: str) -> None:
    today = iphone.today_of_server()
    iphone.arrive(phone_url, enrolled(today), screen(today), morning(today, 1))
    iphone.never_said("Choose Add to Home Screen.")
    for name in iphone.to_do():
        iphone.tick(name)
        if iphone.button("No score this time").count():
            break
    iphone.press("No score this time")
    iphone.says("Choose Add to Home Screen.")
    assert [*access_faults(iphone.page), *hard_words(iphone.page)] == []
    iphone.press("Not now")
    iphone.never_said("Choose Add to Home Screen.")
    iphone.reload()
    iphone.never_said("Choose Add to Home Screen.")
    assert iphone.faults == []


class Taps:
    """A thumb that counts."""

    def __init__(self) -> None:
        self.count = 0

    def on(self, what: Locator) -> None:
        what.click(timeout=PATIENCE_MS)
        self.count += 1


@pytest.fixture
def home(profile: Profile) -> Phone:
    """The app as it opens from the home screen, this morning's question still open."""
    phone = Phone(profile.start())
    today = phone.today_of_server()
    phone.arrive(profile.base_url, *away(today, 0))
    return phone.open("/")


def test_from_the_home_screen_the_usual_things_take_few_taps(home: Phone) -> None:
    page, taps = home.page, Taps()
    taps.on(page.get_by_role("link", name=re.compile("^Ice, up to")))
    taps.on(page.get_by_role("checkbox", name=home.program()["ice"]["barrier"]))
    taps.on(page.get_by_role("button", name=re.compile("^Start 20 minutes$")))
    expect(page.get_by_role("timer")).to_be_visible()
    assert taps.count <= 3
    home.press("I have had enough ice")
    home.press("Yes, all normal")

    home.open("/")
    taps = Taps()
    taps.on(page.get_by_role("radio", name="1", exact=True))
    taps.on(page.get_by_role("checkbox", checked=False).first)
    home.says(re.compile(" done$"))
    assert taps.count <= 2

    home.open("/")
    taps = Taps()
    taps.on(page.get_by_role("button", name=re.compile("^(Start session|Carry on)")))
    taps.on(page.get_by_role("radio", name="1", exact=True))
    expect(page.get_by_role("button", name="Stop, this hurts")).to_be_visible()
    assert taps.count <= 2
    assert home.faults == []
