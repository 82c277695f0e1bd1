"""A write with a cookie must come from our own pages; a bearer token may come from anywhere."""

from collections.abc import Iterator

import httpx
import pytest

from tests.http import web
from tests.http.events import morning
from tests.http.person import API, Person
from tests.http.problems import assert_problem

OWN = "own"


@pytest.fixture
def browser(base_url: str) -> Iterator[httpx.Client]:
    with web.Visitor(base_url=base_url) as client:
        made = client.post(f"{API}/accounts", json={"timezone": "UTC"}, headers={"Sec-Fetch-Site": "same-origin"})
        client.headers["X-Test-Device"] = made.json()["device_id"]
        yield client


ALLOWED = [{"Sec-Fetch-Site": "same-origin"}, {"Origin": OWN}, {"Sec-Fetch-Site": "same-origin", "Origin": OWN}]
REFUSED: list[dict[str, str]] = [
    {},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": ""},
    {"Sec-Fetch-Site": "same-origin, cross-site"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "https://evil.example"},
    {"Origin": "http://127.0.0.1"},
    {"Origin": "http://127.0.0.1.evil.example"},
    {"Origin": OWN + ".evil.example"},
    {"Origin": OWN + "0"},
    {"Origin": "https" + OWN},
    {"Referer": OWN + "/you"},
]


def filled(headers: dict[str, str], own: str) -> dict[str, str]:
    secure = own.replace("http:", "https:")
    return {name: value.replace("https" + OWN, secure).replace(OWN, own) for name, value in headers.items()}


@pytest.mark.parametrize("headers", REFUSED, ids=str)
@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/sync", {"device_id": "?", "now": "2026-11-22T07:00:00Z", "epoch": None, "since": 0, "events": []}),
        ("PATCH", "/me", {"timezone": "Asia/Tokyo"}),
        ("DELETE", "/me", {"account_id": "?"}),
        ("DELETE", "/session", None),
        ("DELETE", "/devices/?", None),
        ("POST", "/codes", {}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_write_from_elsewhere_is_refused(
    browser: httpx.Client, headers: dict[str, str], method: str, path: str, body: dict[str, object] | None
) -> None:
    me = browser.get(f"{API}/me").json()
    fill = {"?": {"/me": me["account_id"]}.get(path, browser.headers["X-Test-Device"])}
    given = {name: fill.get(value, value) if isinstance(value, str) else value for name, value in (body or {}).items()}
    own = str(browser.base_url).rstrip("/")
    answer = browser.request(
        method,
        API + path.replace("?", fill["?"]),
        json=given if body is not None else None,
        headers=filled(headers, own),
    )
    assert_problem(answer, 403)
    assert browser.get(f"{API}/me").json() == me


@pytest.mark.parametrize("headers", ALLOWED, ids=str)
def test_a_write_from_our_own_page_passes(browser: httpx.Client, headers: dict[str, str]) -> None:
    own = str(browser.base_url).rstrip("/")
    answer = browser.patch(f"{API}/me", json={"timezone": "Asia/Tokyo"}, headers=filled(headers, own))
    assert answer.status_code == 200
    assert browser.get(f"{API}/me").json()["timezone"] == "Asia/Tokyo"


@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}], ids=str)
def test_a_token_needs_neither(person: Person, headers: dict[str, str]) -> None:
    day = person.today()
    body = {"device_id": person.device_id, "now": day, "epoch": None, "since": 0, "events": [morning(day, 1)]}
    answer = person.client.post(f"{API}/sync", json=body, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_is_no_json(browser: httpx.Client, kind: str) -> None:
    headers = {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}
    assert_problem(browser.patch(f"{API}/me", content=b'{"timezone": "Asia/Tokyo"}', headers=headers), 415)


def test_a_made_up_token_does_not_vouch_for_a_cookie(browser: httpx.Client) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Authorization": "Bearer x"}
    answer = browser.patch(f"{API}/me", json={"timezone": "Asia/Tokyo"}, headers=headers)
    assert_problem(answer, 401, 403)
    assert browser.get(f"{API}/me").json()["timezone"] == "UTC"


def test_reading_needs_no_origin(browser: httpx.Client) -> None:
    assert browser.get(f"{API}/me", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_nobody_else_may_read_or_ask(base_url: str) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    for path in ("/sync", "/me", "/program"):
        answer = web.options(f"{base_url}{API}{path}", headers=asked)
        assert not any(name.lower().startswith("access-control") for name in answer.headers)
