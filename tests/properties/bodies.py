"""Writes facts as the events that a phone would have sent."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import Final

from pydantic import JsonValue

from app.engine import facts
from tests.people import Event

_KINDS: Final[Mapping[type[facts.Fact], str]] = {
    facts.Enrolled: "enrolled",
    facts.Settings: "settings",
    facts.Placed: "placed",
    facts.Prescribed: "prescribed",
    facts.Choice: "choice",
    facts.Morning: "morning",
    facts.Evening: "evening",
    facts.Tick: "exercise",
    facts.Session: "session",
    facts.After: "after",
    facts.Run: "run",
    facts.Ice: "ice",
    facts.Try: "test",
    facts.FlareReport: "flare",
    facts.Screen: "screen",
    facts.Clearance: "clearance",
    facts.Function: "function",
    facts.Pause: "pause",
    facts.Retract: "retract",
}
# What an event says beyond what the rules read.
_MORE: Final[Mapping[str, Mapping[str, JsonValue]]] = {
    "enrolled": {"program": "itbs", "equipment": []},
    "exercise": {"sets": []},
    "ice": {"place": "outer-thigh-bump", "barrier": True},
    "clearance": {"by": "a physio"},
}


def kind_of(fact: facts.Fact) -> str:
    """Name the kind of event that a fact comes from."""
    return _KINDS[type(fact)]


def event_of(event: facts.Event, rev: int | None = None) -> Event:
    """Write one event; with `rev` as the server sends it back."""
    kind = kind_of(event.fact)
    body = {name: value for name, value in _plain(asdict(event.fact)).items() if value is not None}
    if kind == "session":
        body["class"] = body.pop("rule")
    if kind == "ice" and isinstance(body.get("checks"), list):
        body["checks"] = [{"at_s": 300, **check} for check in _objects(body["checks"])]
    made: Event = {
        "id": event.id,
        "kind": kind,
        "v": 1,
        "day": str(event.day),
        "at": f"{event.day}T07:31:05.120+00:00",
        "tz": "Europe/London",
        "body": {**body, **_MORE.get(kind, {})},
    }
    return made if rev is None else {"rev": rev, **made}


def log_of(events: Iterable[facts.Event]) -> list[Event]:
    """Write events as a phone keeps them once the server has them, doubles once."""
    once = {event.id: event for event in events}
    return [event_of(event, rev) for rev, event in enumerate(once.values(), 1)]


def _objects(value: JsonValue) -> list[dict[str, JsonValue]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _plain(value: Mapping[str, object]) -> dict[str, JsonValue]:
    return {name: _json(part) for name, part in value.items()}


def _json(value: object) -> JsonValue:
    match value:
        case datetime():
            return value.isoformat(timespec="milliseconds")
        case date():
            return value.isoformat()
        case Mapping():
            return {name: one for name, one in _plain(value).items() if one is not None}
        case tuple() | list():
            return [_json(one) for one in value]
        case None | bool() | int() | float() | str():
            return value
        case _:
            assert not is_dataclass(value)
            raise TypeError(type(value))
