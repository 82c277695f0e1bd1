"""What every way into an account has in common: who may come in by it, and what they are told."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy import Connection

from app.accounts.cookies import set_cookie
from app.accounts.credentials import Credential, How, sent_credential
from app.accounts.current import Account, find_account
from app.accounts.schemas import AccountMade, AccountMadeWithToken
from app.guard.visit import visit_of
from app.problems import Problem

MADE: dict[int | str, dict[str, object]] = {
    201: {"headers": {"Location": {"description": "the account", "schema": {"type": "string"}}}}
}


class AlreadySignedIn(Problem):
    """A live credential came with a request for another one."""

    status: ClassVar[int] = 409
    title: ClassVar[str] = "Already signed in"

    def __init__(self) -> None:
        super().__init__("This device has an account. Sign out first to use another.")


class NotPrivate(Problem):
    """A cookie was asked for where others could read it on its way."""

    status: ClassVar[int] = 403
    title: ClassVar[str] = "Needs https"

    def __init__(self) -> None:
        super().__init__("A cookie is given over https only, or on this computer itself.")


def check_entry(
    request: Request, connection: Connection, how: How, now: datetime, *, instead: bool = False
) -> Account | None:
    """Refuse whoever is in already, and a cookie that others could read. Returns who is in, if that may be.

    Args:
        request: what was asked.
        connection: a transaction.
        how: what is to let the device in.
        now: the moment.
        instead: the device may be in already, and leaves that account.

    Raises:
        AlreadySignedIn: a live credential came along, and may not.
        NotPrivate: a cookie was asked for over plain http.
    """
    sent = sent_credential(request)
    inside = find_account(connection, sent, now) if sent else None
    if inside and not instead:
        raise AlreadySignedIn
    if how == "cookie" and not visit_of(request).is_private:
        raise NotPrivate
    return inside


def let_in(
    request: Request, response: Response, device_id: UUID, credential: Credential, zone: tuple[str, bool]
) -> AccountMade | AccountMadeWithToken:
    """Give a new device what lets it in, and say where it is now. The zone comes with whether it is known."""
    made = AccountMade(account_id=credential.account_id, device_id=device_id, timezone=zone[0], timezone_known=zone[1])
    response.headers["Location"] = "/api/v1/me"
    if credential.how == "cookie":
        set_cookie(request, response, credential)
        return made
    return AccountMadeWithToken(**made.model_dump(), token=credential.value)
