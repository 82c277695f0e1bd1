"""A code for another phone: how long it lives, how it may be typed, what it leaves behind."""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import unquote
from uuid import UUID

import httpx
import pytest
from sqlalchemy import func, select

from app.accounts.codes import ALPHABET
from app.accounts.models import codes
from app.clock import utc_now
from tests.accounts.conftest import Later
from tests.live import Live
from tests.people import Person


def code_of(person: Person) -> str:
    answer = person.http.post("/api/v1/codes", json={})
    assert answer.status_code == 201, answer.text
    code: str = answer.json()["code"]
    return code


def redeem(http: httpx.Client, code: str) -> httpx.Response:
    return http.post("/api/v1/codes/redeem", json={"code": code, "credential": "bearer"})


def test_a_code_is_eight_plain_letters_in_two_groups_for_ten_minutes(ana: Person) -> None:
    answer = ana.http.post("/api/v1/codes")
    made = answer.json()
    first, second = made["code"].split("-")
    assert len(first) == len(second) == 4
    assert set(first + second) <= set(ALPHABET)
    assert abs(datetime.fromisoformat(made["expires_at"]) - utc_now() - timedelta(minutes=10)) < timedelta(seconds=5)
    assert answer.headers["location"] == "/api/v1/codes/redeem"
    assert ana.http.post("/api/v1/codes", json={"for": "ever"}).status_code == 422


@pytest.mark.parametrize(
    "typed",
    [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code[:2]} {code[2:]}\u2011\n", lambda code: code],
)
def test_it_may_be_typed_in_many_ways(http: httpx.Client, ana: Person, typed: Callable[[str], str]) -> None:
    answer = redeem(http, typed(code_of(ana)))
    assert answer.status_code == 201
    made = answer.json()
    assert (made["account_id"], made["timezone"], made["timezone_known"]) == (ana.account_id, "Europe/London", True)
    assert answer.headers["location"] == "/api/v1/me"
    me = http.get("/api/v1/me", headers={"Authorization": f"Bearer {made['token']}"}).json()
    assert [device["device_id"] for device in me["devices"] if device["current"]] == [made["device_id"]]


def test_it_ends_after_ten_minutes_and_is_cleaned_up(
    server: Live, http: httpx.Client, ana: Person, ben: Person, later: Later
) -> None:
    old = code_of(ana)
    later(timedelta(minutes=10))
    late = redeem(http, old)
    assert (late.status_code, late.json()) == (404, redeem(http, "BCDFGHJK").json())
    code_of(ben)
    with server.database.read() as connection:
        left = connection.execute(select(codes.c.account_id)).scalars().all()
    assert ana.account_id not in [str(one) for one in left]


def test_a_new_one_ends_the_older(server: Live, http: httpx.Client, ana: Person) -> None:
    old, new = code_of(ana), code_of(ana)
    assert redeem(http, old).status_code == 404
    assert redeem(http, new).status_code == 201
    with server.database.read() as connection:
        assert (
            connection.execute(select(func.count()).where(codes.c.account_id == UUID(ana.account_id))).scalar_one() == 0
        )


def test_a_code_that_two_have_opens_neither(server: Live, http: httpx.Client, ana: Person, ben: Person) -> None:
    code = code_of(ana)
    code_of(ben)
    with server.database.write() as connection:
        mine = connection.execute(
            select(codes.c.code_hash).where(codes.c.account_id == UUID(ana.account_id))
        ).scalar_one()
        connection.execute(codes.update().where(codes.c.account_id == UUID(ben.account_id)).values(code_hash=mine))
    assert redeem(http, code).status_code == 404


def test_the_table_tells_no_code(server: Live, ana: Person) -> None:
    code = code_of(ana)
    with server.database.read() as connection:
        row = connection.execute(select(codes).where(codes.c.account_id == UUID(ana.account_id))).one()
    assert code.replace("-", "") not in repr(row)
    assert len(row.code_hash) == 32


def test_a_code_comes_as_a_link_and_a_picture(ana: Person) -> None:
    made = ana.http.post("/api/v1/codes", headers={"Host": "127.0.0.1:4711"}).json()
    address, code = made["link"].split("#")
    assert (address, code) == ("http://127.0.0.1:4711/code", made["code"])
    drawn = unquote(made["picture"]).removeprefix("data:image/svg+xml;charset=utf-8,")
    assert drawn.startswith("<svg xmlns=")
    assert drawn.endswith("</svg>")
    again = ana.http.post("/api/v1/codes", headers={"Host": "127.0.0.1:4711"}).json()
    assert again["picture"] != made["picture"]


def test_a_phone_in_another_account_leaves_it_when_the_code_is_taken(
    http: httpx.Client, ana: Person, ben: Person
) -> None:
    wrong = {"code": "BCDFGHJK", "credential": "bearer", "instead": True}
    assert ben.http.post("/api/v1/codes/redeem", json=wrong).status_code == 404
    assert ben.http.get("/api/v1/me").status_code == 200
    answer = ben.http.post("/api/v1/codes/redeem", json=wrong | {"code": code_of(ana)})
    assert answer.json()["account_id"] == ana.account_id
    assert ben.http.get("/api/v1/me").status_code == 401
    came = http.get("/api/v1/me", headers={"Authorization": f"Bearer {answer.json()['token']}"}).json()
    assert [device["current"] for device in came["devices"]] == [False, True]


def test_a_phone_that_comes_in_again_is_there_once(ana: Person) -> None:
    asked = {"code": code_of(ana), "credential": "bearer", "instead": True}
    answer = ana.http.post("/api/v1/codes/redeem", json=asked)
    assert answer.status_code == 201
    me = ana.http.get("/api/v1/me", headers={"Authorization": f"Bearer {answer.json()['token']}"}).json()
    assert [device["device_id"] for device in me["devices"]] == [answer.json()["device_id"]]
