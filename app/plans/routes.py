"""What to do today, over HTTP."""

from datetime import UTC, date
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Header, Query, Response
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from app.accounts.current import CurrentAccount, NotSignedIn
from app.clock import Now
from app.db import DatabaseUnavailable, Db
from app.plans.operations import DayOutOfRange, NotEnrolled, bundle_for
from app.plans.queries import Asked
from app.plans.schemas import Bundle
from app.problems import responses_for

router = APIRouter(tags=["plan"])


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


@router.get(
    "/plan",
    response_model=Bundle,
    summary="The plan of today and the days ahead",
    responses={
        304: {"description": "Unchanged since the ETag that was sent"},
        **responses_for(NotSignedIn, NotEnrolled, DayOutOfRange, DatabaseUnavailable),
    },
)
def get_plan(
    account: CurrentAccount,
    database: Db,
    now: Now,
    asked: Annotated[PlanQuery, Query()],
    if_none_match: Annotated[str, Header()] = "",
) -> Response:
    """Answer with the standing of a morning and the days from it on, each for every score that is still possible."""
    today = now.astimezone(ZoneInfo(account.timezone)).date()
    first = date.fromisoformat(asked.from_) if asked.from_ else today
    kept = bundle_for(database, Asked(account.account_id, first, asked.days, now.astimezone(UTC).date()))
    headers = {"ETag": kept.etag}
    if matches(if_none_match, kept.etag):
        return Response(status_code=304, headers=headers)
    return Response(kept.body, headers=headers, media_type="application/json")


def matches(if_none_match: str, etag: str) -> bool:
    """Say whether an ETag is among those sent; a `W/` that a proxy has put before it does not count."""
    sent = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return etag in sent or "*" in sent
