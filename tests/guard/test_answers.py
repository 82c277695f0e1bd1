import socket

import httpx
import pytest

from app.guard import bodies
from tests.live import Live
from tests.people import Person

STANDARD = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
    "vary": "Cookie, Authorization",
}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/healthz"),
        ("GET", "/api/v1/me"),
        ("GET", "/api/v1/nothing"),
        ("PUT", "/api/v1/me"),
        ("POST", "/api/v1/accounts"),
        ("GET", "/api/v1/openapi.json"),
    ],
)
def test_every_answer_leaves_with_the_same_headers(http: httpx.Client, method: str, path: str) -> None:
    answer = http.request(method, path)
    assert {name: answer.headers[name] for name in STANDARD} == STANDARD
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "upgrade-insecure-requests" not in policy, "over plain http this would break the page"
    assert "server" not in answer.headers


def test_the_program_may_be_kept_by_anybody(http: httpx.Client) -> None:
    answer = http.get("/api/v1/program")
    assert answer.headers["cache-control"].startswith("public")
    assert "cookie" not in answer.headers.get("vary", "").lower()


def test_a_method_that_is_not_there_names_those_that_are(http: httpx.Client) -> None:
    answer = http.put("/api/v1/me", json={})
    assert (answer.status_code, answer.headers["allow"]) == (405, "DELETE, GET, PATCH")
    assert answer.headers["content-type"] == "application/problem+json"


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


@pytest.mark.parametrize("host", ["", "a b", "evil.example/path", "a@b", "[:::]"])
def test_a_host_that_is_none_is_refused(server: Live, host: str) -> None:
    with socket.create_connection(("127.0.0.1", int(server.url.rsplit(":", 1)[1]))) as raw:
        raw.sendall(f"GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        assert raw.recv(20).split()[1] == b"400"


def test_nothing_leaks_when_we_are_at_fault(server: Live, http: httpx.Client) -> None:
    async def broken() -> None:
        raise ZeroDivisionError("the secret is 42")

    server.app.add_api_route("/api/v1/broken", broken)
    answer = http.get("/api/v1/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.json()["instance"].startswith("urn:uuid:")
    assert "secret" not in answer.text
    assert "ZeroDivision" not in answer.text


@pytest.mark.parametrize("path", ["/api/v1/me/", "/api/v1/sync/"])
def test_nobody_is_sent_to_another_address(ana: Person, path: str) -> None:
    assert ana.http.get(path, headers={"X-Forwarded-Proto": "https"}).status_code == 404
