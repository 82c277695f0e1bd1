"""Progress, a page of the server: kept for the time without signal, never another's, readable by anybody."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browser import Profile
from tests.e2e.conftest import Contexts
from tests.e2e.looks import access_faults, cut_off, hard_words, too_small
from tests.e2e.phone import PATIENCE_MS, Phone
from tests.http.events import Event, enrolled, event, later, morning, screen

TAB = "Progress"


def lived_in(today: str, days: int = 9) -> list[Event]:
    first = later(today, -days)
    events = [enrolled(first), screen(first)]
    for ahead in range(days):
        day = later(first, ahead)
        done: Event = {"slot": "pm", "class": "strength", "peak": ahead % 4, "post": 1, "sharp": False, "limp": False}
        events += [morning(day, ahead % 3), event("session", done, day)]
    run: Event = {"stage": "R1", "minutes": 21, "peak": 1, "post": 0, "complete": 100}
    week: Event = {"activities": [{"name": "Stairs", "score": 4}], "mood": 5}
    return [*events, event("run", run, later(today, -2)), event("function", week, later(today, -3))]


def has_kept(page: Page) -> bool:
    kept: bool = page.evaluate("async () => Boolean(await caches.match('/progress', { cacheName: 'mine' }))")
    return kept


def follow(phone: Phone, name: str | re.Pattern[str]) -> None:
    phone.page.get_by_role("link", name=name).click()
    expect(phone.heading).to_be_visible(timeout=PATIENCE_MS)


@pytest.mark.parametrize(("width", "dark"), [(390, False), (320, True)])
def test_it_is_for_everybody_to_read(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001
    phone = Phone(contexts(width=width, dark=dark))
    phone.arrive(phone_url, *lived_in(phone.today_of_server()))
    phone.open("/progress/12")
    phone.says("Pain and work")
    for folded in phone.page.locator("summary").all():
        folded.click()
    found = [*access_faults(phone.page), *cut_off(phone.page), *too_small(phone.page), *hard_words(phone.page)]
    phone.page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
    assert [*found, *cut_off(phone.page)] == []
    assert phone.faults == []


def test_by_keys_alone_from_the_tab_to_a_day_and_back(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts())
    today = phone.today_of_server()
    phone.arrive(phone_url, *lived_in(today))
    phone.page.get_by_role("link", name=TAB, exact=True).focus()
    phone.page.keyboard.press("Enter")
    phone.says("Pain and work")
    expect(phone.page.get_by_role("link", name=TAB, exact=True)).to_have_attribute("aria-current", "page")
    names = []
    for _ in range(30):
        phone.page.keyboard.press("Tab")
        names.append(phone.page.evaluate("() => document.activeElement.getAttribute('aria-label') ?? ''"))
        if re.search(r", (done|part|rest|nothing noted)$", names[-1]):
            break
    phone.page.keyboard.press("Enter")
    phone.page.wait_for_url(re.compile(r"/day/\d{4}-\d\d-\d\d$"))
    expect(phone.heading).to_be_visible()
    assert phone.faults == []


def test_the_last_page_is_there_without_signal_and_says_what_it_does_not_know(profile: Profile) -> None:
    phone = Phone(profile.start()).open()
    phone.intake().morning(1).settled().worker()
    # Until the score is in it.
    phone.until(lambda: "one morning so far" in kept_text(phone.page))
    phone.offline()
    name = phone.to_do()[0]
    phone.tick(name)
    phone.unsent()
    follow(phone, TAB)
    phone.says("Your knee was 2 or less on your one morning so far.")
    phone.says("Not in this page yet: 1 entry, still on this phone.")
    phone.says(re.compile(r"^Up to \d\d:\d\d on "))
    follow(phone, "12 weeks")
    phone.says("This page needs signal")
    phone.page.goto("/progress")
    phone.says("Your knee was 2 or less on your one morning so far.")
    phone.says("Not in this page yet: 1 entry, still on this phone.")
    phone.offline(off=False)
    phone.until(lambda: phone.page.get_by_text("Not in this page yet").count() == 0)
    phone.says("You did 1 exercise. The worst morning was 1.")
    assert phone.faults == []


def test_ice_goes_on_while_one_looks_at_it(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts())
    today = phone.today_of_server()
    phone.arrive(phone_url, *lived_in(today, 2), morning(today, 1)).start_ice()
    phone.page.evaluate("() => { globalThis.before = true }")
    phone.go("/")
    follow(phone, TAB)
    phone.says("Pain and work")
    follow(phone, "12 weeks")
    phone.says("Progress, the last 12 weeks")
    assert phone.page.evaluate("() => globalThis.before") is True


def kept_text(page: Page) -> str:
    text: str = page.evaluate(
        "async () => (await (await caches.match('/progress', { cacheName: 'mine' }))?.text()) ?? ''"
    )
    return text


def test_it_goes_with_its_account(profile: Profile, phone_url: str) -> None:
    phone = Phone(profile.start())
    phone.arrive(phone_url, *lived_in(phone.today_of_server())).worker()
    phone.until(lambda: "all 9 mornings" in kept_text(phone.page))
    phone.go("/you")
    phone.press("Sign out on this phone")
    phone.sheet.get_by_role("button", name="Sign out", exact=True).click()
    phone.until(lambda: not has_kept(phone.page))
    phone.offline()
    phone.page.goto("/progress")
    phone.says("This page needs signal")
    phone.offline(off=False)
    phone.page.goto("/progress")
    phone.never_said("mornings")
    # The next person on this phone.
    phone.open().intake().morning(2).settled()
    phone.until(lambda: "one morning so far" in kept_text(phone.page))
    assert "9 mornings" not in kept_text(phone.page)
    phone.go("/you")
    phone.press("Delete my account")
    phone.sheet.get_by_role("textbox").fill("delete")
    phone.sheet.get_by_role("button", name="Delete everything").click()
    phone.until(lambda: not has_kept(phone.page))
    assert phone.faults == []
