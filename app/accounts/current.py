"""Whose request this is."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from fastapi import Depends, Request, Response
from sqlalchemy import Connection, bindparam, select, update

from app.accounts.cookies import set_cookie
from app.accounts.credentials import LIFETIME, RENEW_AFTER, Credential, sent_credential
from app.accounts.models import accounts, credentials, devices
from app.clock import Now
from app.db import Database, DatabaseUnavailable, Db
from app.guard.headers import promise
from app.problems import Problem


class NotSignedIn(Problem):
    """No credential came with the request, or it is not alive."""

    status: ClassVar[int] = 401
    title: ClassVar[str] = "Not signed in"

    def __init__(self) -> None:
        super().__init__("This needs a live credential.", headers={"WWW-Authenticate": "Bearer"})


@dataclass(frozen=True, slots=True)
class Account:
    """The account and device a request is made for."""

    account_id: UUID
    device_id: UUID
    timezone: str
    credential: Credential
    renewed_at: datetime


async def presented(request: Request) -> Credential:
    """Return the well-formed credential of a request, alive or not. Async, since it waits for nothing.

    Raises:
        NotSignedIn: there is none.
    """
    return credential_of(request)


def credential_of(request: Request) -> Credential:
    """Return the well-formed credential of a request, alive or not.

    Raises:
        NotSignedIn: there is none.
    """
    credential = sent_credential(request)
    if credential is None:
        raise NotSignedIn
    return credential


Presented = Annotated[Credential, Depends(presented)]


def alive_at(credential: Credential, now: datetime) -> dict[str, object]:
    """Return what `ALIVE` is told."""
    return {"account": credential.account_id, "hash": credential.secret_hash, "oldest": now - LIFETIME}


def find_account(connection: Connection, credential: Credential, now: datetime) -> Account | None:
    """Return the account a credential lets in, if it is alive."""
    row = connection.execute(ALIVE, alive_at(credential, now)).one_or_none()
    if row is None:
        return None
    return Account(credential.account_id, row.device_id, row.timezone, credential, row.renewed_at)


def current_account(request: Request, database: Db, now: Now) -> Account:
    """Return the account of a request. Reads in a transaction of its own, over before any write begins.

    Raises:
        NotSignedIn: no live credential.
    """
    return sign_in(request, credential_of(request), database, now)


def sign_in(request: Request, credential: Credential, database: Database, now: datetime) -> Account:
    """Return the account that a credential lets in. For routes that are asked often: a dependency has its own thread.

    Raises:
        NotSignedIn: it is not alive.
    """
    account = database.look(lambda connection: find_account(connection, credential, now))
    if account is None:
        raise NotSignedIn
    if is_due(account.renewed_at, now):
        renew(request, database, account, now)
    return account


def is_due(renewed_at: datetime, now: datetime) -> bool:
    """Tell whether a credential that is in use is to be renewed: once a week."""
    return renewed_at < now - RENEW_AFTER


def renew(request: Request, database: Database, account: Account, now: datetime) -> None:
    """Let a credential that is in use live on. Where that cannot be written now, a later request will."""
    mine = account.credential
    with suppress(DatabaseUnavailable), database.write(wait_s=0) as connection:
        connection.execute(
            update(credentials)
            .where(credentials.c.account_id == mine.account_id, credentials.c.secret_hash == mine.secret_hash)
            .values(renewed_at=now)
        )
        connection.execute(
            update(devices)
            .where(devices.c.account_id == mine.account_id, devices.c.device_id == account.device_id)
            .values(seen_at=now)
        )
    if mine.how == "cookie":
        answer = Response()
        set_cookie(request, answer, mine)
        promise(request.scope, (b"set-cookie", answer.headers["set-cookie"].encode()))


CurrentAccount = Annotated[Account, Depends(current_account)]


ALIVE = (
    select(credentials.c.device_id, credentials.c.renewed_at, accounts.c.timezone)
    .join(accounts, accounts.c.account_id == credentials.c.account_id)
    .where(
        credentials.c.account_id == bindparam("account"),
        credentials.c.secret_hash == bindparam("hash"),
        credentials.c.renewed_at > bindparam("oldest"),
    )
)
