"""Signal that comes and goes, a tab that is frozen, and a worker that is stopped, in the middle of sending."""

from typing import TYPE_CHECKING

from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.e2e.test_sending import SYNC, at_home
from tests.http.person import API, as_bytes

if TYPE_CHECKING:
    from playwright.sync_api import Route

FLAPS = 12
FLAP_MS = 300


def test_signal_that_flaps_sends_each_entry_once(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    before = len(phone.journal())
    asked: list[str] = []
    phone.context.on("request", lambda request: asked.append(request.url) if request.url.endswith("/sync") else None)
    names = phone.to_do()[:3]
    for turn in range(FLAPS):
        phone.offline(off=turn % 2 == 0)
        if turn % 4 == 0:
            phone.tick(names[turn // 4])
        phone.page.wait_for_timeout(FLAP_MS)
    phone.offline(off=False)
    phone.settled()
    events = phone.journal()
    assert len(events) == before + len(names)
    assert len({event["id"] for event in events}) == len(events)
    # Each change of signal and each tap may ask once, and a lost call is tried again: no hot loop.
    assert len(asked) <= 3 * FLAPS
    phone.has_done(*names)


def test_a_stopped_worker_stops_no_sending(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url).worker()
    before = len(phone.journal())
    held: list[Route] = []
    phone.context.route(SYNC, lambda route: held.append(route))  # noqa: PLW0108 -- it wants a function
    phone.tick(phone.to_do()[0])
    phone.until(lambda: len(held) == 1)
    session = phone.context.new_cdp_session(phone.page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    held[0].continue_()
    phone.context.unroute(SYNC)
    phone.settled()
    phone.reload().settled()
    assert len(phone.journal()) == before + 1


def test_one_slot_done_on_two_phones_without_signal_is_done_once(contexts: Contexts, phone_url: str) -> None:
    one = at_home(contexts, phone_url)
    other = Phone(contexts())
    here = {"Origin": phone_url, "Content-Type": "application/json"}
    code = one.context.request.post(f"{API}/codes", data="{}", headers=here).json()["code"]
    redeemed = other.context.request.post(f"{API}/codes/redeem", data=as_bytes({"code": code}), headers=here)
    assert redeemed.status == 201, redeemed.text()
    other.open().settled()
    before = len(one.journal())
    first, second, *_ = one.to_do()
    one.offline()
    other.offline()
    one.tick(first)
    other.tick(first)
    other.tick(second)
    one.offline(off=False)
    one.settled()
    other.offline(off=False)
    other.settled()
    one.reload().settled()
    one.has_done(first, second)
    other.has_done(first, second)
    events = one.journal()
    assert len(events) == before + 3
    assert len({event["device_id"] for event in events}) == 2
    plan = one.plan().json()["days"][0]["plan"]
    items = [item for slot in plan["slots"] for item in slot["items"]]
    assert sum(item["done"] for item in items) == 2
