"""`/sync` and `/journal`: up and down. `/export`: everything, to take away."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from starlette.responses import StreamingResponse

from app.accounts.current import Account, CurrentAccount, NotSignedIn, Presented, sign_in
from app.clock import Now
from app.db import DatabaseUnavailable, Db, ReadConnection, Turn
from app.guard.checks import NotJson
from app.guard.limits import TooOften, limit
from app.journal.export import chunks, export_account, file_name
from app.journal.operations import JournalFull
from app.journal.pages import Window, page, page_json
from app.journal.queries import current_epoch, head
from app.journal.schemas.answer import JournalPage, SyncAnswer
from app.journal.schemas.document import SYNC_BODY
from app.journal.schemas.sync import LATEST_REV, MOST_IN_ANSWER
from app.journal.sync import BadSync, BatchTooLarge, NotYourDevice, read, sync
from app.journal.wire import NotJsonText
from app.problems import responses_for

MOST_SYNC_BYTES = 256 * 1024
EXPORTS_AT_ONCE = 10
EXPORT_EVERY_S = 60
ZIP: dict[int | str, dict[str, object]] = {
    200: {"content": {"application/zip": {}}, "description": "A zip; README.txt in it says what is what"}
}

router = APIRouter(tags=["journal"])


async def body_of(request: Request) -> bytes:
    """Give a route its body as it came."""
    return await request.body()


@router.post(
    "/sync",
    response_model=SyncAnswer,
    openapi_extra={"requestBody": SYNC_BODY},
    responses=responses_for(
        NotJsonText, NotSignedIn, NotYourDevice, BatchTooLarge, NotJson, BadSync, DatabaseUnavailable, JournalFull
    ),
)
def post_sync(
    request: Request,
    body: Annotated[bytes, Depends(body_of)],
    credential: Presented,
    database: Db,
    _turn: Turn,
    now: Now,
) -> Response:
    """Send what has happened and receive what this device does not have, in one call.

    Answered only once all of it is kept. A batch is at most 100 events and 256 KiB; each event is judged by itself,
    and none stands in the way of another.
    """
    # In this thread rather than as a dependency, which would be given to another.
    account = sign_in(request, credential, database, now)
    return Response(sync(database, account, read(body), now), media_type="application/json")


@router.get("/journal", response_model=JournalPage, responses=responses_for(NotSignedIn, DatabaseUnavailable))
def get_journal(
    account: CurrentAccount,
    connection: ReadConnection,
    after: Annotated[int, Query(ge=0, le=LATEST_REV, description="the last `rev` that is not wanted")] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST_IN_ANSWER)] = MOST_IN_ANSWER,
) -> Response:
    """Read the journal, in order."""
    window = Window(after, head(connection, account.account_id), limit)
    cut = page(connection, account.account_id, window)
    return Response(page_json(window, cut, current_epoch(connection)), media_type="application/json")


def may_export(request: Request, account: CurrentAccount) -> Account:
    """Limit how often one account is exported: it reads all there is.

    Raises:
        TooOften: not yet again.
    """
    limit(request, "export", str(account.account_id), burst=EXPORTS_AT_ONCE, every_s=EXPORT_EVERY_S)
    return account


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses=ZIP | responses_for(NotSignedIn, TooOften, DatabaseUnavailable),
)
def get_export(
    account: Annotated[Account, Depends(may_export)], connection: ReadConnection, now: Now
) -> StreamingResponse:
    """Take everything away as one zip, what could not be used included."""
    file = export_account(connection, account.account_id)
    return StreamingResponse(
        chunks(file),
        media_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{file_name(now)}"'},
    )
