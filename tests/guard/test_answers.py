import socket

import httpx
import pytest

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
