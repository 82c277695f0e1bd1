"""A second phone by a code, a plan that was here before, an export brought back, and a phone that is ended."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.looks import faults_of
from tests.e2e.phone import PLANNED, Phone
from tests.e2e.test_identity import give_cookies, settled_in
from tests.http.person import API

HAVE, SHOW, OPEN = "I have a code", "Use on another phone", "Open my plan here"
CODE = re.compile(r"^[A-Z]{4}-[A-Z]{4}$")
NEW = "Pain on the outer knee?"


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    one = Phone(contexts())
    return one.arrive(phone_url, *settled_in(one.today_of_server()))


def code_of(phone: Phone) -> str:
    """Let a phone show a code, and read it from the screen."""
    phone.go("/you")
    phone.press(SHOW)
    shown = phone.sheet.get_by_text(CODE)
    expect(shown).to_be_visible()
    return shown.inner_text()


def redeem(phone: Phone, code: str) -> None:
    phone.page.get_by_label("The code of your other phone").fill(code)
    phone.press(OPEN)


def planned(phone: Phone) -> None:
    expect(phone.page.get_by_text(PLANNED).first).to_be_visible(timeout=15_000)


def account_of(phone: Phone) -> str:
    return str(phone.context.request.get(f"{API}/me").json()["account_id"])


def devices(phone: Phone) -> int:
    return len(phone.context.request.get(f"{API}/me").json()["devices"])


def test_a_new_phone_comes_in_by_a_code_and_shows_the_same_plan(phone: Phone, contexts: Contexts) -> None:
    code = code_of(phone)
    second = Phone(contexts()).open()
    expect(second.heading).to_contain_text(NEW)
    second.page.get_by_role("link", name=HAVE).click()
    redeem(second, code.lower().replace("-", " "))
    planned(second)
    assert second.to_do() == phone.go("/").to_do()
    assert account_of(second) == account_of(phone)
    name = second.to_do()[0]
    second.tick(name)
    second.settled()
    phone.reload().has_done(name)
    third = Phone(contexts()).open("/code")
    redeem(third, code)
    third.says(re.compile("This code is wrong, was used, or is over ten minutes old"))
    assert phone.faults == second.faults == third.faults == []


def test_the_picture_leads_there_with_the_code_filled_in_and_a_tap_redeems_it(
    phone: Phone, contexts: Contexts, phone_url: str
) -> None:
    phone.context.grant_permissions([])
    code = code_of(phone)
    picture = phone.sheet.locator("img")
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("img => img.naturalWidth") > 0
    second = Phone(contexts())
    second.page.goto(f"{phone_url}/code#{code}")
    expect(second.page.get_by_label("The code of your other phone")).to_have_value(code)
    assert second.page.url == f"{phone_url}/code"
    assert devices(phone) == 1
    second.press(OPEN)
    planned(second)
    assert devices(phone) == 2


def test_a_phone_that_is_ended_keeps_what_it_had_not_sent_and_a_code_sends_it(phone: Phone, contexts: Contexts) -> None:
    second = Phone(contexts()).open("/code")
    redeem(second, code_of(phone))
    planned(second)
    second.settled().offline()
    name = second.to_do()[0]
    second.tick(name)
    phone.open("/you")
    phone.press("Sign it out")
    phone.says("Signed out there. What it had not sent stays on it.")
    phone.until(lambda: devices(phone) == 1)
    second.offline(off=False)
    second.reload()
    second.says("Signed out")
    second.has_done(name)
    assert "exercise" not in phone.kinds()
    second.go("/you")
    second.page.get_by_role("link", name=HAVE).first.click()
    redeem(second, code_of(phone))
    planned(second)
    phone.until(lambda: phone.kinds().count("exercise") == 1)
    second.has_done(name)
    assert devices(phone) == 2


def test_a_phone_with_a_plan_of_its_own_never_mixes_and_can_go_back(phone: Phone, contexts: Contexts) -> None:
    guest = Phone(contexts()).open()
    guest.intake(side="Right").morning(2).settled()
    name = guest.to_do()[0]
    guest.tick(name)
    guest.settled()
    own, others = guest.kinds(), phone.journal()
    guest.go("/code")
    guest.says("Two plans are never mixed.")
    guest.says(re.compile("4 entries of this phone stay on it"))
    redeem(guest, "BCDF-GHJK")
    guest.says(re.compile("This code is wrong"))
    assert guest.kinds() == own
    redeem(guest, code_of(phone))
    planned(guest)
    assert account_of(guest) == account_of(phone)
    assert phone.journal() == others
    guest.open("/code")
    guest.says(
        "4 entries of an earlier plan. Nothing of it was sent to another one. Going back takes it into a new account."
    )
    guest.press("Go back to it")
    planned(guest)
    guest.has_done(name)
    guest.until(lambda: guest.kinds() == own)
    assert account_of(guest) != account_of(phone)
    assert phone.journal() == others
    phone.until(lambda: devices(phone) == 1)
    assert guest.faults == []


def test_a_guest_without_signal_changes_nothing(phone: Phone, contexts: Contexts) -> None:
    guest = Phone(contexts()).open()
    guest.worker()
    code = code_of(phone)
    guest.offline()
    guest.go("/code")
    redeem(guest, code)
    guest.says("This needs signal. Nothing was changed.")
    guest.offline(off=False)
    guest.press(OPEN)
    planned(guest)


def test_an_export_comes_back_into_an_empty_phone(phone: Phone, contexts: Contexts) -> None:
    export = phone.context.request.get(f"{API}/export").body()
    second = Phone(contexts()).open("/code")
    file = second.page.get_by_label("Or bring back an export")
    file.set_input_files({"name": "notes.zip", "mimeType": "application/zip", "buffer": b"no zip at all"})
    expect(second.page.get_by_role("alert")).not_to_be_empty()
    file.set_input_files({"name": "export.zip", "mimeType": "application/zip", "buffer": export})
    planned(second)
    assert second.kinds() == phone.kinds()
    assert account_of(second) != account_of(phone)
    second.go("/code")
    expect(second.page.get_by_label("Or bring back an export")).to_have_count(0)
    assert second.faults == []


def test_the_other_account_of_the_browser_can_be_opened(phone: Phone, contexts: Contexts, phone_url: str) -> None:
    other = Phone(contexts())
    other.arrive(phone_url, *settled_in(other.today_of_server()))
    phone.context.clear_cookies()
    give_cookies(phone, other.context.cookies())
    phone.reload()
    phone.says("Another account")
    phone.go("/you")
    phone.press("Open the other account")
    phone.says("The other account is open here.")
    phone.open("/").settled()
    phone.go("/code")
    phone.says(
        "6 entries of an earlier plan. Nothing of it was sent to another one. Going back takes it into a new account."
    )
    assert account_of(phone) == account_of(other)


@pytest.mark.parametrize(("width", "dark"), [(390, False), (390, True), (320, False)])
def test_every_screen_of_it_looks_right(contexts: Contexts, phone_url: str, width: int, dark: bool) -> None:  # noqa: FBT001
    found: list[str] = []

    def look(phone: Phone, name: str) -> None:
        faults = faults_of(phone.page, narrow=width == 320)
        found.extend(f"{name}: {fault}" for fault in faults)

    second = Phone(contexts(width=width, dark=dark)).open("/")
    look(second, "welcome")
    second.go("/code")
    look(second, "a code, with nothing here")
    phone = Phone(contexts(width=width, dark=dark))
    phone.arrive(phone_url, *settled_in(phone.today_of_server()))
    code = code_of(phone)
    look(phone, "the code shown")
    phone.open("/code")
    look(phone, "a code, with a plan here")
    redeem(second, code)
    planned(second)
    phone.open("/you")
    expect(phone.button("Sign it out")).to_be_visible()
    look(phone, "you, with another phone")
    phone.press("Sign it out")
    second.reload()
    second.says("Signed out")
    second.go("/you")
    look(second, "you, signed out")
    assert found == []
