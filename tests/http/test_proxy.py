"""Behind a proxy that speaks https, in front of none, and with the limits on."""

from collections.abc import Iterator

import httpx
import pytest

from tests.http import web
from tests.http.person import API
from tests.http.problems import assert_problem
from tests.http.process import serving

HOST = "knee.example.org"
PROXY = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": HOST, "X-Forwarded-For": "203.0.113.7", "Host": HOST}
HERE = {"Sec-Fetch-Site": "same-origin"}
GUEST = {"timezone": "UTC"}


@pytest.fixture(scope="module")
def public_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = {
        "STRIDEBACK_PUBLIC_URL": f"https://{HOST}",
        "STRIDEBACK_TRUSTED_PROXIES": "127.0.0.1",
        "STRIDEBACK_RATE_LIMITS": "on",
    }
    with serving(tmp_path_factory.mktemp("public"), **settings) as url:
        yield url


def test_over_https_the_cookie_is_bound_to_the_host(public_url: str) -> None:
    answer = web.post(f"{public_url}{API}/accounts", json=GUEST, headers=PROXY | HERE)
    assert answer.status_code == 201, answer.text
    (cookie,) = answer.headers.get_list("Set-Cookie")
    assert cookie.startswith("__Host-sid=")
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"secure", "httponly", "samesite=lax", "path=/"} <= parts
    assert not any(part.startswith("domain") for part in parts)
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=")
    secret = cookie.split(";")[0].split("=", 1)[1]
    me = f"{public_url}{API}/me"
    named = {"Cookie": f"__Host-sid={secret}"}
    assert web.get(me, headers=PROXY | named).status_code == 200
    # A cookie that anybody on plain http could have planted is not taken over https.
    assert_problem(web.get(me, headers=PROXY | {"Cookie": f"sid={secret}"}), 401)
    for origin, status in (
        (f"https://{HOST}", 200),
        (f"http://{HOST}", 403),
        (public_url, 403),
        ("https://x.example", 403),
    ):
        headers = PROXY | named | {"Origin": origin}
        assert web.patch(me, json={"timezone": "UTC"}, headers=headers).status_code == status, origin


def test_a_stranger_cannot_say_it_was_https(base_url: str) -> None:
    answer = web.post(f"{base_url}{API}/accounts", json=GUEST, headers={"X-Forwarded-Proto": "https"} | HERE)
    assert answer.status_code == 201
    assert answer.headers["Set-Cookie"].startswith("sid=")
    assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.parametrize("host", ["192.168.1.20", "knee.local", "localhost.evil.example", "127.0.0.1.nip.io"])
def test_over_plain_http_no_cookie_leaves_the_house(base_url: str, host: str) -> None:
    answer = web.post(f"{base_url}{API}/accounts", json=GUEST, headers={"Host": f"{host}:8000"} | HERE)
    assert "Set-Cookie" not in answer.headers
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_on_loopback_it_may(base_url: str, host: str) -> None:
    answer = web.post(f"{base_url}{API}/accounts", json=GUEST, headers={"Host": f"{host}:8000"} | HERE)
    assert answer.status_code == 201
    assert answer.headers["Set-Cookie"].startswith("sid=")


def test_too_many_new_accounts_have_to_wait(public_url: str) -> None:
    headers = PROXY | {"X-Forwarded-For": "203.0.113.99"}
    body = GUEST | {"credential": "bearer"}
    with web.Visitor(base_url=public_url, headers=headers) as client:
        assert_problem(until_refused(client, "/accounts", body, 201), 429)
    # Another address is not held back, and an address that the proxy did not see does not count.
    other = web.post(f"{public_url}{API}/accounts", json=body, headers=PROXY | {"X-Forwarded-For": "198.51.100.4"})
    assert other.status_code == 201
    forged = headers | {"X-Forwarded-For": "198.51.100.5, 203.0.113.99"}
    assert_problem(web.post(f"{public_url}{API}/accounts", json=body, headers=forged), 429)


def test_guessing_codes_has_to_wait(public_url: str) -> None:
    headers = PROXY | {"X-Forwarded-For": "203.0.113.150"}
    with web.Visitor(base_url=public_url, headers=headers) as client:
        wrong = {"code": "BCDFGHJK", "credential": "bearer"}
        assert_problem(until_refused(client, "/codes/redeem", wrong, 404), 429)


def until_refused(client: httpx.Client, path: str, body: dict[str, str], usual: int) -> httpx.Response:
    """Ask again and again, to a limit, until the answer is no longer the usual one."""
    answer = client.post(API + path, json=body)
    for _ in range(300):
        if answer.status_code != usual:
            break
        answer = client.post(API + path, json=body)
    return answer
