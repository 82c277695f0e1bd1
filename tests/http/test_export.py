"""The way out holds everything, and the way in gives it back."""

import io
import json
import zipfile
from collections.abc import Callable

import pytest

from tests.http import web
from tests.http.events import Event, enrolled, event, morning, screen
from tests.http.person import API, Person
from tests.http.problems import assert_problem

DAY = "2026-11-20"
ZIP = {"Content-Type": "application/zip"}


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


def test_everything_is_in_the_zip(anyone: Person) -> None:
    full_life(anyone)
    text = said(taken_home(anyone))
    for word in ("canary-first", "canary-quarantined", "canary-opaque", "canary-seen", anyone.account_id):
        assert word in text, word
    assert r"nul \u0000 half \ud83d end" in text
    kept = [number for number in range(7) if f"canary-conflict-{number}" in text]
    assert kept == [0, 1, 2, 3, 4]
    assert anyone.token not in text


def test_a_conflict_sent_again_is_not_kept_again(anyone: Person) -> None:
    sent = morning(DAY, 1)
    anyone.says(sent)
    for _ in range(6):
        assert anyone.statuses(sent | {"body": {"pain": 2}}) == ["conflict"]
    for pain in (3, 4, 5, 6):
        anyone.statuses(sent | {"body": {"pain": pain}})
    text = said(taken_home(anyone))
    assert len([line for line in text.split('"pain"')[1:] if line.lstrip(": ")[0] in "23456"]) == 5


@pytest.mark.usefixtures("imports")
def test_an_empty_account_takes_it_in_and_gives_the_same_back(
    anyone: Person, either_url: str, guests: Callable[[str], Person]
) -> None:
    full_life(anyone)
    packed = anyone.get("/export").content
    other = guests(either_url)
    taken = other.client.post(f"{API}/import", content=packed, headers=ZIP)
    assert taken.status_code in {200, 201, 204}, taken.text
    assert contents(taken_home(other)) == contents(zipfile.ZipFile(io.BytesIO(packed)))
    strip = ("id", "kind", "v", "day", "at", "tz", "body", "rev")
    mine, theirs = ([{name: one.get(name) for name in strip} for one in p.journal()] for p in (anyone, other))
    assert theirs == mine
    assert other.get("/plan").status_code == 200
    again = other.client.post(f"{API}/import", content=packed, headers=ZIP)
    assert_problem(again, 409)


def contents(archive: zipfile.ZipFile) -> dict[str, list[str]]:
    """Every file that holds events, line by line, without what names the account or the day of the export."""
    return {
        name: archive.read(name).decode("utf-8", "surrogatepass").splitlines()
        for name in archive.namelist()
        if "event" in name or "conflict" in name
    }


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("events.jsonl", b" " * (60 * 1024 * 1024))
    return packed.getvalue()


def stranger() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../etc/cron.d/x", "x")
    return packed.getvalue()


@pytest.mark.usefixtures("imports")
@pytest.mark.parametrize(
    "make", [bomb, stranger, lambda: b"", lambda: b"PK\x05\x06" + b"\0" * 18, lambda: b"not a zip"]
)
def test_a_bad_zip_leaves_the_account_empty(anyone: Person, make: Callable[[], bytes]) -> None:
    assert_problem(anyone.client.post(f"{API}/import", content=make(), headers=ZIP), 400, 413, 422)
    assert anyone.head() == 0


@pytest.mark.usefixtures("imports")
def test_a_zip_is_no_json(anyone: Person) -> None:
    packed = anyone.get("/export").content
    assert_problem(anyone.call("POST", "/import", packed), 415)


@pytest.mark.usefixtures("imports")
def test_half_a_zip_is_no_zip(anyone: Person, either_url: str, guests: Callable[[str], Person]) -> None:
    full_life(anyone)
    packed = anyone.get("/export").content
    other = guests(either_url)
    assert_problem(other.client.post(f"{API}/import", content=packed[: len(packed) // 2], headers=ZIP), 400, 422)
    assert other.head() == 0


@pytest.mark.usefixtures("imports")
def test_an_account_in_use_takes_nothing_in(anyone: Person) -> None:
    anyone.says(morning(DAY, 1))
    packed = anyone.get("/export").content
    assert_problem(anyone.client.post(f"{API}/import", content=packed, headers=ZIP), 409)


def test_the_way_out_is_for_oneself(anyone: Person) -> None:
    assert_problem(web.get(str(anyone.client.base_url.join(f"{API}/export"))), 401)
    assert json.loads(taken_home(anyone).testzip() or "null") is None
