"""`/import`: takes in what `/export` gave away."""

import asyncio
from collections.abc import AsyncIterator
from tempfile import SpooledTemporaryFile
from typing import IO, Annotated, ClassVar

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from app.accounts.current import Account, CurrentAccount, NotSignedIn
from app.clock import Now
from app.db import DatabaseUnavailable, Db, ServerFull, Turn
from app.guard.checks import NotJson
from app.guard.limits import TooOften, limit
from app.journal.arrive import NotEmpty, take_in
from app.journal.operations import JournalFull
from app.journal.queries import head
from app.journal.schemas.takein import Imported
from app.journal.takein import read_export
from app.journal.unzip import MOST_UNPACKED, BadZip, ZipTooLarge
from app.problems import Problem, responses_for

ZIP = "application/zip"
MOST_PACKED = MOST_UNPACKED + 64 * 1024
IN_MEMORY = 1024 * 1024
IMPORTS_AT_ONCE = 10
IMPORT_EVERY_S = 60
# One that is taken in is held in memory, so only few may be at a time; and none may keep the others out.
AT_A_TIME = 2
UPLOAD_WITHIN_S = 300
BODY: dict[str, object] = {
    "required": True,
    "content": {ZIP: {"schema": {"type": "string", "contentMediaType": ZIP}}},
}

router = APIRouter(tags=["journal"])


class TooSlow(Problem):
    """The zip did not come in time."""

    status: ClassVar[int] = 408
    title: ClassVar[str] = "Too slow"

    def __init__(self) -> None:
        super().__init__("The zip did not come in time. Nothing was changed.")


def may_import(request: Request, account: CurrentAccount, database: Db) -> Account:
    """Say before the zip is sent whether it would be taken in.

    Raises:
        TooOften: not yet again.
        NotEmpty: the account has events.
        ServerFull: there is no room for it.
    """
    if database.room.is_full():
        raise ServerFull
    limit(request, "import", str(account.account_id), burst=IMPORTS_AT_ONCE, every_s=IMPORT_EVERY_S)
    with database.read() as connection:
        if head(connection, account.account_id):
            raise NotEmpty
    return account


async def packed(request: Request, _account: Annotated[Account, Depends(may_import)]) -> AsyncIterator[IO[bytes]]:
    """Give a route its body as a file.

    Raises:
        TooSlow: it did not come in time.
        BadZip: it did not come as a whole.
    """
    with SpooledTemporaryFile(max_size=IN_MEMORY) as file:
        try:
            async with asyncio.timeout(UPLOAD_WITHIN_S):
                async for chunk in request.stream():
                    await run_in_threadpool(file.write, chunk)
        except TimeoutError as error:
            raise TooSlow from error
        except ClientDisconnect as error:
            raise BadZip("The zip did not come as a whole.") from error
        yield file


@router.post(
    "/import",
    openapi_extra={"requestBody": BODY},
    responses=responses_for(
        NotSignedIn, TooSlow, NotEmpty, ZipTooLarge, NotJson, BadZip, TooOften, DatabaseUnavailable, JournalFull
    ),
)
def post_import(
    account: Annotated[Account, Depends(may_import)],
    file: Annotated[IO[bytes], Depends(packed, scope="function", max_concurrency=AT_A_TIME)],
    database: Db,
    _turn: Turn,
    now: Now,
) -> Imported:
    """Take in a zip as `GET /export` makes it: all of it, or nothing.

    The account must have no events yet. Events keep their order, their `rev` and what became of them, but for one that
    is called stored and cannot be used here. The account keeps its own time zone and language.
    """
    parcel = read_export(file)
    database.change(lambda connection: take_in(connection, account.account_id, parcel, now))
    return Imported(head=len(parcel.events), conflicts=len(parcel.conflicts), devices=len(parcel.devices))
