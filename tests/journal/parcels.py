"""Exports as they might be made: by us, by hand, or by somebody who means harm."""

import io
import json
import zipfile
from collections.abc import Mapping

import httpx
from pydantic import JsonValue

from tests.events import morning
from tests.people import Event, Person

DAY = "2026-11-22"
DEVICE = "0193506a-0000-7000-8000-0000000000d1"
WHEN = "2026-11-22T07:31:05.120+00:00"
ZIP = {"Content-Type": "application/zip"}
Files = Mapping[str, str]


def a_device(**other: JsonValue) -> Event:
    told: Event = {"device_id": DEVICE, "created_at": WHEN, "seen_at": WHEN, "ended_at": None}
    return told | other


def a_line(rev: int, event: JsonValue, **other: JsonValue) -> Event:
    told: Event = {"rev": rev, "status": "stored", "device_id": DEVICE, "received_at": WHEN, "event": event}
    return told | other


def aside(event: JsonValue, **other: JsonValue) -> Event:
    told: Event = {"device_id": DEVICE, "received_at": WHEN, "event": event}
    return told | other


def files(events: list[Event], conflicts: list[Event] | None = None, devices: JsonValue = None) -> dict[str, str]:
    return {
        "README.txt": "",
        "account.json": "{}",
        "devices.json": json.dumps([a_device()] if devices is None else devices),
        "events.jsonl": "".join(json.dumps(line) + "\n" for line in events),
        "conflicts.jsonl": "".join(json.dumps(line) + "\n" for line in conflicts or []),
    }


def good() -> dict[str, str]:
    return files([a_line(1, morning(DAY, 2))])


def zipped(content: Files, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return packed.getvalue()


def send(person: Person, packed: bytes) -> httpx.Response:
    return person.http.post("/api/v1/import", content=packed, headers=ZIP)


def unzipped(person: Person) -> dict[str, str]:
    answer = person.http.get("/api/v1/export")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}
