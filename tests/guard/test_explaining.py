"""What a person sees who opens the app where it cannot work."""

import asyncio

import httpx
import pytest
from fastapi import FastAPI

from app.guard.middleware import Guard, Rules
from app.guard.visit import Visit
from app.web.assets import NotBuilt

PAGE = {"Accept": "text/html,application/xhtml+xml"}
HERE, ELSEWHERE = "http://localhost:8000", "http://192.168.1.5:8000"


def explain(visit: Visit) -> str:
    return f"not at {visit.host}, proxy {visit.untrusted_proxy}"


def get(url: str, headers: dict[str, str], rules: Rules) -> httpx.Response:
    app = FastAPI()
    app.add_api_route("/", lambda: "app")
    app.add_api_route("/api/v1/x", lambda: "api")

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Guard(app, rules), client=("192.0.2.9", 1))
        async with httpx.AsyncClient(transport=transport) as client:
            return await client.get(url, headers=headers)

    return asyncio.run(ask())


def test_over_plain_http_from_elsewhere_a_page_explains() -> None:
    answer = get(ELSEWHERE, PAGE, Rules(insecure_page=explain))
    assert (answer.status_code, answer.text) == (403, "not at 192.168.1.5:8000, proxy None")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "private, no-store"


def test_it_knows_of_a_proxy_that_nobody_has_named() -> None:
    answer = get(ELSEWHERE, PAGE | {"X-Forwarded-Proto": "https"}, Rules(insecure_page=explain))
    assert answer.text == "not at 192.168.1.5:8000, proxy 192.0.2.9"


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        (HERE, PAGE),
        ("https://192.168.1.5", PAGE),
        (f"{ELSEWHERE}/api/v1/x", PAGE),
        (ELSEWHERE, {"Accept": "text/css"}),
    ],
)
def test_everything_else_passes(url: str, headers: dict[str, str]) -> None:
    assert get(url, headers, Rules(insecure_page=explain)).json() in {"app", "api"}


def test_only_a_public_name_is_bound_to_https() -> None:
    rules = Rules(public_url="https://app.example")
    assert "max-age=31536000" in get("https://app.example", PAGE, rules).headers["strict-transport-security"]
    for url in ("https://other.example", "http://app.example", HERE):
        assert "strict-transport-security" not in get(url, PAGE, rules).headers
    assert (
        "strict-transport-security" not in get("https://localhost", PAGE, Rules(public_url="https://localhost")).headers
    )


def test_a_page_that_cannot_be_made_is_a_problem_and_no_fault() -> None:
    def fail(_visit: Visit) -> str:
        raise NotBuilt

    assert get(ELSEWHERE, PAGE, Rules(insecure_page=fail)).status_code == 503
