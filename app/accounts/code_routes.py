"""`/codes`: bringing another phone in."""

from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from sqlalchemy import Connection

from app.accounts.codes import NoSuchCode, hash_of, keep_code, new_code, redeem_code, spoken
from app.accounts.credentials import Credential
from app.accounts.current import CurrentAccount, NotSignedIn
from app.accounts.entry import MADE, AlreadySignedIn, NotPrivate, check_entry, let_in
from app.accounts.operations import NoSuchDevice, end_device
from app.accounts.pictures import link_of, picture_of
from app.accounts.schemas import AccountMade, AccountMadeWithToken, CodeMade, CodeWanted, Redemption
from app.clock import Now
from app.db import DatabaseUnavailable, Db, Turn
from app.guard.limits import TooOften, limit, unlimit
from app.guard.visit import visit_of
from app.problems import responses_for

CODES_AT_ONCE = 10
CODE_EVERY_S = 60
WRONG_AT_ONCE = 5
WRONG_EVERY_S = 600
REDEEMED_AT: dict[int | str, dict[str, object]] = {
    201: {"headers": {"Location": {"description": "where it is redeemed", "schema": {"type": "string"}}}}
}

router = APIRouter(tags=["accounts"])


@router.post(
    "/codes", status_code=201, responses=REDEEMED_AT | responses_for(NotSignedIn, TooOften, DatabaseUnavailable)
)
def post_code(
    request: Request,
    response: Response,
    account: CurrentAccount,
    database: Db,
    _turn: Turn,
    now: Now,
    _wanted: CodeWanted | None = None,
) -> CodeMade:
    """Make a code for another phone: ten minutes, one use. An older one of the account ends."""
    limit(request, "codes", str(account.account_id), burst=CODES_AT_ONCE, every_s=CODE_EVERY_S)
    code = new_code()
    code_hash = hash_of(code)
    ends = database.change(lambda connection: keep_code(connection, account, code_hash, now), twice_is_once=True)
    response.headers["Location"] = "/api/v1/codes/redeem"
    public: str = request.app.state.settings.public_url
    link = link_of(public or visit_of(request).origin, spoken(code))
    return CodeMade(code=spoken(code), expires_at=ends, link=link, picture=picture_of(link))


async def one_try(asked: Redemption, request: Request) -> AsyncIterator[Redemption]:
    """Count a code towards what one address may try. Only a wrong one stays counted.

    Raises:
        TooOften: too many were wrong.
    """
    key = visit_of(request).client_key
    limit(request, "wrong codes", key, burst=WRONG_AT_ONCE, every_s=WRONG_EVERY_S)
    wrong = False
    try:
        yield asked
    except NoSuchCode:
        wrong = True
        raise
    finally:
        if not wrong:
            unlimit(request, "wrong codes", key, every_s=WRONG_EVERY_S)


@router.post(
    "/codes/redeem",
    status_code=201,
    responses=MADE | responses_for(NotPrivate, NoSuchCode, AlreadySignedIn, TooOften, DatabaseUnavailable),
)
def post_redemption(
    asked: Annotated[Redemption, Depends(one_try, scope="function")],
    request: Request,
    response: Response,
    database: Db,
    _turn: Turn,
    now: Now,
) -> AccountMade | AccountMadeWithToken:
    """Bring this device into the account a code was made for. Answers as for a new account.

    Spaces, hyphens and lower case are taken. A code that is wrong, used or too old is a 404, always the same one; after
    five of them an address waits ten minutes for each further try. With `instead` a device that is in an account leaves
    it, at the moment the code is taken and not before.
    """
    # Before our turn to write: it is slow on purpose.
    code_hash = hash_of(asked.code)

    def redeem(connection: Connection) -> tuple[UUID, Credential, str]:
        left = check_entry(request, connection, asked.credential, now, instead=asked.instead)
        redeemed = redeem_code(connection, code_hash, asked.credential, now)
        if left is not None:
            with suppress(NoSuchDevice):
                end_device(connection, left.account_id, left.device_id, now)
        return redeemed

    device_id, credential, zone = database.change(redeem)
    return let_in(request, response, device_id, credential, (zone, True))
