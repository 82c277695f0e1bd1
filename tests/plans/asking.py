"""Asking for a plan as a phone does."""

from datetime import date, timedelta

import httpx
from pydantic import JsonValue

from tests import events
from tests.people import Person

DAY = timedelta(days=1)
START = date(2026, 1, 7)


def plan(person: Person, first: date | str = START, days: int | str = 1, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return person.http.get("/api/v1/plan", params={"from": str(first), "days": str(days)}, headers=named)


def begin(person: Person, **body: JsonValue) -> None:
    person.say(events.enrolled(START, **body), events.clear_screen(START))


def problem(answer: httpx.Response, status: int) -> dict[str, JsonValue]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, JsonValue] = answer.json()
    assert told["status"] == status
    return told
