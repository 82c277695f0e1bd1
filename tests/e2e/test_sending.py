"""Sending when the way is bad: answers lost, tabs side by side, a stranger's page in between, undo and leaving."""

import re
from collections import Counter

from playwright.sync_api import Route, expect

from tests.e2e.conftest import Contexts
from tests.e2e.phone import Phone
from tests.http.events import Event, enrolled, later, morning, screen

SYNC = "**/api/v1/sync"
EVERY_EVENT = """
async () => {
  const found = []
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((ok) => { const open = indexedDB.open(name); open.onsuccess = () => ok(open.result) })
    for (const store of db.objectStoreNames) {
      // The same for everybody, and full of kinds of its own.
      if (store === 'program') continue
      const all = db.transaction(store).objectStore(store).getAll()
      await new Promise((ok) => { all.onsuccess = ok })
      found.push(...all.result.map((row) => JSON.stringify(row)).filter((row) => /"kind":|"event_id":/.test(row)))
    }
    db.close()
  }
  return found
}
"""


def settled_in(day: str) -> list[Event]:
    """A person who began a few days ago and has given this morning's score."""
    first = later(day, -4)
    return [enrolled(first), screen(first), *(morning(later(day, -ago), 1) for ago in range(5))]


def at_home(contexts: Contexts, phone_url: str) -> Phone:
    phone = Phone(contexts())
    return phone.arrive(phone_url, *settled_in(phone.today_of_server()))


def test_an_answer_lost_after_the_commit_doubles_nothing(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    before = len(phone.journal())
    lost: list[int] = []

    def lose(route: Route) -> None:
        lost.append(route.fetch().status)
        route.abort("connectionreset")

    phone.context.route(SYNC, lose)
    first, second, *_ = phone.to_do()
    phone.tick(first)
    phone.unsent()
    phone.until(lambda: len(lost) >= 1)
    assert 200 in lost
    assert len(phone.journal()) == before + 1
    phone.tick(second)
    phone.until(lambda: len(phone.journal()) == before + 2)
    phone.context.unroute(SYNC)
    phone.reload().settled()
    events = phone.journal()
    assert len(events) == before + 2
    assert len({event["id"] for event in events}) == len(events)
    phone.has_done(first, second)
    assert phone.faults == []


def test_two_tabs_that_send_at_once_send_once(contexts: Contexts, phone_url: str) -> None:
    one = at_home(contexts, phone_url)
    other = Phone(one.context).open().settled()
    before = len(one.journal())
    names = one.to_do()
    one.offline()
    one.tick(names[0])
    other.tick(names[1])
    one.tick(names[2])
    one.unsent()
    other.unsent()
    one.offline(off=False)
    one.settled()
    other.settled()
    events = one.journal()
    assert len(events) == before + 3
    assert len({event["id"] for event in events}) == len(events)
    one.has_done(*names[:3])
    other.has_done(*names[:3])
    assert one.faults + other.faults == []


def test_a_strangers_page_is_not_taken_for_an_answer(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    before = len(phone.journal())
    page = "<html><body>Welcome to the hotel. Please sign in.</body></html>"
    phone.context.route("**/api/**", lambda route: route.fulfill(status=200, content_type="text/html", body=page))
    name = phone.to_do()[0]
    phone.tick(name)
    phone.unsent()
    phone.context.unroute("**/api/**")
    phone.reload().settled()
    assert len(phone.journal()) == before + 1
    phone.has_done(name)
    assert phone.faults == []


def test_a_busy_server_is_left_alone_for_a_while(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    asked: list[str] = []

    def busy(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=503, headers={"Retry-After": "2"}, content_type="application/problem+json", body="{}")

    phone.context.route(SYNC, busy)
    phone.tick(phone.to_do()[0])
    phone.until(lambda: len(asked) >= 1)
    phone.page.wait_for_timeout(1200)
    assert len(asked) == 1
    phone.context.unroute(SYNC)
    phone.settled()
    assert phone.kinds().count("exercise") == 1


def test_a_tick_can_be_taken_back_and_given_again(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    name = phone.to_do()[0]
    phone.tick(name)
    phone.undo()
    expect(phone.page.get_by_role("checkbox", name=name, exact=True, checked=False)).to_be_visible()
    phone.settled()
    phone.until(lambda: phone.kinds()[-2:] == ["exercise", "retract"])
    tick, back = phone.journal()[-2:]
    assert back["body"] == {"event_id": tick["id"]}
    phone.tick(name)
    phone.reload().settled()
    phone.has_done(name)
    phone.offline()
    phone.has_done(name)
    phone.page.get_by_role("checkbox", name=name, exact=True).click()
    expect(phone.page.get_by_role("checkbox", name=name, exact=True, checked=False)).to_be_visible()
    phone.offline(off=False)
    phone.until(lambda: Counter(phone.kinds())["retract"] == 2)
    assert phone.faults == []


def test_an_earlier_day_can_be_filled_in_and_put_right(contexts: Contexts, phone_url: str) -> None:
    phone = Phone(contexts())
    today = phone.today_of_server()
    first, day = later(today, -4), later(today, -2)
    phone.arrive(phone_url, enrolled(first), screen(first), morning(today, 1))
    phone.open(f"/day/{day}")
    phone.press(re.compile("^Morning"))
    phone.score(3)
    phone.says("Morning score: 3")
    phone.press(re.compile("^Morning"))
    phone.score(1)
    phone.says("Morning score: 1")
    tick = phone.to_do()[0]
    phone.tick(tick)
    phone.settled()
    phone.until(lambda: len(phone.kinds()) == 7)
    late, *change, done = phone.journal()[3:]
    right, back = sorted(change, key=lambda event: str(event["kind"]))
    assert [event["kind"] for event in (late, right, back, done)] == ["morning", "morning", "retract", "exercise"]
    assert (late["day"], late["body"], right["day"], right["body"]) == (day, {"pain": 3}, day, {"pain": 1})
    assert back["body"] == {"event_id": late["id"]}
    assert done["day"] == day
    phone.reload()
    expect(phone.button(re.compile("^Morning.*1"))).to_be_visible()
    phone.has_done(tick)
    plan = phone.context.request.get(f"/api/v1/plan?from={day}&days=1").json()["days"][0]
    assert plan["morning"] == 1
    assert phone.faults == []


def test_leaving_asks_about_what_is_not_sent(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    before = len(phone.journal())
    phone.offline()
    phone.tick(phone.to_do()[0])
    phone.unsent()
    phone.go("/you")
    phone.press("Sign out on this phone")
    phone.says("1 entry not sent yet.")
    phone.press("Send them, then sign out")
    phone.says("Not sent yet, so nothing was changed.")
    assert len(phone.journal()) == before
    phone.offline(off=False)
    phone.until(lambda: len(phone.journal()) == before + 1)
    credential = phone.context.cookies()
    phone.press(re.compile("^(Send them, then sign|Sign) out$"))
    expect(phone.heading).to_contain_text("Pain on the outer knee?")
    assert [cookie for cookie in phone.context.cookies() if "sid" in str(cookie.get("name"))] == []
    kept = "; ".join(f"{cookie.get('name')}={cookie.get('value')}" for cookie in credential)
    assert phone.context.request.get("/api/v1/me", headers={"Cookie": kept}).status == 401
    phone.reload()
    expect(phone.heading).to_contain_text("Pain on the outer knee?")
    assert phone.page.evaluate(EVERY_EVENT) == []
    assert phone.faults == []
