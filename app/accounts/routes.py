"""`/accounts`, `/me`, `/session`, `/devices`."""

from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from sqlalchemy import Connection

from app.accounts.cookies import clear_cookie
from app.accounts.credentials import Credential
from app.accounts.current import CurrentAccount, NotSignedIn
from app.accounts.entry import MADE, AlreadySignedIn, NotPrivate, check_entry, let_in
from app.accounts.operations import (
    NoSuchDevice,
    OtherAccount,
    UnknownZone,
    change_account,
    delete_account,
    end_device,
    make_account,
    send_away,
)
from app.accounts.queries import me, zones
from app.accounts.schemas import AccountChange, AccountEnd, AccountMade, AccountMadeWithToken, Me, NewAccount
from app.clock import Now
from app.db import DatabaseUnavailable, ReadConnection, WriteDb
from app.guard.limits import TooOften, limit
from app.guard.visit import visit_of
from app.problems import responses_for

NEW_ACCOUNTS_AT_ONCE = 20
NEW_ACCOUNT_EVERY_S = 180

router = APIRouter(tags=["accounts"])


async def may_make_account(request: Request) -> None:
    """Limit how many accounts one address makes.

    Raises:
        TooOften: no more for now.
    """
    limit(request, "accounts", visit_of(request).client_key, burst=NEW_ACCOUNTS_AT_ONCE, every_s=NEW_ACCOUNT_EVERY_S)


@router.post(
    "/accounts",
    status_code=201,
    dependencies=[Depends(may_make_account)],
    responses=MADE | responses_for(NotPrivate, AlreadySignedIn, TooOften, DatabaseUnavailable),
)
def post_account(
    wanted: NewAccount, request: Request, response: Response, database: WriteDb, now: Now
) -> AccountMade | AccountMadeWithToken:
    """Make a guest account and its first device. No sign-up, no name, no address."""
    known = wanted.timezone in zones()
    zone = wanted.timezone if known else "UTC"

    def make(connection: Connection) -> tuple[UUID, Credential]:
        check_entry(request, connection, wanted.credential, now)
        return make_account(connection, wanted, zone, now)

    device_id, credential = database.change(make)
    return let_in(request, response, device_id, credential, (zone, known))


@router.get("/me", responses=responses_for(NotSignedIn, DatabaseUnavailable))
def get_me(account: CurrentAccount, connection: ReadConnection) -> Me:
    """Tell an account about itself: its devices and how it is protected."""
    return me(connection, account)


@router.patch("/me", responses=responses_for(NotSignedIn, UnknownZone, DatabaseUnavailable))
def patch_me(change: AccountChange, account: CurrentAccount, database: WriteDb) -> Me:
    """Change the time zone or the language."""

    def change_it(connection: Connection) -> Me:
        change_account(connection, account.account_id, change)
        return me(connection, account)

    return database.change(change_it, twice_is_once=True)


@router.delete("/me", status_code=204, responses=responses_for(NotSignedIn, OtherAccount, DatabaseUnavailable))
def delete_me(
    end: AccountEnd, account: CurrentAccount, request: Request, response: Response, database: WriteDb
) -> None:
    """Delete the account and everything it owns, at once and for good."""
    database.change(
        lambda connection: delete_account(connection, account, end.account_id), frees=True, twice_is_once=True
    )
    forget(request, response)


@router.delete("/session", status_code=204, responses=responses_for(NotSignedIn, DatabaseUnavailable))
def delete_session(account: CurrentAccount, request: Request, response: Response, database: WriteDb, now: Now) -> None:
    """Sign this device out. What it has not sent yet stays on it."""
    database.change(lambda connection: end_device(connection, account.account_id, account.device_id, now), frees=True)
    forget(request, response)


@router.delete(
    "/devices/{device_id}", status_code=204, responses=responses_for(NotSignedIn, NoSuchDevice, DatabaseUnavailable)
)
def delete_device(device_id: UUID, account: CurrentAccount, database: WriteDb, now: Now) -> None:
    """Sign another device out. A code that it made for yet another one ends as well."""
    database.change(lambda connection: send_away(connection, account.account_id, device_id, now), frees=True)


def forget(request: Request, response: Response) -> None:
    """Take from the browser what lets it in.

    Its storage is left alone: entries that were never sent may be in it, and the phone knows which to keep.
    """
    clear_cookie(request, response)
    response.headers["Clear-Site-Data"] = '"cache"'
