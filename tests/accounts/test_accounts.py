import httpx
import pytest
from sqlalchemy import select

from app.accounts.models import credentials
from tests.live import Live
from tests.people import Person


def test_a_script_gets_a_token_that_opens_its_account(http: httpx.Client) -> None:
    answer = http.post("/api/v1/accounts", json={"timezone": "Europe/Oslo", "credential": "bearer"})
    assert answer.status_code == 201
    made = answer.json()
    assert answer.headers["Location"] == "/api/v1/me"
    assert "set-cookie" not in answer.headers
    me = http.get("/api/v1/me", headers={"Authorization": f"Bearer {made['token']}"}).json()
    assert me["account_id"] == made["account_id"]
    assert me["timezone"] == "Europe/Oslo"
    assert [(device["device_id"], device["current"]) for device in me["devices"]] == [(made["device_id"], True)]


def test_a_browser_gets_a_cookie_and_no_secret_in_the_body(http: httpx.Client) -> None:
    answer = http.post("/api/v1/accounts", json={"timezone": "Europe/Oslo"})
    cookie = answer.headers["set-cookie"]
    value = http.cookies["sid"]
    assert value.split(".")[1] not in answer.text
    assert {part.strip().lower() for part in cookie.split(";")[1:]} == {
        "httponly",
        "max-age=34560000",
        "path=/",
        "samesite=lax",
    }
    assert http.get("/api/v1/me").json()["account_id"] == answer.json()["account_id"]


def test_only_a_hash_of_the_secret_is_stored(server: Live, ana: Person) -> None:
    with server.database.read() as connection:
        rows = connection.execute(select(credentials)).all()
    assert ana.token.split(".")[1] not in str(rows)
    assert len(ana.token.split(".")[1]) == 43


def test_with_a_live_credential_no_second_account_is_made(ana: Person) -> None:
    before = ana.http.get("/api/v1/me").json()
    answer = ana.http.post("/api/v1/accounts", json={"timezone": "Europe/Oslo", "credential": "bearer"})
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"
    assert ana.http.get("/api/v1/me").json() == before


@pytest.mark.parametrize("zone", ["Mars/Olympus", "europe/london", "../../etc/passwd", "UTC\0", " "])
def test_an_unknown_zone_is_taken_as_utc_and_the_answer_says_so(http: httpx.Client, zone: str) -> None:
    made = http.post("/api/v1/accounts", json={"timezone": zone, "credential": "bearer"}).json()
    assert (made["timezone"], made["timezone_known"]) == ("UTC", False)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "#/timezone"),
        ({"timezone": 7}, "#/timezone"),
        ({"timezone": "UTC", "admin": True}, "#/admin"),
        ({"timezone": "UTC", "locale": "<script>"}, "#/locale"),
        ({"timezone": "UTC", "credential": "password"}, "#/credential"),
        ([], "#"),
    ],
)
def test_bad_input_is_named_by_a_pointer(http: httpx.Client, body: object, pointer: str) -> None:
    answer = http.post("/api/v1/accounts", json=body)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_changing_one_thing_leaves_the_other(ana: Person) -> None:
    ana.http.patch("/api/v1/me", json={"locale": "nb-NO"}).raise_for_status()
    me = ana.http.patch("/api/v1/me", json={"timezone": "Europe/Oslo"}).json()
    assert (me["timezone"], me["locale"]) == ("Europe/Oslo", "nb-NO")
    assert ana.http.patch("/api/v1/me", json={"timezone": "Mars/Olympus"}).status_code == 422
    assert ana.http.get("/api/v1/me").json() == me
