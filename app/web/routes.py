"""The paths of the app, and what a browser needs to keep it."""

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from app.accounts.credentials import LOOPBACK_COOKIE, SECURE_COOKIE
from app.programs.catalog import itbs
from app.web.how import no_signal_page, rules_page
from app.web.installable import MEDIA_TYPE, manifest
from app.web.pages import shell, worker
from app.web.reading import READING, learn_page

# Each of them is drawn on the phone; the server sends the same shell.
PATHS = (
    "/",
    "/start",
    "/check",
    "/code",
    "/week",
    "/day/{day}",
    "/exercise/{exercise_id}",
    "/session/{slot}",
    "/test/{test_id}",
    "/ice",
    "/run",
    "/runs",
    "/changes",
    "/you",
)
READ = ["GET", "HEAD"]
ASK_AGAIN = {"cache-control": "no-cache"}

router = APIRouter(include_in_schema=False)


def known(request: Request) -> bool:
    """Whether the browser sent a credential."""
    return not request.cookies.keys().isdisjoint({SECURE_COOKIE, LOOPBACK_COOKIE})


def get_shell(request: Request) -> HTMLResponse:
    """Send the shell of the app."""
    return HTMLResponse(shell(known=known(request)))


for path in PATHS:
    router.add_api_route(path, get_shell, methods=READ)


def get_reading(request: Request) -> HTMLResponse:
    """Send a page that is only read. It is whole without a script; with one the app takes it into its frame."""
    return HTMLResponse(READING[request.url.path](known=known(request)), headers=ASK_AGAIN)


for path in READING:
    router.add_api_route(path, get_reading, methods=READ)


@router.api_route("/learn/{card_id}", methods=READ)
def get_card(request: Request, card_id: str) -> HTMLResponse:
    """Send the cards with one of them open.

    Raises:
        HTTPException: 404, there is no such card.
    """
    if all(card.id != card_id for card in itbs().cards):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return HTMLResponse(learn_page(card_id, known=known(request)), headers=ASK_AGAIN)


@router.api_route("/manifest.webmanifest", methods=READ)
def get_manifest() -> Response:
    """Send what a phone needs to install the app."""
    return Response(manifest(), media_type=MEDIA_TYPE, headers=ASK_AGAIN)


@router.api_route("/sw.js", methods=READ)
def get_worker() -> Response:
    """Send the service worker. It is asked for again each time, since a new one brings new files."""
    kept = {
        "/how": rules_page(),
        "/how/no-signal": no_signal_page(),
        **{path: page() for path, page in READING.items()},
    }
    return Response(worker(*kept.items()), media_type="text/javascript", headers=ASK_AGAIN)
