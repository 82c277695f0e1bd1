"""A person with a phone, as the server sees one: an account, a device and a bearer token."""

import json
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Self
from uuid import UUID

import httpx

from tests.http import web
from tests.http.events import Event

API = "/api/v1"


def as_bytes(body: object) -> bytes:
    """JSON with every odd letter escaped, so that half an emoji can travel."""
    return json.dumps(body, ensure_ascii=True).encode("ascii")


@dataclass
class Person:
    client: httpx.Client
    account_id: str
    device_id: str
    token: str

    def call(self, method: str, path: str, body: object = None, **headers: str) -> httpx.Response:
        """Send one request; header names are written with `_` for `-`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is None:
            return self.client.request(method, API + path, headers=named)
        content = body if isinstance(body, bytes) else as_bytes(body)
        return self.client.request(
            method, API + path, content=content, headers={"Content-Type": "application/json"} | named
        )

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self.call("GET", path, **headers)

    def sync(self, *events: object, **fields: object) -> httpx.Response:
        """Send events as they are; fields replace those of the request, and `...` leaves one out."""
        request: Event = {
            "device_id": self.device_id,
            "now": "2026-11-22T07:31:06.000+00:00",
            "epoch": None,
            "since": 0,
            "limit": 500,
            "events": list(events),
        }
        request.update(fields)
        return self.call("POST", "/sync", {name: value for name, value in request.items() if value is not ...})

    def statuses(self, *events: object) -> list[str]:
        """Sync and give what became of each event."""
        answer = self.sync(*events)
        assert answer.status_code == 200, answer.text
        return [result["status"] for result in answer.json()["results"]]

    def says(self, *events: object) -> None:
        """Sync events that the server must store, every one."""
        assert self.statuses(*events) == ["stored"] * len(events)

    def today(self) -> str:
        """The server's UTC date."""
        return str(self.sync().json()["server_now"])[:10]

    def head(self) -> int:
        return int(self.sync().json()["head"])

    def journal(self, after: int = 0) -> list[Event]:
        """Every event the server holds for this account, page by page."""
        events: list[Event] = []
        while True:
            page = self.get(f"/journal?after={after}&limit=500").json()
            events += page["events"]
            if not page["more"]:
                return events
            after = page["events"][-1]["rev"]

    def beside(self) -> Self:
        """Open another connection of the same device."""
        client = web.Visitor(base_url=self.client.base_url, headers=self.client.headers, timeout=60)
        return replace(self, client=client)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()


def newcomer(base_url: str, timezone: str = "UTC", **headers: str) -> Person:
    """Make a guest account with a bearer token."""
    client = web.Visitor(base_url=base_url, timeout=30)
    answer = client.post(f"{API}/accounts", json={"timezone": timezone, "credential": "bearer"}, headers=headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    client.headers["Authorization"] = f"Bearer {made['token']}"
    return Person(client, str(UUID(made["account_id"])), made["device_id"], made["token"])
