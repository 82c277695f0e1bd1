"""Takes the pictures of the install sheet from the running app: `python scripts/pictures.py http://127.0.0.1:8000`.

A guest account is made for it and lives through twenty made-up days; nothing else is touched.
"""

import shutil
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

from playwright.sync_api import BrowserContext, Page, ViewportSize, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from app import clock
from app.programs.catalog import itbs

TARGET = Path(__file__).parents[1] / "frontend" / "public" / "screenshots"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}
MORNINGS = (3, 3, 2, 2, 3, 2, 2, 1, 2, 1, 2, 1, 1, None, 1, 1, 1, 0, 1, 1)
HALF_DONE = {4, 11}  # which of the days
NOT_DONE = {13}
YES_IS_CLEAR = {"RF06", "RF14"}

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


class Phone:
    """A guest whose entries go straight to the server."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        """Make the account; its cookie stays in the browser's context."""
        self.request = context.request
        self.url = url
        self.device = self.post("/accounts", {"timezone": "Europe/London"})["device_id"]

    def post(self, path: str, body: dict[str, Json]) -> dict[str, Json]:
        """Send one request and return its answer."""
        answer = self.request.post(f"{self.url}/api/v1{path}", data=body, headers={"Origin": self.url})
        if not answer.ok:
            raise SystemExit(f"{path}: {answer.status} {answer.text()}")
        found: dict[str, Json] = answer.json()
        return found

    def say(self, day: date, *said: tuple[str, dict[str, Json]]) -> None:
        """Keep entries of one day, each a kind and a body."""
        at = f"{day.isoformat()}T08:00:00+00:00"
        events: list[Json] = [
            {
                "id": str(uuid4()), "kind": kind, "v": 1, "day": day.isoformat(), "at": at, "tz": "Europe/London",
                "body": body,
            }
            for kind, body in said
        ]  # fmt: skip
        self.post(
            "/sync", {"device_id": self.device, "now": at, "epoch": None, "since": 0, "limit": 1, "events": events}
        )

    def asked(self, day: date) -> list[tuple[str, str]]:
        """Return the slot and the id of every exercise that a day's plan asks for."""
        answer = self.request.get(f"{self.url}/api/v1/plan?from={day.isoformat()}&days=1")
        plan = answer.json()["days"][0]["plan"]
        return [
            (slot["id"], item["exercise"]) for slot in plan["slots"] for item in slot["items"] if not item["optional"]
        ]


def clear_answers() -> dict[str, Json]:
    """Return the answers of a full screen in which nothing is found."""
    answers: dict[str, Json] = {}
    for question in itbs().red_flags:
        if question.asked_when:
            continue
        match question.form:
            case "bool":
                answers[question.id] = question.id in YES_IS_CLEAR
            case "choice":
                values = [option.value for option in question.options]
                answers[question.id] = "no" if "no" in values else "outer"
            case "parts":
                answers[question.id] = {part.id: 0 if part.form == "nights" else False for part in question.parts}
    return answers


def live(phone: Phone, today: date) -> None:
    """Go through the days up to and with today."""
    first = today - timedelta(days=len(MORNINGS) - 1)
    intake: dict[str, Json] = {
        "program": "itbs", "side": "right", "grade": 2, "onset_on": (first - timedelta(days=10)).isoformat(),
        "first_episode": True, "pain_mode": "monitored", "pace": "standard", "slim": False, "ice_screen": [],
        "equipment": ["mat", "tennis-ball", "step", "loop-band"], "worst_pain": 4,
    }  # fmt: skip
    phone.say(first, ("enrolled", intake), ("screen", {"set": "full", "answers": clear_answers()}))
    for index, pain in enumerate(MORNINGS):
        day = first + timedelta(days=index)
        if pain is not None:
            phone.say(day, ("morning", {"pain": pain}))
        if day == today or index in NOT_DONE:
            continue
        asked = phone.asked(day)
        ticked = asked[: len(asked) // 2] if index in HALF_DONE else asked
        for slot, exercise in ticked:
            peak: dict[str, Json] = {"peak": 2} if slot == "pm" and index % 3 == 0 else {}
            tick: dict[str, Json] = {"slot": slot, "exercise": exercise, "sets": [{"reps": 10}], "complete": 100}
            phone.say(day, ("exercise", tick | peak))


def shoot(page: Page, url: str, path: str, name: str) -> None:
    """Write one picture of one path."""
    page.goto(f"{url}{path}")
    page.wait_for_selector("main h1")
    page.wait_for_timeout(2500)
    TARGET.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=TARGET / f"{name}.png")
    print(f"{name}.png: {(TARGET / f'{name}.png').stat().st_size} bytes")


def main(url: str) -> int:
    """Take the three pictures; returns the exit code."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox", "--disable-gpu", "--disable-quic"],
        )
        context = browser.new_context(
            viewport=PHONE, device_scale_factor=2, timezone_id="Europe/London", locale="en-GB", color_scheme="light"
        )
        live(Phone(context, url), clock.utc_now().date())
        page = context.new_page()
        page.goto(f"{url}/")
        page.wait_for_selector(".tabs", timeout=20_000)
        shoot(page, url, "/", "narrow-1-todays-plan-with-its-reason")
        shoot(page, url, "/ice", "narrow-2-ice-with-a-timer-and-skin-checks")
        page.set_viewport_size(DESK)
        shoot(page, url, "/progress", "wide-1-pain-above-work-day-by-day")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8000"))
