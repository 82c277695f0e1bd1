"""What to do today, over HTTP."""

import gzip
from datetime import UTC, date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query, Request, Response
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema
from starlette.concurrency import run_in_threadpool

from app.accounts.credentials import SIGNED_IN
from app.accounts.current import Account, CurrentAccount, NotSignedIn, credential_of
from app.asking import parameters_of, read_query
from app.clock import Now, utc_now
from app.db import Database, DatabaseUnavailable, Db
from app.engine.forecast import Wanted
from app.etags import still_has, takes_gzip
from app.plans.operations import (
    DayOutOfRange,
    Days,
    EventOutOfRange,
    NotEnrolled,
    bundle_for,
    forecast_for,
    who_asks,
)
from app.plans.queries import Asked
from app.plans.schemas import Bundle
from app.plans.schemas.forecast import Forecast
from app.plans.turns import turns_of
from app.problems import responses_for

# Main takes these routes as they are, so they have their whole address, and their names.
router = APIRouter(prefix="/api/v1", tags=["plan"], generate_unique_id_function=lambda route: route.name)


def check_day(value: str) -> str:
    """Refuse what is not a day of the calendar, written `2026-01-07`."""
    try:
        if date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError as error:
        raise ValueError("Input should be a day of the calendar like 2026-01-07") from error
    raise ValueError("Input should be a day of the calendar like 2026-01-07")


Day = Annotated[str, AfterValidator(check_day), WithJsonSchema({"type": "string", "format": "date"})]


class PlanQuery(BaseModel):
    """Which days are asked for."""

    model_config = ConfigDict(extra="forbid")

    from_: Day | None = Field(
        default=None, alias="from", description="first day; left out: today in the account's zone"
    )
    days: int = Field(default=14, ge=1, le=28, description="how many days")


class ForecastQuery(BaseModel):
    """Which event, as of which morning."""

    model_config = ConfigDict(extra="forbid")

    km: float = Field(ge=1, le=100, allow_inf_nan=False, description="length of the event")
    on: Day = Field(description="day of the event, within two years")
    from_: Day | None = Field(default=None, alias="from", description="left out: today in the account's zone")


@router.get(
    "/plan",
    response_model=Bundle,
    summary="The plan of today and the days ahead",
    openapi_extra={"parameters": parameters_of(PlanQuery), "security": SIGNED_IN},
    responses={
        304: {"description": "Unchanged since the ETag that was sent"},
        **responses_for(NotSignedIn, NotEnrolled, DayOutOfRange, DatabaseUnavailable),
    },
)
async def get_plan(request: Request) -> Response:
    """Answer with the standing of a morning and the days from it on, each for every score that is still possible."""
    # Read here: a dependency for each thing that a request brings would cost more than a plan that is kept.
    credential = credential_of(request)
    asked = read_query(PlanQuery, request)
    now = utc_now()
    database: Database = request.app.state.database
    days = Days(None if asked.from_ is None else date.fromisoformat(asked.from_), asked.days)
    found = await run_in_threadpool(who_asks, request, database, credential, now, days)
    kept = found.kept
    if kept is None:
        kept = await turns_of(request).take(lambda: bundle_for(database, found.asked))
    packs = takes_gzip(request.headers.get("accept-encoding", ""))
    headers = {"ETag": kept.packed_etag if packs else kept.etag}
    if still_has(request.headers.getlist("if-none-match"), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    if packs:
        packed = {"Content-Encoding": "gzip", **headers}
        return Response(kept.packed, headers=packed, media_type="application/json")
    return Response(gzip.decompress(kept.packed), headers=headers, media_type="application/json")


@router.get(
    "/forecast",
    summary="When an event may be run",
    responses=responses_for(NotSignedIn, NotEnrolled, DayOutOfRange, EventOutOfRange, DatabaseUnavailable),
)
async def get_forecast(
    request: Request, account: CurrentAccount, database: Db, now: Now, asked: Annotated[ForecastQuery, Query()]
) -> Forecast:
    """Give the earliest day if nothing goes wrong and a likelier one: never one date alone."""
    days = Asked(account.account_id, _first(asked.from_, account, now), 1, now.astimezone(UTC).date())
    wanted = Wanted(asked.km, date.fromisoformat(asked.on))
    return await turns_of(request).take(lambda: forecast_for(database, days, wanted))


def _first(said: str | None, account: Account, now: datetime) -> date:
    return date.fromisoformat(said) if said else now.astimezone(ZoneInfo(account.timezone)).date()
