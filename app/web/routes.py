"""The paths of the app, and what a browser needs to keep it."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from app.accounts.credentials import LOOPBACK_COOKIE, SECURE_COOKIE
from app.web.how import no_signal_page, rules_page
from app.web.installable import MEDIA_TYPE, manifest
from app.web.pages import shell, worker

# Each of them is drawn on the phone; the server sends the same shell.
PATHS = (
    "/",
    "/start",
    "/check",
    "/code",
    "/week",
    "/day/{day}",
    "/exercises",
    "/exercise/{exercise_id}",
    "/session/{slot}",
    "/test/{test_id}",
    "/ice",
    "/runs",
    "/you",
    "/help",
    "/learn",
    "/learn/{card_id}",
)
READ = ["GET", "HEAD"]
ASK_AGAIN = {"cache-control": "no-cache"}

router = APIRouter(include_in_schema=False)


def get_shell(request: Request) -> HTMLResponse:
    """Send the shell of the app."""
    return HTMLResponse(shell(known=not request.cookies.keys().isdisjoint({SECURE_COOKIE, LOOPBACK_COOKIE})))


for path in PATHS:
    router.add_api_route(path, get_shell, methods=READ)


@router.api_route("/manifest.webmanifest", methods=READ)
def get_manifest() -> Response:
    """Send what a phone needs to install the app."""
    return Response(manifest(), media_type=MEDIA_TYPE, headers=ASK_AGAIN)


@router.api_route("/sw.js", methods=READ)
def get_worker() -> Response:
    """Send the service worker. It is asked for again each time, since a new one brings new files."""
    return Response(worker(rules_page(), no_signal_page()), media_type="text/javascript", headers=ASK_AGAIN)
