"""When the phone's own storage fails, is full, is cleared, or is wanted by a newer version of the app."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.test_sending import at_home

# Found as a transaction begins, as phones find it that lost the way to their storage in the background.
FAILS = """
const begin = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (...asked) {
  if (window.storageFails) throw new DOMException("Connection to Indexed Database server lost", "UnknownError")
  return begin.apply(this, asked)
}
"""
NEVER_OPENS = """
if (localStorage.dead) indexedDB.open = () => { throw new DOMException("no", "UnknownError") }
"""
# Room for nothing more, `noRoom` times.
FULL = """
const put = IDBObjectStore.prototype.put
IDBObjectStore.prototype.put = function (...asked) {
  if (window.noRoom > 0) {
    window.noRoom -= 1
    this.transaction.abort()
    throw new DOMException("no room", "QuotaExceededError")
  }
  return put.apply(this, asked)
}
"""
CACHED = "async () => (await caches.keys()).filter((name) => !name.startsWith('app-'))"
TAKE_OVER = """
() => {
  const done = (how) => { globalThis.how = how }
  const asked = indexedDB.deleteDatabase("strideback")
  asked.onblocked = () => done("blocked")
  asked.onsuccess = () => done("taken over")
  asked.onerror = () => done("error")
}
"""
TROUBLE = "storage does not answer"
KEPT = "indexeddb,local_storage"


def test_a_lost_storage_is_said_and_loses_nothing(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    phone.context.add_init_script(FAILS)
    phone.reload().settled()
    before = len(phone.journal())
    first, second, *_ = phone.to_do()
    phone.page.evaluate("window.storageFails = true")
    phone.tick(first)
    phone.says(re.compile(TROUBLE))
    assert len(phone.journal()) == before
    phone.page.evaluate("window.storageFails = false")
    phone.tick(second)
    phone.until(lambda: len(phone.journal()) == before + 2)
    phone.never_said(re.compile(TROUBLE))
    phone.reload().settled()
    phone.has_done(first, second)
    assert len(phone.journal()) == before + 2


def test_a_storage_that_does_not_open_is_said_and_all_is_there_when_it_does(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    before = len(phone.journal())
    name = phone.to_do()[0]
    phone.context.add_init_script(NEVER_OPENS)
    phone.page.evaluate("localStorage.dead = 1")
    phone.reload()
    phone.says(re.compile(TROUBLE))
    phone.page.evaluate("localStorage.removeItem('dead')")
    phone.reload().settled()
    phone.never_said(re.compile(TROUBLE))
    phone.tick(name)
    phone.until(lambda: len(phone.journal()) == before + 1)


def test_a_full_phone_drops_what_can_be_fetched_again_and_never_says_saved(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url).worker()
    phone.context.add_init_script(FULL)
    phone.reload().settled()
    first, second, *_ = phone.to_do()
    phone.page.evaluate("async () => { await caches.open('figures') }")
    assert phone.page.evaluate(CACHED) == ["figures"]
    phone.page.evaluate("window.noRoom = 1")
    phone.tick(first)
    assert phone.page.evaluate(CACHED) == []
    assert phone.page.evaluate("async () => (await caches.keys()).length") == 1
    phone.settled()
    kinds = phone.kinds()
    phone.page.evaluate("window.noRoom = Infinity")
    phone.page.get_by_role("checkbox", name=second, exact=True, checked=False).first.click()
    phone.says("Not saved: this phone has no room left.")
    expect(phone.page.get_by_role("checkbox", name=second, exact=True, checked=False).first).to_be_visible()
    phone.page.evaluate("window.noRoom = 0")
    phone.reload().settled()
    assert phone.kinds() == kinds
    phone.tick(second)
    phone.until(lambda: len(phone.kinds()) == len(kinds) + 1)


def test_a_cleared_phone_fetches_everything_again(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    name = phone.to_do()[0]
    phone.tick(name)
    phone.settled()
    events = phone.journal()
    session = phone.context.new_cdp_session(phone.page)
    session.send("Storage.clearDataForOrigin", {"origin": phone_url, "storageTypes": KEPT})
    phone.reload().settled()
    phone.has_done(name)
    assert phone.journal() == events


def test_a_newer_version_is_not_kept_waiting_by_an_old_tab(contexts: Contexts, phone_url: str) -> None:
    phone = at_home(contexts, phone_url)
    phone.page.evaluate("window.old = 1")
    newer = phone.context.new_page()
    newer.goto("/manifest.webmanifest")
    newer.evaluate(TAKE_OVER)
    newer.wait_for_function("() => globalThis.how !== undefined", timeout=30_000)
    assert newer.evaluate("() => globalThis.how") == "taken over"
    # The old tab starts anew, and fetches what was there.
    phone.page.wait_for_function("() => window.old === undefined", timeout=30_000)
    phone.settled()
    phone.page.wait_for_load_state()
