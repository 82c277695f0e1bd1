"""The page that shows how it went. It needs no script; the phone keeps its last one."""

import re
from datetime import UTC, date

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from app.accounts.current import Account
from app.clock import Now
from app.db import Db
from app.web.personal import known_theme, local_time, personal_page, plan_day
from app.web.progress import RANGES, progress_page
from app.web.progress_asking import Asking, Weeks

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")

router = APIRouter(include_in_schema=False)


@router.api_route("/progress", methods=["GET", "HEAD"])
def get_progress(  # noqa: PLR0913, PLR0917 -- what may be asked stands in the address
    request: Request, database: Db, now: Now, weeks: str = "4", month: str = "", theme: str = "auto"
) -> HTMLResponse:
    """Send how it went: over 4 weeks, 12 or all, with one month as a calendar. What is not understood is left aside."""
    theme = known_theme(theme)

    def page(account: Account) -> str:
        local = local_time(account, now)
        today = plan_day(local).date()
        asking = Asking(
            account.account_id, now.astimezone(UTC).date(), today, local, _weeks(weeks), _month(month) or today, theme
        )
        return progress_page(database, asking)

    return personal_page(request, database, now, theme, page)


def _weeks(said: str) -> Weeks:
    return next((one for one in RANGES if one == said), "4")


def _month(said: str) -> date | None:
    found = _MONTH.fullmatch(said)
    # No journal is older than these years, or younger.
    return date(int(found[1]), int(found[2]), 1) if found and "2010" <= found[1] <= "2200" else None
