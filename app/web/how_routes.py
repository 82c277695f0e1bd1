"""The pages that say how the plan decides. They need no script; those of a person need the credential."""

from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.accounts.current import Account
from app.clock import Now
from app.db import Database, Db
from app.engine.explain import Explained
from app.plans.operations import DayOutOfRange, explanation_for
from app.plans.queries import Asked
from app.plans.turns import turns_of
from app.web.how import day_page, no_signal_page, rules_page
from app.web.personal import known_theme, local_time, personal_page, plan_day

READ = ["GET", "HEAD"]
# The worker keeps both; a browser without one asks again each time.
SAME_FOR_ALL = {"cache-control": "public, no-cache"}

router = APIRouter(prefix="/how", include_in_schema=False)


@router.api_route("", methods=READ)
def get_rules() -> HTMLResponse:
    """Send the tables of the rules."""
    return HTMLResponse(rules_page(), headers=SAME_FOR_ALL)


@router.api_route("/no-signal", methods=READ)
def get_no_signal() -> HTMLResponse:
    """Send the page for a phone without signal, so that the worker can keep it."""
    return HTMLResponse(no_signal_page(), headers=SAME_FOR_ALL)


@router.api_route("/{day}", methods=READ)
async def get_day(request: Request, day: str, database: Db, now: Now, theme: str = "auto") -> HTMLResponse:
    """Send the path that one day took through the rules.

    Who asks comes first, so that nobody learns from the answer which days there are.
    """
    theme = known_theme(theme)

    def page(account: Account) -> str:
        local = local_time(account, now)
        explained = _explained(database, account, now, day, local.date())
        return day_page(explained, today=plan_day(local).date(), theme=theme)

    return await turns_of(request).take(lambda: personal_page(request, database, now, theme, page))


def _explained(database: Database, account: Account, now: datetime, day: str, today: date) -> Explained:
    """Explain a day that has come.

    Raises:
        HTTPException: 404, there is no such day in this plan.
    """
    try:
        asked = date.fromisoformat(day)
        # A phone may be a zone ahead of what its account says, so tomorrow may have come there.
        if asked.isoformat() == day and asked <= today + timedelta(days=1):
            return explanation_for(database, Asked(account.account_id, asked, 1, now.astimezone(UTC).date()))
    except (ValueError, DayOutOfRange):
        pass
    raise HTTPException(HTTPStatus.NOT_FOUND)
