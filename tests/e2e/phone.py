"""The app as a person sees it: by the roles and the words on the screen. A change of words is a change here only."""

import re
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Self

from playwright.sync_api import APIResponse, BrowserContext, Dialog, Locator, Page, expect

from app.web.personal import plan_day
from tests.e2e.words import Program, option_text
from tests.http.events import ALL_CLEAR, Event
from tests.http.person import API, as_bytes

PATIENCE_MS = 15_000
SYNCED = re.compile(r"^Synced ")
WAITING = re.compile(r"^\d+ entr(y|ies) waiting$|^Saved on this phone$")
MORNING = "How is your knee this morning?"
PLANNED = re.compile(rf"^({re.escape(MORNING)}|How this was decided|Tell them)$")
STARTED = "A month ago"
NO, YES = "No", "Yes"


class Phone:
    """One tab of the app, and what its browser can ask of the server."""

    def __init__(self, context: BrowserContext, page: Page | None = None) -> None:
        self.context = context
        self.page = page or context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: self.faults.append(said.text) if is_fault(said.text, said.type) else None)
        self.page.on("dialog", self._dismiss)

    def _dismiss(self, dialog: Dialog) -> None:
        self.faults.append(f"a browser dialog: {dialog.message}")
        dialog.dismiss()

    # Going about.

    def open(self, path: str = "/") -> Self:
        self.page.goto(path)
        expect(self.heading).to_be_visible(timeout=PATIENCE_MS)
        return self

    def go(self, path: str) -> Self:
        """Go to a page as a link would, without loading the app again."""
        self.page.evaluate(
            "to => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')) }", path
        )
        expect(self.heading).to_be_visible(timeout=PATIENCE_MS)
        return self

    def reload(self) -> Self:
        self.page.reload()
        expect(self.heading).to_be_visible(timeout=PATIENCE_MS)
        return self

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1).first

    @property
    def sheet(self) -> Locator:
        return self.page.get_by_role("dialog")

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def press(self, name: str | re.Pattern[str]) -> None:
        self.button(name).click()

    def says(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=PATIENCE_MS)

    def never_said(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(words)).to_have_count(0)

    def undo(self) -> None:
        self.press("Undo")

    def settled(self) -> Self:
        """Wait until everything has been sent and answered."""
        expect(self.page.get_by_text(SYNCED).first).to_be_visible(timeout=PATIENCE_MS)
        return self

    def unsent(self) -> Self:
        """Wait until the screen says that something is kept here only."""
        expect(self.page.get_by_text(WAITING).first).to_be_visible(timeout=PATIENCE_MS)
        return self

    def offline(self, *, off: bool = True) -> None:
        self.context.set_offline(off)

    def worker(self) -> Self:
        """Wait until the app would start without signal."""
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null", timeout=PATIENCE_MS)
        return self

    # The intake.

    def intake(self, *, side: str = "Left", grade: int = 3, worst: int = 6, **answers: object) -> Self:
        """Answer everything from the first screen to the plan; `answers` are those that are not clear."""
        self.press("Find my plan")
        program = self.program()
        self.pick(side)
        self.press("Next")
        self.pick(option_text(program, "RF21", "outer"))
        self.press("Next")
        self.pick(next(one["text"] for one in program["grades"] if one["grade"] == grade))
        self.score(worst)
        self.press("Next")
        self.press(STARTED)
        self.answer("Is it the first time?", YES)
        self.press("Next")
        self.flags(whole=True, **answers)
        self.press("Next")
        self.page.get_by_role("checkbox", name="None of these").check()
        self.answer(program["ice"]["slim_question"], NO)
        self.press("Next")
        self.press("Make my plan")
        return self

    def pick(self, text: str) -> None:
        """Choose the row that has this text."""
        self.page.get_by_role("radio", name=re.compile(f"^{re.escape(text)}")).check()

    def answer(self, question: str, choice: str) -> None:
        group = self.page.get_by_role("group", name=question, exact=True)
        group.get_by_role("radio", name=choice, exact=True).check()

    def flags(self, *, whole: bool = True, **answers: object) -> None:
        """Answer the safety questions of the page; all clear but for those given. With `whole` off only those."""
        said: Event = ALL_CLEAR | answers if whole else answers
        for question in self.program()["red_flags"]:
            value = said.get(question["id"])
            if value is None or question["id"] == "RF21":
                continue
            if question["form"] == "parts" and isinstance(value, dict):
                for part in question["parts"]:
                    self.answer(part["text"], spoken(value[part["id"]]))
            elif question["form"] == "choice":
                self.answer(question["text"], option_text(self.program(), question["id"], value))
            else:
                self.answer(question["text"], spoken(value))

    def score(self, number: int, question: str | None = None) -> None:
        """Tap a score, in the question that is named where there are several."""
        group = self.page.get_by_role("radiogroup", name=question) if question else self.page
        group.get_by_role("radio", name=str(number), exact=True).click()

    # Today.

    def morning(self, number: int) -> Self:
        expect(self.page.get_by_role("heading", name=MORNING)).to_be_visible(timeout=PATIENCE_MS)
        self.score(number)
        expect(self.page.get_by_role("heading", name=MORNING)).to_have_count(0)
        return self

    def ticks(self) -> Locator:
        """Give the ticks on the screen, of what is still to do and what is done."""
        return self.page.get_by_role("checkbox")

    def to_do(self) -> list[str]:
        """Name the exercises on the screen that have no tick yet."""
        open_ticks = self.page.get_by_role("checkbox", checked=False)
        expect(open_ticks.first).to_be_visible(timeout=PATIENCE_MS)
        return [str(tick.get_attribute("aria-label")) for tick in open_ticks.all()]

    def tick(self, name: str) -> None:
        self.page.get_by_role("checkbox", name=name, exact=True, checked=False).first.click()
        self.says(re.compile(f"^{re.escape(name.removesuffix(', if you like'))} done$"))

    def done(self) -> list[str]:
        """Name the exercises with a tick."""
        for folded in self.page.get_by_role("button", name=re.compile(r"^\d+ done$"), expanded=False).all():
            folded.click()
        ticked = self.page.get_by_role("checkbox", checked=True)
        return [str(tick.get_attribute("aria-label")) for tick in ticked.all()]

    def has_done(self, *names: str) -> None:
        """Wait until just these have a tick."""
        self.until(lambda: sorted(self.done()) == sorted(names))

    # Ice.

    def start_ice(self) -> Self:
        self.go("/ice")
        self.page.get_by_role("checkbox", name=self.program()["ice"]["barrier"]).check()
        self.press(re.compile(r"^Start 20 minutes$"))
        expect(self.page.get_by_role("timer")).to_be_visible()
        return self

    def clock(self) -> str:
        """Give what the ice timer shows, such as `19:58` or `+6:00`."""
        return str(self.page.get_by_role("timer").inner_text())

    # The clock of the phone.

    def at(self, hour: int) -> Self:
        """Start anew at this hour of the plan's day, with a clock that can be turned.

        The hour is never the one in which the tests run: a few minutes more could turn the day.
        """
        self.context.clock.install(time=f"{self.today_of_server()}T{hour:02}:00:00Z")
        return self.reload().settled()

    # What the server knows.

    def until(self, so: Callable[[], bool]) -> None:
        """Wait until something is so, while the page goes on."""
        for _ in range(PATIENCE_MS // 100):
            if so():
                return
            self.page.wait_for_timeout(100)
        assert so()

    def today_of_server(self) -> str:
        """Give the day of the plan on the server, in UTC: it turns at three in the morning."""
        said = self.context.request.get("/healthz").headers["date"]
        return plan_day(parsedate_to_datetime(said)).date().isoformat()

    def plan(self) -> APIResponse:
        """Ask for the plan of today."""
        return self.context.request.get(f"{API}/plan?from={self.today_of_server()}&days=1")

    def program(self) -> Program:
        """Give the program as the server last sent it."""
        answer = self.context.request.get(f"{API}/program")
        read: Program = answer.json()
        return read

    def journal(self) -> list[Event]:
        answer = self.context.request.get(f"{API}/journal?after=0&limit=500")
        assert answer.ok, answer.text()
        events: list[Event] = answer.json()["events"]
        return events

    def kinds(self) -> list[str]:
        return [str(event["kind"]) for event in self.journal()]

    def arrive(self, base_url: str, *events: Event) -> Self:
        """Bring a phone in that is signed in to an account with a past, as a second phone is."""
        here = {"Origin": base_url, "Content-Type": "application/json"}
        made = self.context.request.post(f"{API}/accounts", data=as_bytes({"timezone": "UTC"}), headers=here)
        assert made.status == 201, made.text()
        now = "2026-11-22T07:00:00Z"
        body = {"device_id": made.json()["device_id"], "now": now, "epoch": None, "since": 0, "events": list(events)}
        sent = self.context.request.post(f"{API}/sync", data=as_bytes(body), headers=here)
        assert {result["status"] for result in sent.json()["results"]} <= {"stored"}, sent.text()
        self.open().settled()
        expect(self.page.get_by_text(PLANNED).first).to_be_visible(timeout=PATIENCE_MS)
        return self


def is_fault(text: str, kind: str) -> bool:
    """Whether a line of the console is a fault. Requests without signal are not, nor a buzz before the first tap."""
    return kind == "error" and not any(usual in text for usual in ("Failed to load resource", "net::ERR", "vibrate"))


def spoken(value: object) -> str:
    return {True: YES, False: NO}[value] if isinstance(value, bool) else str(value)
