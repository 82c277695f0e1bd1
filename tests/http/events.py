"""Events as a phone makes them."""

import itertools
import os
import time
from datetime import date, timedelta
from uuid import UUID

Event = dict[str, object]

_count = itertools.count()


def uuid7() -> str:
    """Make a version 7 id greater than the one before."""
    milliseconds = time.time_ns() // 1_000_000
    tail = int.from_bytes(os.urandom(8), "big") >> 2
    return str(UUID(int=(milliseconds << 80) | (7 << 76) | ((next(_count) & 0xFFF) << 64) | (2 << 62) | tail))


def event(kind: str, body: object, day: str, **fields: object) -> Event:
    """Wrap a body in its envelope; fields replace those of the envelope, and `...` leaves one out."""
    envelope: Event = {
        "id": uuid7(),
        "kind": kind,
        "v": 1,
        "day": day,
        "at": f"{day}T07:31:05.120+00:00" if day >= "0001" else "2026-11-22T07:31:05.120+00:00",
        "tz": "Europe/London",
        "body": body,
    }
    return but(envelope, **fields)


def but(envelope: Event, **fields: object) -> Event:
    """Copy an event with other fields; `...` leaves one out."""
    return {name: value for name, value in (envelope | fields).items() if value is not ...}


def later(day: str, days: int) -> str:
    """Give the day so many days after this one; fewer than none goes back."""
    return str(date.fromisoformat(day) + timedelta(days=days))


def enrolled(day: str, **fields: object) -> Event:
    body: Event = {
        "program": "itbs",
        "side": "left",
        "grade": 3,
        "onset_on": later(day, -30),
        "first_episode": True,
        "pain_mode": "monitored",
        "pace": "standard",
        "slim": False,
        "ice_screen": [],
        "equipment": [],
        "worst_pain": 6,
    }
    return event("enrolled", body | fields, day)


ALL_CLEAR: Event = {
    "RF01": False,
    "RF02": False,
    "RF03": False,
    "RF04": False,
    "RF05": False,
    "RF06": True,
    "RF08": False,
    "RF09": "no",
    "RF10": False,
    "RF11": "no",
    "RF12": "no",
    "RF13": "no",
    "RF14": True,
    "RF15": False,
    "RF16": {"nights": 0, "systemic": False},
    "RF17": "no",
    "RF19": False,
    "RF20": False,
    "RF21": "outer",
    "RF22": False,
}


def screen(day: str, **answers: object) -> Event:
    """Answer every question of the full set, all clear but for those given."""
    return event("screen", {"set": "full", "answers": ALL_CLEAR | answers}, day)


def morning(day: str, pain: int) -> Event:
    return event("morning", {"pain": pain}, day)
