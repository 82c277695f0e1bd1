"""What every answer carries, whatever it answers."""

import pytest

from tests.http import web
from tests.http.person import Person

EVERYWHERE = [
    "/api/v1/me",
    "/api/v1/program",
    "/api/v1/openapi.json",
    "/healthz",
    "/readyz",
    "/api/v1/nowhere",
    "/",
    "/ice",
]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_is_fenced_in(base_url: str, path: str) -> None:
    headers = web.get(base_url + path).headers
    policy = {
        part.split()[0]: part.split()[1:] for part in headers["Content-Security-Policy"].split(";") if part.strip()
    }
    assert policy["default-src"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert policy.get("script-src", ["'self'"]) == ["'self'"]
    assert policy.get("style-src", ["'self'"]) == ["'self'"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in headers
    assert "python" not in headers.get("Server", "").lower()
    # Plain http on loopback: a promise to use https would lock the person out.
    assert "Strict-Transport-Security" not in headers


def test_pages_ask_for_trusted_types(base_url: str) -> None:
    assert "require-trusted-types-for 'script'" in web.get(base_url + "/").headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_open(either_url: str, path: str) -> None:
    answer = web.get(either_url + path)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_fault_tells_nothing_of_the_inside(person: Person) -> None:
    for answer in (person.get("/plan?from=x"), person.call("POST", "/sync", b"{"), person.get("/nowhere")):
        lower = answer.text.lower()
        assert not any(word in lower for word in ("traceback", "sqlalchemy", "pydantic", ".py", "sqlite", "/root"))
