"""Signing out, ending a device, and deleting everything."""

from collections.abc import Callable
from uuid import UUID

import pytest

from tests.http import web
from tests.http.events import Event, enrolled, morning, screen
from tests.http.person import API, Person
from tests.http.problems import assert_problem
from tests.http.second_phone import with_code

HERE = {"Sec-Fetch-Site": "same-origin"}


def test_sign_out_ends_this_device_alone(anyone: Person, either_url: str) -> None:
    with with_code(anyone, either_url) as other:
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


def test_another_device_can_be_ended(anyone: Person, either_url: str) -> None:
    with with_code(anyone, either_url) as other:
        assert len(anyone.get("/me").json()["devices"]) == 2
        assert anyone.call("DELETE", f"/devices/{other.device_id}").status_code == 204
        for path in ("/me", "/plan", "/journal", "/export"):
            assert_problem(other.get(path), 401)
        assert_problem(other.sync(), 401)
    assert anyone.get("/me").status_code == 200
    assert_problem(anyone.call("DELETE", f"/devices/{UUID(int=7)}"), 404)
    assert anyone.call("DELETE", "/devices/nonsense").status_code in {404, 422}


@pytest.mark.parametrize("body", [{}, {"account_id": str(UUID(int=7))}, {"account_id": 7}, {"account_id": ""}, []])
def test_deletion_needs_the_right_id(anyone: Person, body: object) -> None:
    assert_problem(anyone.call("DELETE", "/me", body), 409, 422, 403, 404)
    assert anyone.get("/me").status_code == 200


def test_deletion_deletes_everything(anyone: Person, either_url: str, guests: Callable[[str], Person]) -> None:
    today = anyone.today()
    sent: list[Event] = [enrolled(today), screen(today), morning(today, 3)]
    anyone.says(*sent)
    anyone.sync(sent[2] | {"body": {"pain": 4}}, morning(today, 3) | {"body": {"pain": "?"}})
    with with_code(anyone, either_url) as other:
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
