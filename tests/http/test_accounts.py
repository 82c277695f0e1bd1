"""Making an account, and what it says of itself."""

import pytest

from tests.http import web
from tests.http.person import API, Person
from tests.http.problems import assert_problem

HERE = {"Sec-Fetch-Site": "same-origin"}


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
