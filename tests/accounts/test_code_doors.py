"""Who may redeem a code, from where, and how often."""

import httpx

from app.settings import Settings
from tests.accounts.test_codes import code_of, redeem
from tests.live import Live, live
from tests.people import Person, new_person

HERE = {"Sec-Fetch-Site": "same-origin"}


def test_with_a_device_that_is_sent_away_goes_its_code(http: httpx.Client, ana: Person) -> None:
    first = redeem(http, code_of(ana)).json()
    other = {"Authorization": f"Bearer {first['token']}"}
    code = http.post("/api/v1/codes", headers=other).json()["code"]
    assert ana.http.delete(f"/api/v1/devices/{first['device_id']}").status_code == 204
    assert redeem(http, code).status_code == 404


def test_a_device_that_signs_out_itself_may_hand_over_first(http: httpx.Client, ana: Person) -> None:
    code = code_of(ana)
    assert ana.http.delete("/api/v1/session").status_code == 204
    assert redeem(http, code).json()["account_id"] == ana.account_id


def test_a_refusal_uses_nothing_up(http: httpx.Client, ana: Person, ben: Person) -> None:
    code = code_of(ana)
    assert redeem(ben.http, code).status_code == 409
    elsewhere = http.post("/api/v1/codes/redeem", json={"code": code}, headers={"Host": "192.168.1.5:8000"})
    assert elsewhere.status_code == 403
    assert "set-cookie" not in elsewhere.headers
    assert redeem(http, code).status_code == 201


def test_no_other_site_makes_a_browser_change_accounts(http: httpx.Client, ana: Person) -> None:
    code = code_of(ana)
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {}):
        cookie = {"Cookie": "sid=gone"} | headers
        assert http.post("/api/v1/codes/redeem", json={"code": code}, headers=cookie).status_code == 403
    # Without a cookie a browser asks first before it sends JSON to another site, and is not allowed.
    form = {"Content-Type": "text/plain", "Sec-Fetch-Site": "cross-site"}
    assert http.post("/api/v1/codes/redeem", content=f'{{"code": "{code}"}}', headers=form).status_code == 415
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    assert http.options("/api/v1/codes/redeem", headers=asked).status_code == 405
    answer = http.post("/api/v1/codes/redeem", json={"code": code}, headers={"Cookie": "sid=gone"} | HERE)
    assert answer.status_code == 201
    assert "token" not in answer.json()
    assert "HttpOnly" in answer.headers["set-cookie"]


def test_five_wrong_ones_and_an_address_waits(settings: Settings, server: Live) -> None:  # noqa: ARG001
    with live(settings.model_copy(update={"rate_limits": "on"})) as limited, new_person(limited.url) as cleo:
        with httpx.Client(base_url=limited.url) as phone:
            assert [redeem(phone, code_of(cleo)).status_code for _ in range(7)] == [201] * 7
            assert [redeem(cleo.http, code_of(cleo)).status_code for _ in range(3)] == [409] * 3
            wrong = [redeem(phone, typed) for typed in ("BCDFGHJK", "x", "", "BCDF-GHJL", "bcdfghjm")]
            assert {answer.status_code for answer in wrong} == {404}
            assert len({answer.content for answer in wrong}) == 1
            waits = redeem(phone, "BCDFGHJK")
            assert waits.status_code == 429
            assert 500 < int(waits.headers["retry-after"]) <= 600
        eleventh = cleo.http.post("/api/v1/codes")
        assert eleventh.status_code == 429
