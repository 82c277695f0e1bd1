"""Whose phone it is: a lost credential, a stranger's credential, and an account that is gone."""

import pytest
from playwright.sync_api import Cookie, expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.http.events import Event, enrolled, later, morning, screen
from tests.http.person import API, as_bytes

WAY_ON = "Go on with a new account"


def settled_in(today: str) -> list[Event]:
    first = later(today, -3)
    return [enrolled(first), screen(first), *(morning(later(today, -ago), 1) for ago in range(4))]


@pytest.fixture
def phone(contexts: Contexts, phone_url: str) -> Phone:
    one = Phone(contexts())
    return one.arrive(phone_url, *settled_in(one.today_of_server()))


def account_of(phone: Phone) -> str:
    return str(phone.context.request.get(f"{API}/me").json()["account_id"])


def give_cookies(phone: Phone, cookies: list[Cookie]) -> None:
    for cookie in cookies:
        name, value, domain = cookie.get("name", ""), cookie.get("value", ""), cookie.get("domain", "")
        phone.context.add_cookies([{"name": name, "value": value, "domain": domain, "path": "/", "httpOnly": True}])


def test_a_browser_that_lost_its_cookie_finds_a_way_on(contexts: Contexts) -> None:
    # Chromium writes cookies down about twice a minute: a phone that dies in the first half minute has none.
    phone = Phone(contexts()).open()
    phone.intake().morning(1).settled()
    name = phone.to_do()[0]
    phone.tick(name)
    phone.settled()
    phone.context.clear_cookies()
    phone.reload()
    phone.has_done(name)
    phone.says("Signed out")
    phone.go("/you")
    phone.press(WAY_ON)
    phone.says("All of this phone is in a new account.")
    phone.until(lambda: phone.kinds() == ["enrolled", "screen", "morning", "exercise"])
    phone.open("/").settled()
    phone.has_done(name)


def test_what_is_tapped_while_signed_out_is_kept_and_sent_later(phone: Phone) -> None:
    kept = phone.context.cookies()
    before = len(phone.journal())
    phone.context.clear_cookies()
    name = phone.to_do()[0]
    phone.tick(name)
    phone.says("Signed out")
    phone.reload()
    phone.says("Signed out")
    phone.has_done(name)
    give_cookies(phone, kept)
    phone.reload().settled()
    phone.until(lambda: len(phone.journal()) == before + 1)


def test_entries_never_cross_into_another_account(phone: Phone, contexts: Contexts, phone_url: str) -> None:
    mine = account_of(phone)
    other = Phone(contexts())
    other.arrive(phone_url, *settled_in(other.today_of_server()))
    theirs = other.journal()
    kept = phone.context.cookies()
    phone.offline()
    name = phone.to_do()[0]
    phone.tick(name)
    phone.context.clear_cookies()
    give_cookies(phone, other.context.cookies())
    phone.offline(off=False)
    phone.reload()
    phone.says("Another account")
    phone.has_done(name)
    assert other.journal() == theirs
    assert phone.journal() == theirs
    phone.context.clear_cookies()
    give_cookies(phone, kept)
    phone.reload().settled()
    assert account_of(phone) == mine
    phone.until(lambda: phone.kinds()[-1] == "exercise")


def test_a_deleted_account_takes_the_phones_copy_along(phone: Phone) -> None:
    phone.tick(phone.to_do()[0])
    phone.settled()
    phone.go("/you")
    phone.press("Delete my account")
    phone.page.get_by_label("Type delete to go on").fill("delete")
    phone.press("Delete everything")
    expect(phone.heading).to_contain_text("Pain on the outer knee?")
    assert phone.context.request.get(f"{API}/me").status == 401
    phone.reload()
    expect(phone.heading).to_contain_text("Pain on the outer knee?")
    assert phone.page.evaluate("async () => (await caches.keys()).length") <= 1


def test_an_account_deleted_elsewhere_does_not_take_what_is_here(phone: Phone, phone_url: str) -> None:
    name = phone.to_do()[0]
    here = {"Origin": phone_url, "Content-Type": "application/json"}
    gone = phone.context.request.delete(f"{API}/me", data=as_bytes({"account_id": account_of(phone)}), headers=here)
    assert gone.status == 204
    phone.tick(name)
    phone.says("Signed out")
    phone.go("/you")
    phone.press(WAY_ON)
    phone.says("All of this phone is in a new account.")
    phone.until(lambda: phone.kinds().count("exercise") == 1)
    assert phone.kinds().count("enrolled") == 1
