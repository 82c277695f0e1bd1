"""Pages that show a person's own data: to that person alone, and where there is nothing to show a few words."""

from collections.abc import Callable
from datetime import datetime, timedelta
from http import HTTPStatus
from zoneinfo import ZoneInfo

from fastapi import Request
from starlette.responses import HTMLResponse

from app.accounts.current import Account, NotSignedIn, current_account
from app.db import Database, DatabaseUnavailable
from app.plans.operations import NotEnrolled
from app.web.how import word_page

THEMES = frozenset({"light", "dark"})
# The day of a plan turns at this hour, on the phone as here.
_TURNS_AT = timedelta(hours=3)


def local_time(account: Account, now: datetime) -> datetime:
    """Give the wall time where the person is."""
    return now.astimezone(ZoneInfo(account.timezone))


def plan_day(local: datetime) -> datetime:
    """Give the time whose date is the day of the plan: late evenings belong to their day."""
    return local - _TURNS_AT


def known_theme(theme: str) -> str:
    """Give the theme that was asked for, if there is such a one."""
    return theme if theme in THEMES else "auto"


def personal_page(
    request: Request, database: Database, now: datetime, theme: str, page: Callable[[Account], str]
) -> HTMLResponse:
    """Send a page of the person who asks. Who asks comes first, so that nobody learns anything from the answer."""
    try:
        return HTMLResponse(page(current_account(request, database, now)))
    except NotSignedIn:
        title, text = "This phone is not signed in", "Open the app on a phone that is, then come back here."
        return HTMLResponse(word_page(title, text, theme=theme), HTTPStatus.UNAUTHORIZED)
    except NotEnrolled:
        title, text = "There is no plan yet", "It begins with the first questions. They may still be on the phone."
        return HTMLResponse(word_page(title, text, theme=theme), HTTPStatus.CONFLICT)
    except DatabaseUnavailable:
        title, text = "The server is busy", "Nothing is lost. Please try again in a moment."
        return HTMLResponse(word_page(title, text, theme=theme), HTTPStatus.SERVICE_UNAVAILABLE)
