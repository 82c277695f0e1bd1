"""A cookie for a browser, a token for a script, and nothing else opens anything."""

import re
from uuid import UUID

import pytest

from tests.http import web
from tests.http.person import API, Person
from tests.http.problems import assert_problem

HERE = {"Sec-Fetch-Site": "same-origin"}


def test_a_guest_starts_with_a_cookie(either_url: str) -> None:
    with web.Visitor(base_url=either_url) as browser:
        answer = browser.post(f"{API}/accounts", json={"timezone": "Europe/London", "locale": "en-GB"}, headers=HERE)
        assert answer.status_code == 201
        assert answer.headers["Location"]
        body = answer.json()
        assert UUID(body["account_id"]) != UUID(body["device_id"])
        (cookie,) = answer.headers.get_list("Set-Cookie")
        secret = answer.cookies["sid"]
        assert len(secret) >= 40
        assert "token" not in body
        assert secret not in answer.text
        assert browser.get(f"{API}/me").json()["account_id"] == body["account_id"]
        parts = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert {"httponly", "samesite=lax", "path=/"} <= parts
        assert not any(part.startswith(("secure", "domain")) for part in parts)
        assert any(re.fullmatch(r"max-age=\d{6,}", part) for part in parts)
        assert len(cookie) < 4096


def test_a_script_starts_with_a_token(either_url: str) -> None:
    answer = web.post(f"{either_url}{API}/accounts", json={"timezone": "UTC", "credential": "bearer"})
    assert answer.status_code == 201
    assert "Set-Cookie" not in answer.headers
    assert len(answer.json()["token"]) >= 40
    assert set(answer.json()) >= {"account_id", "device_id", "token"}


def test_a_dead_credential_does_not_stand_in_the_way(base_url: str) -> None:
    headers = {"Authorization": "Bearer gone", "Cookie": "sid=gone.gone"}
    answer = web.post(f"{base_url}{API}/accounts", json={"timezone": "UTC", "credential": "bearer"}, headers=headers)
    assert answer.status_code == 201


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer x", "Basic eDp4", "bearer\tx", "Bearer a b", "Bearer " + "x" * 5000, "Bearer ü"],
)
def test_a_made_up_credential_is_none(base_url: str, header: str) -> None:
    answer = web.get(f"{base_url}{API}/me", headers=[(b"Authorization", header.encode())])
    assert answer.status_code in {400, 401, 431}
    assert answer.status_code != 431 or len(header) > 1000
    if answer.status_code == 401:
        assert "Bearer" in answer.headers["WWW-Authenticate"]


def test_a_token_is_a_token_and_a_cookie_is_a_cookie(person: Person, base_url: str) -> None:
    for value in (person.account_id, person.device_id, person.token[:-1], person.token + "A", person.token.swapcase()):
        assert_problem(web.get(f"{base_url}{API}/me", headers={"Authorization": f"Bearer {value}"}), 401)
    assert_problem(web.get(f"{base_url}{API}/me?token={person.token}&sid={person.token}"), 401)
