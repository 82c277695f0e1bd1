"""What is only read: in the app's frame, with and without signal, and before anything else has loaded."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import PATIENCE_MS, Phone
from tests.http.events import enrolled, morning, screen


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Iterator[Phone]:
    made = Phone(contexts())
    today = made.today_of_server()
    yield made.arrive(phone_url, enrolled(today), screen(today), morning(today, 1))
    assert made.faults == []


def headed(phone: Phone, words: str | re.Pattern[str]) -> None:
    expect(phone.heading).to_have_text(words, timeout=PATIENCE_MS)


def shown(phone: Phone) -> Locator:
    return phone.page.locator("[data-find]:visible")


def test_help_is_one_tap_away_and_back_leads_home(phone: Phone) -> None:
    phone.page.evaluate("() => { window.same = true }")
    phone.page.get_by_role("link", name="When to get help").click()
    headed(phone, re.compile("^When to get help"))
    expect(phone.heading).to_be_focused()
    expect(phone.page).to_have_title("When to get help · Strideback")
    expect(phone.page.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    expect(phone.page.get_by_role("link", name="Today").last).to_have_attribute("aria-current", "page")
    phone.page.go_back()
    phone.says("How this was decided")
    assert phone.page.evaluate("() => window.same"), "the app was loaded again"


def test_cards_are_found_by_any_of_their_words(phone: Phone) -> None:
    phone.go("/learn")
    every = len(phone.program()["cards"])
    expect(shown(phone)).to_have_count(every)
    search = phone.page.get_by_role("searchbox")
    search.fill("500 KM shoe")
    expect(shown(phone)).to_have_count(1)
    expect(shown(phone)).to_contain_text("Shoes")
    expect(phone.page.get_by_role("status").filter(has_text="found")).to_have_text("1 found")
    expect(phone.page.get_by_role("heading", level=2)).to_have_count(1)
    search.fill("zebra")
    phone.says("Nothing with that word")
    search.fill("")
    expect(shown(phone)).to_have_count(every)


def test_a_card_a_day_opens_at_its_place(phone: Phone) -> None:
    card = phone.page.get_by_role("link", name="Good to know, today's card")
    address = card.get_attribute("href") or ""
    assert address.removeprefix("/learn/") in {one["id"] for one in phone.program()["cards"]}
    card.click()
    opened = phone.page.locator("details[open]")
    expect(opened).to_have_count(1)
    expect(opened).to_have_attribute("id", address.removeprefix("/learn/"))
    expect(opened).to_be_in_viewport()
    opened.get_by_text("Sources").click()
    expect(opened.get_by_role("listitem").first).to_be_visible()
    phone.reload()
    expect(phone.page.locator("details[open]")).to_have_attribute("id", address.removeprefix("/learn/"))


def test_exercises_are_found_by_muscle_and_lead_to_their_page(phone: Phone) -> None:
    phone.go("/exercises")
    phone.page.get_by_role("searchbox").fill("hamstring walk")
    expect(shown(phone)).to_have_count(1)
    shown(phone).get_by_role("link").click()
    headed(phone, "Bridge walk-out")


def test_the_rules_and_the_path_of_today(phone: Phone) -> None:
    phone.press("How this was decided")
    phone.page.get_by_role("link", name="The whole path, with signal").click()
    headed(phone, "How today was decided")
    phone.page.get_by_role("link", name="Every rule, in tables").click()
    headed(phone, "How the plan decides")
    phone.page.get_by_role("link", name="Flare-ups").click()
    expect(phone.page).to_have_url(re.compile("/how#flare$"))
    expect(phone.page.get_by_role("heading", name="Flare-ups")).to_be_in_viewport()


def test_without_signal_all_is_there_but_the_path_of_a_day(phone: Phone) -> None:
    today = phone.today_of_server()
    phone.worker().offline()
    phone.open("/help")
    headed(phone, re.compile("^When to get help"))
    phone.open("/learn/ice-safely")
    expect(phone.page.locator("details[open]")).to_have_attribute("id", "ice-safely")
    for path, words in (
        ("/exercises", "All exercises"),
        ("/about", "What this app is,"),
        ("/how", "How the plan decides"),
    ):
        phone.go(path)
        headed(phone, re.compile(f"^{words}"))
    phone.go(f"/how/{today}")
    headed(phone, "This page needs signal")


def test_help_is_there_before_any_script(contexts: Contexts) -> None:
    context = contexts()
    context.route("**/*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto("/help")
    expect(page.get_by_role("heading", level=1)).to_contain_text("When to get help")
    expect(page.get_by_role("link", name="Call 111").first).to_be_visible()
    page.get_by_role("link", name="Good to know").click()
    page.locator("summary").filter(has_text="Shoes").click()
    expect(page.get_by_text("No shoe is known to stop this pain")).to_be_visible()


def test_a_strangers_page_is_not_shown_for_ours(browser: Browser, phone_url: str) -> None:
    # Without a worker, as in a browser that allows none.
    phone = Phone(browser.new_context(base_url=phone_url, service_workers="block", timezone_id="UTC"))
    today = phone.today_of_server()
    phone.arrive(phone_url, enrolled(today), screen(today), morning(today, 1))
    page = "<html><body>Welcome to the hotel. Please sign in.</body></html>"
    phone.context.route("**/learn", lambda route: route.fulfill(status=200, content_type="text/html", body=page))
    phone.go("/learn")
    headed(phone, "This page needs signal once")
    phone.context.unroute("**/learn")
    phone.press("Try again")
    headed(phone, re.compile("^Good to know"))
    phone.context.close()
