"""Renders the pages. Every text of them is in `templates/`."""

from functools import cache
from hashlib import sha256
from json import dumps
from pathlib import Path

from fastapi import Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from app.faults import answer_error
from app.guard.visit import Visit
from app.web.assets import NotBuilt, read_assets

# The page behind the text, in light and in dark: what the phone paints its own bars with.
PAGE_LIGHT = "#f6f3ec"
PAGE_DARK = "#0f1416"

_environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **values: object) -> str:
    """Return one page as HTML."""
    colours = {"light": PAGE_LIGHT, "dark": PAGE_DARK}
    return _environment.get_template(template).render(assets=read_assets(), colours=colours, **values)


@cache
def shell(*, known: bool = False) -> str:
    """Return the page that every path of the app begins with. The phone keeps it and starts from it without signal.

    Args:
        known: whether the browser sent a credential, so that a phone with nothing on it asks whose it is.
    """
    return render("shell.html", known=known)


@cache
def worker(*kept: tuple[str, str]) -> str:
    """Return the service worker, told which shell and files it is for, so that any change makes a new one.

    Args:
        kept: path and text of each other page it keeps.
    """
    script = read_assets().worker
    version = sha256("".join((shell(), *(text for _, text in kept), script)).encode()).hexdigest()[:16]
    return f'const VERSION = "{version}";\nconst PAGES = {dumps([path for path, _ in kept])};\n{script}'


def insecure_page(visit: Visit) -> str:
    """Return the page that explains why the app does not run over plain http beyond this computer."""
    return render("insecure.html", host=visit.host)


async def not_found(request: Request, error: Exception) -> Response:
    """Answer a person who opened a path that is no page with a page, and everything else with a problem document."""
    wants_page = request.method == "GET" and "text/html" in request.headers.get("accept", "")
    if not wants_page or request.url.path.startswith("/api/") or not isinstance(error, HTTPException):
        return await answer_error(request, error)
    try:
        return HTMLResponse(render("not_found.html"), error.status_code)
    except NotBuilt:
        return await answer_error(request, error)
