"""How a browser carries what lets it in."""

from fastapi import Request, Response

from app.accounts.credentials import LIFETIME, Credential, cookie_name


def set_cookie(request: Request, response: Response, credential: Credential) -> None:
    """Give the browser the credential, for as long as browsers keep anything."""
    response.set_cookie(
        cookie_name(request),
        credential.value,
        max_age=int(LIFETIME.total_seconds()),
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


def clear_cookie(request: Request, response: Response) -> None:
    """Take the credential from the browser."""
    response.delete_cookie(
        cookie_name(request), path="/", secure=request.url.scheme == "https", httponly=True, samesite="lax"
    )
