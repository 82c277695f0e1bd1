"""What the tests of runs share: someone who may run today, and a run under way."""

from playwright.sync_api import expect

from tests.e2e.phone import Phone
from tests.http.events import Event, enrolled, event, later, morning, screen

MINUTE_MS = 60_000
DRAFT = """async () => {
  const open = indexedDB.open("strideback")
  const db = await new Promise((ok) => { open.onsuccess = () => ok(open.result) })
  const got = await new Promise((ok) => {
    const ask = db.transaction("draft").objectStore("draft").getAll()
    ask.onsuccess = () => ok(ask.result)
  })
  db.close()
  return JSON.stringify(got)
}"""


def ready_to_run(today: str, **placed: object) -> list[Event]:
    """Someone placed at the first stage, calm since, who may run today."""
    first = later(today, -4)
    place: Event = {"by": "clinician", "phase": "return_run", "phase_day": 9, "stage": "R1"}
    calm = [morning(later(today, -ago), 0) for ago in range(4)]
    return [enrolled(first), screen(first), event("placed", place | placed, later(today, -3)), *calm]


def now_ms(phone: Phone) -> int:
    return int(phone.page.evaluate("() => Date.now()"))


def kept(phone: Phone, words: str) -> None:
    """Wait until the phone has kept an answer of the run that is not finished."""
    phone.until(lambda: words in str(phone.page.evaluate(DRAFT)))


def turn(phone: Phone, start: int, minutes: float) -> None:
    """Turn the clock to so many minutes after the start."""
    phone.context.clock.fast_forward(max(0, start + int(minutes * MINUTE_MS) - now_ms(phone)))
    phone.context.clock.run_for(600)


def run_on(phone: Phone) -> int:
    """Start today's run, with no pain before it, and give the moment."""
    phone.go("/runs")
    phone.page.get_by_role("link", name="Start walk and run").click()
    phone.score(0)
    phone.press("Start walking")
    expect(phone.page.get_by_role("timer")).to_be_visible()
    return now_ms(phone)


def word(phone: Phone) -> str:
    """Give what the screen says to do now."""
    return str(phone.page.get_by_role("heading", level=1).inner_text())


def bodies(phone: Phone, kind: str) -> list[Event]:
    """Give the bodies of a kind that the server has, without those taken back."""
    events = phone.journal()
    gone = {one["body"]["event_id"] for one in events if one["kind"] == "retract" and isinstance(one["body"], dict)}
    found = [one["body"] for one in events if one["kind"] == kind and one["id"] not in gone]
    return [body for body in found if isinstance(body, dict)]
