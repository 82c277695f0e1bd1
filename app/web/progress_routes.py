"""The page that shows how it went. It needs no script; the phone keeps its last one."""

import re
from datetime import UTC, date

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from app.accounts.current import Account
from app.clock import Now
from app.db import Db
from app.plans.turns import turns_of
from app.web.personal import local_time, personal_page, plan_day
from app.web.progress import RANGES, progress_page
from app.web.progress_asking import Asking, Weeks

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")

READ = ["GET", "HEAD"]

router = APIRouter(include_in_schema=False)


@router.api_route("/progress", methods=READ)
@router.api_route("/progress/{one}", methods=READ)
@router.api_route("/progress/{one}/{two}", methods=READ)
async def get_progress(request: Request, database: Db, now: Now, one: str = "", two: str = "") -> HTMLResponse:
    """Send how it went: over 4 weeks, 12 or all, with one month as a calendar. What is not understood is left aside."""

    def page(account: Account) -> str:
        local = local_time(account, now)
        today = plan_day(local).date()
        weeks, month = _weeks(one, two), _month(one) or _month(two) or today
        return progress_page(
            database, Asking(account.account_id, now.astimezone(UTC).date(), today, local, weeks, month)
        )

    return await turns_of(request).take(lambda: personal_page(request, database, now, "auto", page))


def _weeks(*said: str) -> Weeks:
    return next((one for one in RANGES if one in said), "4")


def _month(said: str) -> date | None:
    found = _MONTH.fullmatch(said)
    # No journal is older than these years, or younger.
    return date(int(found[1]), int(found[2]), 1) if found and "2010" <= found[1] <= "2200" else None
