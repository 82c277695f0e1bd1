"""Batches as no library would write them: too deep, too long, or no JSON at all."""

import json

from tests.http.person import Person, as_bytes


def nested(levels: int) -> object:
    """Lists within lists, so many of them."""
    value: object = 7
    for _ in range(levels):
        value = [value]
    return value


def deep(body: object) -> bytes:
    """JSON however deep, which the standard library gives up on."""
    levels = 0
    while isinstance(body, list) and body:
        body, levels = body[0], levels + 1
    if levels:
        return b"[" * levels + json.dumps(body).encode() + b"]" * levels
    if isinstance(body, dict) and isinstance(body.get("text"), list):
        return b'{"text": ' + deep(body["text"]) + b"}"
    return as_bytes(body)


def request_around(person: Person, events: bytes) -> bytes:
    around: dict[str, object] = {
        "device_id": person.device_id,
        "now": "2026-11-22T07:31:06Z",
        "epoch": None,
        "since": 0,
        "events": [],
    }
    return as_bytes(around).replace(b'"events": []', b'"events": ' + events)
