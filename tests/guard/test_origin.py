from collections.abc import Iterator

import httpx
import pytest

from app.settings import Settings
from tests.live import Live, live
from tests.people import Person


@pytest.fixture
def browser(server: Live) -> Iterator[httpx.Client]:
    """Give a browser with a cookie."""
    with httpx.Client(base_url=server.url) as client:
        client.post("/api/v1/accounts", json={"timezone": "UTC"}).raise_for_status()
        yield client


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
def test_a_write_with_a_cookie_from_elsewhere_is_refused(browser: httpx.Client, headers: dict[str, str]) -> None:
    answer = browser.patch("/api/v1/me", json={"timezone": "Europe/Oslo"}, headers=headers)
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert browser.get("/api/v1/me").json()["timezone"] == "UTC"


def test_a_cookie_in_a_second_header_is_a_cookie(browser: httpx.Client) -> None:
    sid = browser.cookies["sid"]
    browser.cookies.clear()
    crumbs = [("Cookie", "theme=dark"), ("Cookie", f"sid={sid}")]
    assert browser.get("/api/v1/me", headers=crumbs).status_code == 200
    elsewhere = [*crumbs, ("Sec-Fetch-Site", "cross-site")]
    assert browser.patch("/api/v1/me", json={"locale": "en-GB"}, headers=elsewhere).status_code == 403


def test_a_write_with_a_cookie_from_our_own_page_passes(browser: httpx.Client) -> None:
    for headers in ({"Sec-Fetch-Site": "same-origin"}, {"Origin": str(browser.base_url).rstrip("/")}):
        assert browser.patch("/api/v1/me", json={"locale": "en-GB"}, headers=headers).status_code == 200


def test_a_read_with_a_cookie_needs_nothing(browser: httpx.Client) -> None:
    assert browser.get("/api/v1/me", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_a_script_needs_neither(ana: Person) -> None:
    assert ana.http.patch("/api/v1/me", json={"locale": "en-GB"}).status_code == 200


def test_a_cookie_counts_for_nothing_beside_another_credential(browser: httpx.Client) -> None:
    for value in ("Bearer nonsense", "Basic YTpi", "Bearer", ""):
        answer = browser.patch("/api/v1/me", json={"locale": "en-GB"}, headers={"Authorization": value})
        assert answer.status_code == 401


def test_https_behind_a_trusted_proxy(settings: Settings, server: Live) -> None:
    """The proxy speaks https for us: a cookie that only https has, and our own origin is the public one."""
    behind = settings.model_copy(
        update={"trusted_proxies": Settings(trusted_proxies="127.0.0.1").trusted_proxies}  # type: ignore[arg-type]
    )
    said = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "strideback.example.org", "X-Forwarded-For": "192.0.2.7"}
    with live(behind) as proxied, httpx.Client(base_url=proxied.url, headers=said) as client:
        answer = client.post("/api/v1/accounts", json={"timezone": "UTC"})
        cookie = answer.headers["set-cookie"]
        assert cookie.startswith("__Host-sid=")
        assert "Secure" in cookie
        assert "upgrade-insecure-requests" in answer.headers["content-security-policy"]
        client.headers["Cookie"] = cookie.split(";")[0]
        assert client.patch("/api/v1/me", json={}, headers={"Origin": proxied.url}).status_code == 403
        own = {"Origin": "https://strideback.example.org"}
        assert client.patch("/api/v1/me", json={}, headers=own).status_code == 200
    with httpx.Client(base_url=server.url, headers=said) as client:
        answer = client.post("/api/v1/accounts", json={"timezone": "UTC"})
        assert answer.headers["set-cookie"].startswith("sid="), "nobody has said that this proxy may be believed"
