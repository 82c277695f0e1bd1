"""An export as a person opens it, and a life that has something of everything in it."""

import io
import zipfile

from tests.http.events import Event, enrolled, event, screen
from tests.http.person import Person

DAY = "2026-11-20"


def taken_home(person: Person) -> zipfile.ZipFile:
    answer = person.get("/export")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return zipfile.ZipFile(io.BytesIO(answer.content))


def said(archive: zipfile.ZipFile) -> str:
    return "\n".join(archive.read(name).decode("utf-8", "surrogatepass") for name in sorted(archive.namelist()))


def full_life(person: Person) -> list[Event]:
    """Say something of every fate: stored, quarantined, opaque, in conflict, with odd letters."""
    note = event("note", {"text": "canary-first"}, DAY)
    events = [
        enrolled(DAY),
        screen(DAY),
        note,
        event("note", {"text": "nul \u0000 half \ud83d end"}, DAY),
        event("morning", {"pain": 11, "canary-quarantined": True}, DAY),
        event("unheard-of", {"canary-opaque": [1, 1.0, None]}, DAY),
        event("retract", {"event_id": note["id"]}, DAY, seen={"rev": 1, "engine": "canary-seen", "program": "x"}),
    ]
    person.sync(*events)
    for number in range(7):
        person.sync(note | {"body": {"text": f"canary-conflict-{number}"}})
    return events
