"""The weekly questions: named once, offered when the day is quiet, each left out at will, seen again in Progress."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.looks import faults_of
from tests.e2e.phone import Phone
from tests.http.events import Event, enrolled, event, later, morning, screen

ASK = "How was your week?"


def calm(today: str, days: int = 9) -> list[Event]:
    first = later(today, -days)
    return [enrolled(first), screen(first), screen(today), *(morning(later(today, -ago), 1) for ago in range(days))]


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    """A phone at six in the evening, with nothing weekly said yet."""
    one = Phone(contexts())
    today = one.today_of_server()
    one.arrive(phone_url, *calm(today))
    one.context.clock.install(time=f"{today}T18:00:00Z")
    return one.reload()


def name_three(phone: Phone) -> None:
    phone.page.get_by_role("checkbox", name="Going down stairs").check()
    phone.page.get_by_role("checkbox", name="Running 20 minutes").check()
    phone.page.get_by_label("Something of your own").fill("Playing football")
    phone.press("Add it")
    phone.press("Score these")


def bodies(phone: Phone, kind: str) -> list[object]:
    phone.settled()
    return [one["body"] for one in phone.journal() if one["kind"] == kind]


def test_it_is_asked_in_the_evening_named_once_and_seen_again(phone: Phone) -> None:
    phone.page.get_by_role("link", name=re.compile(ASK.replace("?", r"\?"))).click()
    expect(phone.button("Pick 3 more")).to_be_visible()
    name_three(phone)
    phone.score(4, "Going down stairs")
    phone.score(0, "Running 20 minutes")
    phone.score(7, "Your mood this week")
    phone.page.get_by_role("radiogroup", name="Your knee since you began").get_by_role(
        "radio", name="\N{MINUS SIGN}2"
    ).click()
    phone.press("Save my week")
    phone.says("Your week is saved")
    scored = [{"name": "Going down stairs", "score": 4}, {"name": "Running 20 minutes", "score": 0}]
    phone.until(lambda: bodies(phone, "function") == [{"activities": scored, "mood": 7}])
    assert bodies(phone, "change") == [{"rating": -2}]
    phone.open("/")
    expect(phone.page.get_by_role("link", name=re.compile("How was your week"))).to_have_count(0)
    phone.open("/progress")
    phone.says("What you want back: 2 of 10.")
    phone.page.locator("summary").last.click()
    row = phone.page.get_by_role("row").filter(has_text="\N{MINUS SIGN}2")
    expect(row).to_contain_text("2")
    phone.page.get_by_role("link", name="Score this week").click()
    expect(phone.page.get_by_role("radiogroup", name="Running 20 minutes")).to_be_visible()
    assert phone.faults == []


def test_nothing_is_made_up_for_what_was_left_out(phone: Phone) -> None:
    phone.go("/week")
    name_three(phone)
    expect(phone.button("Choose at least one score")).to_be_visible()
    phone.score(3, "Playing football")
    phone.page.get_by_role("heading", name="Playing football").locator("..").get_by_role("button", name="Skip").click()
    phone.score(5, "Your mood this week")
    phone.reload()
    phone.press("Save my week")
    phone.until(lambda: bodies(phone, "function") == [{"activities": [], "mood": 5}])
    assert bodies(phone, "change") == []


def test_undo_takes_the_whole_week_back(phone: Phone) -> None:
    phone.go("/week")
    name_three(phone)
    phone.score(4, "Going down stairs")
    phone.page.get_by_role("radiogroup", name="Your knee since you began").get_by_role(
        "radio", name="3", exact=True
    ).click()
    phone.press("Save my week")
    phone.undo()
    phone.until(lambda: phone.kinds().count("retract") == 2)
    phone.open("/progress")
    phone.says("Once a week you can score what you want back.")


def test_put_off_it_leaves_nothing_and_comes_again_in_a_week(phone: Phone) -> None:
    phone.go("/week")
    name_three(phone)
    phone.press("Not this week")
    expect(phone.page.get_by_role("link", name=re.compile("How was your week"))).to_have_count(0)
    assert bodies(phone, "function") == []
    phone.context.clock.fast_forward(7 * 86_400_000)
    phone.reload().morning(1)
    expect(phone.page.get_by_role("link", name=re.compile("How was your week"))).to_be_visible()


def test_it_waits_while_there_is_work_and_asks_of_change_only_after_a_week(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts())
    today = phone.today_of_server()
    phone.arrive(phone_url, *calm(today, days=2))
    phone.context.clock.install(time=f"{today}T09:00:00Z")
    phone.reload()
    expect(phone.page.get_by_role("link", name=re.compile("How was your week"))).to_have_count(0)
    phone.go("/week")
    name_three(phone)
    expect(phone.page.get_by_role("radiogroup", name="Your mood this week")).to_be_visible()
    expect(phone.page.get_by_role("radiogroup", name="Your knee since you began")).to_have_count(0)


@pytest.mark.parametrize(("width", "dark"), [(390, False), (390, True), (320, False)])
def test_it_looks_right(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001 -- a case
    phone = Phone(contexts(width=width, dark=dark))
    today = phone.today_of_server()
    said = [{"name": "Going down stairs", "score": 3}, {"name": "Running 20 minutes", "score": 1}]
    earlier = event("function", {"activities": said, "mood": 6}, later(today, -8))
    phone.arrive(phone_url, *calm(today), earlier, event("change", {"rating": 2}, later(today, -8)))
    found: list[str] = []

    def look(name: str) -> None:
        faults = faults_of(phone.page, narrow=width == 320)
        found.extend(f"{name}: {fault}" for fault in faults)

    phone.go("/week")
    look("the week")
    phone.press("Change this list")
    look("naming")
    phone.open("/progress")
    phone.says("Week by week")
    look("progress")
    assert found == []
