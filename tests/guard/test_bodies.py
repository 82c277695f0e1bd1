"""Which bodies are read, and how large they may be."""

import socket

import httpx
import pytest

from app.guard import bodies
from tests.live import Live
from tests.people import Person


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/jsonp"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
        {},
    ],
)
def test_only_plain_json_is_read(ana: Person, headers: dict[str, str]) -> None:
    answer = ana.http.post("/api/v1/sync", content=b"{}", headers=headers)
    assert answer.status_code == 415
    assert answer.json()["status"] == 415


def test_json_may_name_its_charset(ana: Person) -> None:
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert ana.http.post("/api/v1/sync", content=b"[]", headers=headers).status_code == 422


@pytest.mark.parametrize("streamed", ["whole", "in pieces"])
def test_a_body_that_is_too_large_is_refused(ana: Person, streamed: str) -> None:
    large = b" " * (256 * 1024 + 1)
    content = large if streamed == "whole" else iter([large[: 128 * 1024], large[128 * 1024 :]])
    answer = ana.http.post("/api/v1/sync", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert ana.http.get("/api/v1/me").status_code == 200


def test_a_client_that_never_sends_what_it_announced_is_answered(server: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "DRAINED_WITHIN_S", 0.05)
    with socket.create_connection(("127.0.0.1", int(server.url.rsplit(":", 1)[1])), timeout=5) as raw:
        raw.sendall(b"POST /api/v1/sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999\r\n\r\n")
        assert raw.recv(20).split()[1] == b"415"


def test_a_body_of_the_very_limit_is_read(ana: Person) -> None:
    full = b'{"device_id": "%s"}' % ana.device_id.encode()
    answer = ana.http.post("/api/v1/sync", content=full.ljust(256 * 1024), headers={"Content-Type": "application/json"})
    assert answer.status_code == 200


def test_a_small_route_takes_a_small_body(http: httpx.Client) -> None:
    answer = http.post("/api/v1/accounts", json={"timezone": "x" * 70_000})
    assert answer.status_code == 413
