"""The pages that say how the plan decides. They need no script; those of a person need the credential."""

from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from app.accounts.current import Account, NotSignedIn, current_account
from app.clock import Now
from app.db import Database, DatabaseUnavailable, Db
from app.engine.explain import Explained
from app.plans.operations import DayOutOfRange, NotEnrolled, explanation_for
from app.plans.queries import Asked
from app.web.how import day_page, no_signal_page, rules_page, word_page

READ = ["GET", "HEAD"]
# The worker keeps both; a browser without one asks again each time.
SAME_FOR_ALL = {"cache-control": "public, no-cache"}
THEMES = frozenset({"light", "dark"})

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
def get_day(request: Request, day: str, database: Db, now: Now, theme: str = "auto") -> HTMLResponse:
    """Send the path that one day took through the rules.

    Who asks comes first, so that nobody learns from the answer which days there are.
    """
    theme = theme if theme in THEMES else "auto"
    try:
        account = current_account(request, database, now)
        today = now.astimezone(ZoneInfo(account.timezone)).date()
        explained = _explained(database, account, now, day, today)
    except NotSignedIn:
        title, text = "This phone is not signed in", "Open the app on a phone that is, then come back here."
        return HTMLResponse(word_page(title, text, theme=theme), HTTPStatus.UNAUTHORIZED)
    except NotEnrolled:
        title, text = (
            "There is no plan yet",
            "It begins with the first questions. They may still be on the phone.",
        )
        return HTMLResponse(word_page(title, text, theme=theme), HTTPStatus.CONFLICT)
    except DatabaseUnavailable:
        title, text = "The server is busy", "Nothing is lost. Please try again in a moment."
        return HTMLResponse(word_page(title, text, theme=theme), HTTPStatus.SERVICE_UNAVAILABLE)
    return HTMLResponse(day_page(explained, today=today, theme=theme))


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
