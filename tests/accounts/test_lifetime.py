"""How long a credential lives, and where a cookie is given."""

from datetime import datetime, timedelta
from uuid import UUID

import httpx
from sqlalchemy import func, select

from app.accounts.models import accounts, credentials, devices
from app.clock import utc_now
from app.journal.models import conflicts, events
from tests.accounts.conftest import Later
from tests.events import morning
from tests.live import Live
from tests.people import Person


def test_a_token_lives_on_while_it_is_used(ana: Person, later: Later) -> None:
    for days in (300, 600, 900):
        later(timedelta(days=days))
        assert ana.http.get("/api/v1/me").status_code == 200
    later(timedelta(days=900 + 401))
    assert ana.http.get("/api/v1/me").status_code == 401


def test_a_cookie_is_given_anew_once_a_week(server: Live, later: Later) -> None:
    with httpx.Client(base_url=server.url) as browser:
        browser.post("/api/v1/accounts", json={"timezone": "UTC"}).raise_for_status()
        value = browser.cookies["sid"]
        later(timedelta(days=6))
        assert "set-cookie" not in browser.get("/api/v1/me").headers
        later(timedelta(days=8))
        renewed = browser.get("/api/v1/journal")
        assert "max-age=34560000" in renewed.headers["set-cookie"].lower()
        assert browser.cookies["sid"] == value
        assert "set-cookie" not in browser.get("/api/v1/me").headers


def test_signing_out_wins_over_renewing(server: Live, later: Later) -> None:
    with httpx.Client(base_url=server.url) as browser:
        browser.post("/api/v1/accounts", json={"timezone": "UTC"}).raise_for_status()
        later(timedelta(days=8))
        answer = browser.delete("/api/v1/session", headers={"Sec-Fetch-Site": "same-origin"})
        assert answer.status_code == 204
        assert "sid" not in browser.cookies
        assert answer.headers["clear-site-data"] == '"cache"'
        assert browser.get("/api/v1/me").status_code == 401


def test_a_dead_credential_does_not_stand_in_the_way_of_a_new_account(server: Live) -> None:
    with httpx.Client(base_url=server.url, headers={"Sec-Fetch-Site": "same-origin"}) as browser:
        first = browser.post("/api/v1/accounts", json={"timezone": "UTC"})
        value = browser.cookies["sid"]
        assert browser.post("/api/v1/accounts", json={"timezone": "UTC"}).status_code == 409
        browser.delete("/api/v1/session").raise_for_status()
        browser.cookies.set("sid", value)
        again = browser.post("/api/v1/accounts", json={"timezone": "UTC"})
        assert again.status_code == 201
        assert again.json()["account_id"] != first.json()["account_id"]


def test_deleting_an_account_leaves_no_row_of_it(server: Live, ana: Person) -> None:
    first = morning("2026-11-22", 1)
    ana.sync(first, first | {"body": {"pain": 2}})
    ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id}).raise_for_status()
    with server.database.read() as connection:
        for table in (accounts, devices, credentials, events, conflicts):
            count = select(func.count()).where(table.c.account_id == UUID(ana.account_id))
            assert connection.execute(count).scalar_one() == 0, table.name


def test_a_device_was_last_seen_when_it_last_sent(ana: Person, later: Later) -> None:
    later(timedelta(days=3))
    ana.say(morning("2026-11-22", 1))
    seen = datetime.fromisoformat(ana.http.get("/api/v1/me").json()["devices"][0]["seen_at"])
    assert timedelta(days=2) < seen - utc_now() < timedelta(days=4)
