"""`/accounts`, `/me`, `/session`, `/devices`."""

from typing import ClassVar
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from app.accounts.cookies import clear_cookie, set_cookie
from app.accounts.credentials import sent_credential
from app.accounts.current import CurrentAccount, NotSignedIn, find_account
from app.accounts.operations import (
    AlreadySignedIn,
    NoSuchDevice,
    OtherAccount,
    UnknownZone,
    change_account,
    delete_account,
    end_device,
    make_account,
)
from app.accounts.queries import me, zones
from app.accounts.schemas import AccountChange, AccountEnd, AccountMade, AccountMadeWithToken, Me, NewAccount
from app.clock import Now
from app.db import DatabaseUnavailable, ReadConnection, WriteConnection
from app.guard.limits import TooOften, limit
from app.guard.visit import visit_of
from app.problems import Problem, responses_for

NEW_ACCOUNTS_AT_ONCE = 20
NEW_ACCOUNT_EVERY_S = 180
MADE: dict[int | str, dict[str, object]] = {
    201: {"headers": {"Location": {"description": "the account", "schema": {"type": "string"}}}}
}

router = APIRouter(tags=["accounts"])


class NotPrivate(Problem):
    """A cookie was asked for where others could read it on its way."""

    status: ClassVar[int] = 403
    title: ClassVar[str] = "Needs https"

    def __init__(self) -> None:
        super().__init__("A cookie is given over https only, or on this computer itself.")


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
    wanted: NewAccount, request: Request, response: Response, connection: WriteConnection, now: Now
) -> AccountMade | AccountMadeWithToken:
    """Make a guest account and its first device. No sign-up, no name, no address."""
    sent = sent_credential(request)
    if sent and find_account(connection, sent, now):
        raise AlreadySignedIn
    if wanted.credential == "cookie" and not visit_of(request).is_private:
        raise NotPrivate
    known = wanted.timezone in zones()
    zone = wanted.timezone if known else "UTC"
    device_id, credential = make_account(connection, wanted, zone, now)
    made = AccountMade(account_id=credential.account_id, device_id=device_id, timezone=zone, timezone_known=known)
    response.headers["Location"] = "/api/v1/me"
    if wanted.credential == "cookie":
        set_cookie(request, response, credential)
        return made
    return AccountMadeWithToken(**made.model_dump(), token=credential.value)


@router.get("/me", responses=responses_for(NotSignedIn, DatabaseUnavailable))
def get_me(account: CurrentAccount, connection: ReadConnection) -> Me:
    """Tell an account about itself: its devices and how it is protected."""
    return me(connection, account)


@router.patch("/me", responses=responses_for(NotSignedIn, UnknownZone, DatabaseUnavailable))
def patch_me(change: AccountChange, account: CurrentAccount, connection: WriteConnection) -> Me:
    """Change the time zone or the language."""
    change_account(connection, account.account_id, change)
    return me(connection, account)


@router.delete("/me", status_code=204, responses=responses_for(NotSignedIn, OtherAccount, DatabaseUnavailable))
def delete_me(
    end: AccountEnd, account: CurrentAccount, request: Request, response: Response, connection: WriteConnection
) -> None:
    """Delete the account and everything it owns, at once and for good."""
    delete_account(connection, account, end.account_id)
    forget(request, response)


@router.delete("/session", status_code=204, responses=responses_for(NotSignedIn, DatabaseUnavailable))
def delete_session(
    account: CurrentAccount, request: Request, response: Response, connection: WriteConnection, now: Now
) -> None:
    """Sign this device out. What it has not sent yet stays on it."""
    end_device(connection, account.account_id, account.device_id, now)
    forget(request, response)


@router.delete(
    "/devices/{device_id}", status_code=204, responses=responses_for(NotSignedIn, NoSuchDevice, DatabaseUnavailable)
)
def delete_device(device_id: UUID, account: CurrentAccount, connection: WriteConnection, now: Now) -> None:
    """Sign another device out."""
    end_device(connection, account.account_id, device_id, now)


def forget(request: Request, response: Response) -> None:
    """Take from the browser what lets it in.

    Its storage is left alone: entries that were never sent may be in it, and the phone knows which to keep.
    """
    clear_cookie(request, response)
    response.headers["Clear-Site-Data"] = '"cache"'
