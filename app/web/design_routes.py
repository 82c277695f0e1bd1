"""The page of the design, for developers: nothing in the app leads to it, and no phone keeps it."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse, Response

from app.web.design import design_page, design_style
from app.web.personal import known_theme

READ = ["GET", "HEAD"]
ASK_AGAIN = {"cache-control": "no-cache"}

router = APIRouter(include_in_schema=False)


@router.api_route("/design", methods=READ)
def get_design(theme: str = "auto") -> HTMLResponse:
    """Send what the app looks like, piece by piece, in the theme that is asked for."""
    return HTMLResponse(design_page(known_theme(theme)), headers=ASK_AGAIN)


@router.api_route("/design.css", methods=READ)
def get_style() -> Response:
    """Send the rules that show each token."""
    return Response(design_style(), media_type="text/css", headers=ASK_AGAIN)
