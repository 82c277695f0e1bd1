"""Builders of events, one for each kind. `day` is the plan day; everything else has a harmless default."""

import secrets
from datetime import date
from itertools import count
from uuid import UUID

from pydantic import JsonValue

from tests.people import Event

Body = dict[str, JsonValue]
_tick = count(1_795_000_000_000)


def new_id() -> str:
    """Make a UUID of version 7. They grow in the order they are made."""
    value = (next(_tick) << 80) | (7 << 76) | (secrets.randbits(12) << 64) | (2 << 62) | secrets.randbits(62)
    return str(UUID(int=value))


def event(kind: str, day: date | str, body: Body, **more: JsonValue) -> Event:
    """Make an event of any kind. `more` replaces or adds parts of the envelope."""
    made: Event = {
        "id": new_id(),
        "kind": kind,
        "v": 1,
        "day": str(day),
        "at": f"{day}T07:31:05.120+00:00",
        "tz": "Europe/London",
        "body": body,
    }
    return made | more


def enrolled(day: date | str, **body: JsonValue) -> Event:
    """The person begins, with mild and recent pain on the right."""
    mild: Body = {
        "program": "itbs",
        "side": "right",
        "grade": 2,
        "onset_on": str(day),
        "first_episode": True,
        "pain_mode": "monitored",
        "pace": "standard",
        "slim": False,
        "ice_screen": [],
        "equipment": ["ball", "band", "mat"],
        "worst_pain": 5,
    }
    return event("enrolled", day, mild | body)


def clear_screen(day: date | str, **answers: JsonValue) -> Event:
    """A full screen in which nothing is wrong, but for what is given."""
    yes_no = ("01", "02", "03", "04", "05", "08", "10", "15", "19", "20", "22")
    clear: Body = dict.fromkeys([f"RF{number}" for number in yes_no], False)
    clear |= {"RF06": True, "RF09": "no", "RF11": "no", "RF12": "no", "RF13": "no", "RF14": True}
    clear |= {"RF16": {"nights": 0, "systemic": False}, "RF17": "no", "RF21": "outer"}
    return event("screen", day, {"set": "full", "answers": clear | answers})


def morning(day: date | str, pain: int, **body: JsonValue) -> Event:
    """The score on getting up."""
    score: Body = {"pain": pain}
    return event("morning", day, score | body)


def evening(day: date | str, **body: JsonValue) -> Event:
    """The day's stairs and walking."""
    return event("evening", day, body)


def exercise(day: date | str, name: str, slot: str = "pm", **body: JsonValue) -> Event:
    """One exercise, done as planned."""
    sets: JsonValue = [{"reps": 10, "side": "right"}, {"reps": 10, "side": "right"}]
    done: Body = {"slot": slot, "exercise": name, "sets": sets, "complete": 100}
    return event("exercise", day, done | body)


def session(day: date | str, slot: str = "pm", kind: str = "strength", **body: JsonValue) -> Event:
    """A slot finished without pain."""
    quiet: Body = {"pre": 0, "peak": 0, "post": 0, "sharp": False, "limp": False}
    named: Body = {"slot": slot, "class": kind}
    return event("session", day, named | quiet | body)


def run(day: date | str, **body: JsonValue) -> Event:
    """A run without pain."""
    quiet: Body = {"stage": "R1", "minutes": 20, "peak": 0, "post": 0, "complete": 100}
    return event("run", day, quiet | body)


def took_test(day: date | str, name: str, pain: int, **body: JsonValue) -> Event:
    """A test of readiness."""
    taken: Body = {"test": name, "pain": pain}
    return event("test", day, taken | body)


def retract(day: date | str, target: Event) -> Event:
    """Take an event back."""
    return event("retract", day, {"event_id": target["id"]})


def note(day: date | str, text: str) -> Event:
    """Words for oneself."""
    return event("note", day, {"text": text})
