"""Accounts, devices and codes."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest

from tests.http import web
from tests.http.events import Event, enrolled, morning, screen
from tests.http.person import API, Person, newcomer
from tests.http.problems import assert_problem

DAY = "2026-11-20"
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


def test_an_unknown_zone_is_taken_as_utc_and_said_so(base_url: str) -> None:
    for zone in ("Mars/Olympus", "../../etc/passwd", "Europe/London\u0000"):
        answer = web.post(f"{base_url}{API}/accounts", json={"timezone": zone, "credential": "bearer"})
        assert answer.status_code == 201, (zone, answer.text)
        assert "UTC" in answer.text
    known = web.post(f"{base_url}{API}/accounts", json={"timezone": "Europe/London", "credential": "bearer"})
    assert "UTC" not in known.text


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"timezone": 7},
        {"timezone": None},
        {"timezone": "UTC", "credential": "password"},
        {"timezone": "UTC", "locale": 7},
        {"timezone": "UTC", "locale": "x" * 5000},
        {"timezone": "UTC", "admin": True},
        {"timezone": "UTC", "account_id": "11111111-1111-7111-8111-111111111111"},
        [],
        "x",
        None,
    ],
    ids=str,
)
def test_a_bad_wish_for_an_account_is_refused(base_url: str, body: object) -> None:
    assert_problem(web.post(f"{base_url}{API}/accounts", json=body), 422)


def test_who_has_an_account_gets_no_second(anyone: Person, either_url: str) -> None:
    assert_problem(anyone.call("POST", "/accounts", {"timezone": "UTC"}), 409)
    with web.Visitor(base_url=either_url) as browser:
        first = browser.post(f"{API}/accounts", json={"timezone": "UTC"}, headers=HERE).json()
        again = browser.post(f"{API}/accounts", json={"timezone": "Asia/Tokyo"}, headers=HERE)
        assert_problem(again, 409)
        assert "Set-Cookie" not in again.headers
        assert browser.get(f"{API}/me").json()["account_id"] == first["account_id"]


def test_a_dead_credential_does_not_stand_in_the_way(base_url: str) -> None:
    headers = {"Authorization": "Bearer gone", "Cookie": "sid=gone.gone"}
    answer = web.post(f"{base_url}{API}/accounts", json={"timezone": "UTC", "credential": "bearer"}, headers=headers)
    assert answer.status_code == 201


def test_me_says_who_and_which_devices_and_how_it_is_protected(anyone: Person) -> None:
    me = anyone.get("/me").json()
    assert me["account_id"] == anyone.account_id
    assert me["timezone"] == "UTC"
    assert anyone.device_id in str(me["devices"])
    assert len(me["devices"]) == 1
    assert anyone.token not in str(me)
    assert any("protect" in name for name in me)


def test_zone_and_locale_can_be_changed(anyone: Person) -> None:
    changed = anyone.call("PATCH", "/me", {"timezone": "Pacific/Auckland"})
    assert changed.status_code == 200
    assert anyone.get("/me").json()["timezone"] == "Pacific/Auckland"
    anyone.call("PATCH", "/me", {"locale": "cy-GB"})
    me = anyone.get("/me").json()
    assert (me["timezone"], me["locale"]) == ("Pacific/Auckland", "cy-GB")
    wrong: list[object] = [{"account_id": anyone.account_id}, {"timezone": 7}, {"locale": []}, [], "x"]
    for bad in wrong:
        assert_problem(anyone.call("PATCH", "/me", bad), 422)
    assert anyone.get("/me").json() == me


@pytest.mark.usefixtures("codes")
def test_sign_out_ends_this_device_alone(anyone: Person, either_url: str) -> None:
    other = with_code(anyone, either_url)
    assert anyone.call("DELETE", "/session").status_code == 204
    assert_problem(anyone.get("/me"), 401)
    assert other.get("/me").json()["account_id"] == anyone.account_id


def test_sign_out_takes_the_cookie_back(base_url: str) -> None:
    with web.Visitor(base_url=base_url) as browser:
        browser.post(f"{API}/accounts", json={"timezone": "UTC"}, headers=HERE)
        secret = browser.cookies["sid"]
        answer = browser.delete(f"{API}/session", headers=HERE)
        assert answer.status_code == 204
        assert "sid" not in browser.cookies
        assert_problem(browser.get(f"{API}/me", headers={"Cookie": f"sid={secret}"}), 401)


@pytest.mark.usefixtures("codes")
def test_another_device_can_be_ended(anyone: Person, either_url: str) -> None:
    other = with_code(anyone, either_url)
    assert len(anyone.get("/me").json()["devices"]) == 2
    assert anyone.call("DELETE", f"/devices/{other.device_id}").status_code == 204
    for path in ("/me", "/plan", "/journal", "/export"):
        assert_problem(other.get(path), 401)
    assert_problem(other.sync(), 401)
    assert anyone.get("/me").status_code == 200
    assert_problem(anyone.call("DELETE", f"/devices/{UUID(int=7)}"), 404)
    assert anyone.call("DELETE", "/devices/nonsense").status_code in {404, 422}


def with_code(person: Person, url: str) -> Person:
    """Bring a second phone in with a code."""
    code = person.call("POST", "/codes", {}).json()["code"]
    answer = web.post(f"{url}{API}/codes/redeem", json={"code": code, "credential": "bearer"})
    assert answer.status_code == 201, answer.text
    made = answer.json()
    client = web.Visitor(base_url=url, headers={"Authorization": f"Bearer {made['token']}"})
    return Person(client, made["account_id"], made["device_id"], made["token"])


@pytest.mark.usefixtures("codes")
def test_a_code_brings_a_second_phone_in_once(anyone: Person, either_url: str) -> None:
    anyone.says(morning(DAY, 3))
    answer = anyone.call("POST", "/codes", {})
    assert answer.status_code == 201
    code = answer.json()["code"]
    assert 6 <= len(code) <= 20
    redeem = f"{either_url}{API}/codes/redeem"
    made = web.post(redeem, json={"code": code, "credential": "bearer"}).json()
    assert made["account_id"] == anyone.account_id
    assert made["device_id"] != anyone.device_id
    again = web.post(redeem, json={"code": code, "credential": "bearer"})
    wrong = web.post(redeem, json={"code": "BCDF-GHJK-LMNP", "credential": "bearer"})
    assert_problem(again, 404, 410, 422)
    assert (again.status_code, again.json()["detail"]) == (wrong.status_code, wrong.json()["detail"])
    me = web.get(f"{either_url}{API}/me", headers={"Authorization": f"Bearer {made['token']}"}).json()
    assert len(me["devices"]) == 2


@pytest.mark.usefixtures("codes")
def test_a_code_can_set_a_cookie(base_url: str, person: Person) -> None:
    code = person.call("POST", "/codes", {}).json()["code"]
    with web.Visitor(base_url=base_url) as browser:
        answer = browser.post(f"{API}/codes/redeem", json={"code": code}, headers=HERE)
        assert answer.status_code == 201
        assert "token" not in answer.json()
        assert browser.get(f"{API}/me").json()["account_id"] == person.account_id


@pytest.mark.usefixtures("codes")
def test_fifty_redemptions_at_once_one_wins(anyone: Person, either_url: str) -> None:
    code = anyone.call("POST", "/codes", {}).json()["code"]

    def redeem(_: int) -> int:
        return web.post(
            f"{either_url}{API}/codes/redeem", json={"code": code, "credential": "bearer"}, timeout=60
        ).status_code

    with ThreadPoolExecutor(10) as pool:
        statuses = list(pool.map(redeem, range(50)))
    assert statuses.count(201) == 1
    assert len(anyone.get("/me").json()["devices"]) == 2


@pytest.mark.usefixtures("codes")
def test_a_live_credential_redeems_nothing(anyone: Person, either_url: str) -> None:
    with newcomer(either_url) as other:
        code = other.call("POST", "/codes", {}).json()["code"]
        assert_problem(anyone.call("POST", "/codes/redeem", {"code": code}), 409)
        assert with_code_given(code, either_url) == other.account_id


def with_code_given(code: str, url: str) -> str:
    answer = web.post(f"{url}{API}/codes/redeem", json={"code": code, "credential": "bearer"})
    return str(answer.json()["account_id"])


@pytest.mark.usefixtures("codes")
@pytest.mark.parametrize("body", [{}, {"code": 7}, {"code": None}, {"code": "x", "more": 1}, [], {"code": "x" * 5000}])
def test_a_bad_redemption_is_refused(base_url: str, body: object) -> None:
    assert_problem(web.post(f"{base_url}{API}/codes/redeem", json=body), 422)


@pytest.mark.usefixtures("codes")
@pytest.mark.parametrize("code", ["", "\u0000", "x", "' OR 1=1 --", "%"])
def test_a_wrong_code_opens_nothing(base_url: str, code: str) -> None:
    assert_problem(web.post(f"{base_url}{API}/codes/redeem", json={"code": code}), 404, 410, 422)


@pytest.mark.parametrize("body", [{}, {"account_id": str(UUID(int=7))}, {"account_id": 7}, {"account_id": ""}, []])
def test_deletion_needs_the_right_id(anyone: Person, body: object) -> None:
    assert_problem(anyone.call("DELETE", "/me", body), 409, 422, 403, 404)
    assert anyone.get("/me").status_code == 200


@pytest.mark.usefixtures("codes")
def test_deletion_deletes_everything(anyone: Person, either_url: str, guests: Callable[[str], Person]) -> None:
    today = anyone.today()
    sent: list[Event] = [enrolled(today), screen(today), morning(today, 3)]
    anyone.says(*sent)
    anyone.sync(sent[2] | {"body": {"pain": 4}}, morning(today, 3) | {"body": {"pain": "?"}})
    other = with_code(anyone, either_url)
    code = anyone.call("POST", "/codes", {}).json()["code"]
    assert anyone.get("/plan").status_code == 200
    gone = anyone.call("DELETE", "/me", {"account_id": anyone.account_id})
    assert gone.status_code == 204
    for one in (anyone, other):
        for path in ("/me", "/plan", "/journal", "/export"):
            assert_problem(one.get(path), 401)
        assert_problem(one.sync(morning(today, 1)), 401)
    late = web.post(f"{either_url}{API}/codes/redeem", json={"code": code, "credential": "bearer"})
    assert_problem(late, 404, 410, 422)
    # The ids are free again: nothing of the account is left to collide with.
    fresh = guests(either_url)
    assert fresh.statuses(*sent) == ["stored"] * 3
    assert [one["rev"] for one in fresh.journal()] == [1, 2, 3]


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
