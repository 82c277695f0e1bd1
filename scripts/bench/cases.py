"""The requests that are compared, on one database."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count, repeat
from statistics import median

from app.clock import steady_seconds
from scripts.bench.load import Sample, ask, request
from scripts.bench.rounds import ROUNDS, Pair, alternate
from tests.diaries import diary
from tests.events import morning, note
from tests.people import Event, Person

LAST = date(2026, 1, 5)
IN_FLIGHT = 16
READS, BATCHES = 100, 8
"""For each that is in flight."""
PARTS = 14


def write_diary(person: Person, days: int) -> None:
    """Keep a diary that ends on the last day, with a look at the plan every other week."""
    first = LAST - timedelta(days=days - 1)
    due = first + timedelta(days=PARTS)
    batch: list[Event] = []
    for one in diary(first, days):
        if date.fromisoformat(str(one["day"])) >= due:
            person.say(*batch)
            batch = []
            person.http.get("/api/v1/plan", params={"from": str(due), "days": "14"}).raise_for_status()
            due += timedelta(days=PARTS)
        batch.append(one)
    person.say(*batch)


def reads(ours: str, bare: str, ana: Person) -> Iterator[Pair]:
    """Compare a plan that is unchanged, and one that was kept, with one indexed read."""
    path = f"/api/v1/plan?from={LAST}&days=14"
    headers = {"Authorization": f"Bearer {ana.token}", "Accept-Encoding": "gzip"}
    etag = ana.http.get(path, headers={"Accept-Encoding": "gzip"}).headers["etag"]
    there = f"/read/{ana.account_id}/{LAST}"
    for name, status, more in (
        ("plan, unchanged (304)", 304, {"If-None-Match": etag}),
        ("plan, kept", 200, {}),
    ):
        asked = request("GET", path, headers | more)
        bare_asked = request("GET", there, headers | more)
        yield alternate(name, 0.8, repeated(ours, asked, status), repeated(bare, bare_asked, status))


def repeated(url: str, asked: bytes, status: int) -> Callable[[], Sample]:
    """Ask the same again and again."""
    return lambda: ask(url, [repeat(asked, READS)] * IN_FLIGHT, status)


def writes(ours: str, bare: str, people: list[Person], strangers: list[Person]) -> Iterator[Pair]:
    """Compare syncs of new events with a bare insert of as many. Each has people of its own."""
    for size in (1, 20, 50, 100):
        yield alternate(
            f"sync of {size}",
            0.6 if size == 50 else 0,  # noqa: PLR2004 -- the one that has a bar
            written(ours, people, size, "/api/v1/sync"),
            written(bare, strangers, size, None),
        )


def written(url: str, people: list[Person], size: int, path: str | None) -> Callable[[], Sample]:
    """Send new batches each time, each person's one after the other."""
    return lambda: ask(url, [syncs(person, size, path) for person in people], 200)


def syncs(person: Person, size: int, path: str | None) -> list[bytes]:
    """Write batches of new events. Each says that all before it has come back, as a phone's does."""
    head = int(str(person.sync(limit=1)["head"]))
    token = f"Bearer {person.token}"
    made = []
    for number in range(BATCHES):
        batch = [note(LAST, "legs are heavy today") if each % 2 else morning(LAST, 1) for each in range(size)]
        told = {"device_id": person.device_id, "since": head + number * size, "events": batch}
        where = path or f"/write/{person.account_id}/{person.device_id}"
        headers = {"Authorization": token, "Content-Type": "application/json"}
        made.append(request("POST", where, headers, json.dumps(told).encode()))
    return made


def news(people: list[Person]) -> list[list[float]]:
    """Return, for each person, the ms that a plan took after something new was said, turn by turn."""
    took: list[list[float]] = [[] for _ in people]
    for number in range(2 * ROUNDS + 1):
        for person, found in zip(people, took, strict=True):
            person.say(note(LAST, f"news {number}"))
            began = steady_seconds()
            person.http.get("/api/v1/plan", params={"from": str(LAST), "days": "14"}).raise_for_status()
            found.append(1_000 * (steady_seconds() - began))
    return [found[1:] for found in took]


def history(person: Person) -> dict[str, float]:
    """Return the ms that a new phone waits for all of a journal, and that an export takes."""
    found = {}
    began = steady_seconds()
    since, pages = 0, count(1)
    while (page := person.sync(since=since, limit=500))["more"]:
        since = int(str(page["events"][-1]["rev"]))
        next(pages)
    found["all of it to a new phone"] = 1_000 * (steady_seconds() - began)
    took = []
    for _ in range(ROUNDS):
        began = steady_seconds()
        person.http.get("/api/v1/export").raise_for_status()
        took.append(1_000 * (steady_seconds() - began))
    return found | {"its export": median(took)}
