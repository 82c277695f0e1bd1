"""Signing out, and deleting the account."""

from uuid import UUID

import pytest

from app.accounts.credentials import Credential
from app.accounts.current import NotSignedIn, find_account
from app.accounts.queries import me
from app.clock import utc_now
from tests.live import Live
from tests.people import Person


def test_signing_out_ends_the_credential_and_the_device(ana: Person) -> None:
    assert ana.http.delete("/api/v1/session").status_code == 204
    assert ana.http.get("/api/v1/me").status_code == 401


def test_the_account_is_deleted_only_when_it_is_named(ana: Person, ben: Person) -> None:
    assert ana.http.request("DELETE", "/api/v1/me", json={"account_id": ben.account_id}).status_code == 422
    assert ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id}).status_code == 204
    assert ana.http.get("/api/v1/me").status_code == 401
    assert ben.http.get("/api/v1/me").status_code == 200


def test_nobody_ends_the_device_of_another(ana: Person, ben: Person) -> None:
    assert ana.http.delete(f"/api/v1/devices/{ben.device_id}").status_code == 404
    assert ben.http.get("/api/v1/me").status_code == 200


def test_a_request_that_an_account_is_deleted_under_is_signed_out(server: Live, ana: Person) -> None:
    sent = Credential(UUID(ana.account_id), ana.token.split(".")[1], "bearer")
    with server.database.read() as connection:
        account = find_account(connection, sent, utc_now())
    assert account is not None
    gone = ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id})
    assert gone.status_code == 204
    with server.database.read() as connection, pytest.raises(NotSignedIn):
        me(connection, account)
