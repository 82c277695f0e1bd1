"""People who use the server, each with an account of their own."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypedDict

import httpx
from pydantic import JsonValue

Event = dict[str, JsonValue]
# A busy machine answers late; no test but those that say so is about how soon.
PATIENCE_S = 60


class Result(TypedDict, total=False):
    """What the server says of one event."""

    id: str
    index: int
    status: str
    rev: int
    problem: dict[str, JsonValue]


class SyncAnswer(TypedDict):
    """What the server says to a sync."""

    server_now: str
    epoch: str
    reset: bool
    head: int
    more: bool
    results: list[Result]
    events: list[Event]


@dataclass(frozen=True)
class Person:
    """One person with one device."""

    http: httpx.Client
    account_id: str
    device_id: str
    token: str

    def send(self, *events: Event, **more: JsonValue) -> httpx.Response:
        """Post events and whatever else a sync may say."""
        asked: JsonValue = {"device_id": self.device_id, "events": list(events), **more}
        # In ASCII, as phones write half an emoji: httpx's own JSON could not.
        return self.http.post("/api/v1/sync", content=json.dumps(asked), headers={"Content-Type": "application/json"})

    def sync(self, *events: Event, **more: JsonValue) -> SyncAnswer:
        """Post events and give the answer, which must be a good one."""
        answer = self.send(*events, **more)
        assert answer.status_code == httpx.codes.OK, answer.text
        read: SyncAnswer = answer.json()
        return read

    def say(self, *events: Event) -> None:
        """Post events, each of which must be stored."""
        for start in range(0, len(events), 100):
            statuses(self.sync(*events[start : start + 100]), "stored")


def statuses(answer: SyncAnswer, every: str | None = None) -> Sequence[str]:
    """Give the status of each event in order; with `every`, all must be that."""
    found = [result["status"] for result in answer["results"]]
    if every is not None:
        assert set(found) <= {every}, answer["results"]
    return found


@contextmanager
def new_person(url: str, timezone: str = "Europe/London") -> Iterator[Person]:
    """Make an account with a bearer token."""
    with httpx.Client(base_url=url, timeout=PATIENCE_S) as client:
        answer = client.post("/api/v1/accounts", json={"timezone": timezone, "credential": "bearer"})
        assert answer.status_code == httpx.codes.CREATED, answer.text
        made = answer.json()
        client.headers["Authorization"] = f"Bearer {made['token']}"
        yield Person(client, made["account_id"], made["device_id"], made["token"])
