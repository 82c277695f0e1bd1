"""What opens an account, and what does not."""

from uuid import UUID

import httpx
import pytest

from tests.people import Person


@pytest.mark.parametrize("value", ["x", "x.y", f"{UUID(int=1)}.short", f"{UUID(int=1)}.{'A' * 43}", "é" * 80])
def test_a_credential_that_is_none_opens_nothing(http: httpx.Client, value: str) -> None:
    for headers in ({b"Authorization": f"Bearer {value}".encode()}, {b"Cookie": f"sid={value}".encode()}):
        answer = http.get("/api/v1/me", headers=headers)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"


def test_the_secret_of_one_account_opens_no_other(http: httpx.Client, ana: Person, ben: Person) -> None:
    mixed = f"{ana.account_id}.{ben.token.split('.')[1]}"
    assert http.get("/api/v1/me", headers={"Authorization": f"Bearer {mixed}"}).status_code == 401


def test_no_cookie_is_given_where_others_could_read_it(http: httpx.Client) -> None:
    elsewhere = {"Host": "192.168.1.5:8000"}
    answer = http.post("/api/v1/accounts", json={"timezone": "UTC"}, headers=elsewhere)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    token = http.post("/api/v1/accounts", json={"timezone": "UTC", "credential": "bearer"}, headers=elsewhere)
    assert token.status_code == 201


def test_a_cookie_opens_nothing_where_others_could_read_it(http: httpx.Client) -> None:
    http.post("/api/v1/accounts", json={"timezone": "UTC"}).raise_for_status()
    cookie = {"Cookie": f"sid={http.cookies['sid']}"}
    http.cookies.clear()
    assert http.get("/api/v1/me", headers=cookie).status_code == 200
    assert http.get("/api/v1/me", headers=cookie | {"Host": "192.168.1.5:8000"}).status_code == 401
