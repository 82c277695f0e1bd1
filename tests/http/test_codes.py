"""A code brings one more phone in, once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.http import web
from tests.http.events import morning
from tests.http.person import API, Person, newcomer
from tests.http.problems import assert_problem
from tests.http.second_phone import with_code_given

DAY = "2026-11-20"


HERE = {"Sec-Fetch-Site": "same-origin"}


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


def test_a_code_can_set_a_cookie(base_url: str, person: Person) -> None:
    code = person.call("POST", "/codes", {}).json()["code"]
    with web.Visitor(base_url=base_url) as browser:
        answer = browser.post(f"{API}/codes/redeem", json={"code": code}, headers=HERE)
        assert answer.status_code == 201
        assert "token" not in answer.json()
        assert browser.get(f"{API}/me").json()["account_id"] == person.account_id


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


def test_a_live_credential_redeems_nothing(anyone: Person, either_url: str) -> None:
    with newcomer(either_url) as other:
        code = other.call("POST", "/codes", {}).json()["code"]
        assert_problem(anyone.call("POST", "/codes/redeem", {"code": code}), 409)
        assert with_code_given(code, either_url) == other.account_id


@pytest.mark.parametrize("body", [{}, {"code": 7}, {"code": None}, {"code": "x", "more": 1}, [], {"code": "x" * 5000}])
def test_a_bad_redemption_is_refused(base_url: str, body: object) -> None:
    assert_problem(web.post(f"{base_url}{API}/codes/redeem", json=body), 422)


@pytest.mark.parametrize("code", ["", "\u0000", "x", "' OR 1=1 --", "%"])
def test_a_wrong_code_opens_nothing(base_url: str, code: str) -> None:
    assert_problem(web.post(f"{base_url}{API}/codes/redeem", json={"code": code}), 404, 410, 422)
