"""What lets a device in: `<account_id>.<secret>`, of which only a hash of the secret is stored."""

import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Literal
from uuid import UUID

from fastapi import Request

from app.guard.visit import visit_of

SECRET_BYTES = 32
LIFETIME = timedelta(days=400)
RENEW_AFTER = timedelta(days=7)
SECURE_COOKIE = "__Host-sid"
LOOPBACK_COOKIE = "sid"

_SHAPE = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})")
_BEARER = re.compile(r"bearer +([^ ]+) *", re.IGNORECASE)

How = Literal["cookie", "bearer"]


# The ways to say whose request it is, as the OpenAPI document has them, and that any of them will do.
SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "For scripts"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": SECURE_COOKIE, "description": "For browsers, over https"},
    "cookie_here": {
        "type": "apiKey",
        "in": "cookie",
        "name": LOOPBACK_COOKIE,
        "description": "For browsers on the server's own computer, over http",
    },
}
SIGNED_IN: list[dict[str, list[str]]] = [{name: []} for name in SCHEMES]


@dataclass(frozen=True, slots=True)
class Credential:
    """A well-formed credential, whether or not it is alive."""

    account_id: UUID
    secret: str
    how: How

    @property
    def secret_hash(self) -> bytes:
        """The hash it is stored by. A fast one is enough for 256 random bits."""
        return sha256(self.secret.encode()).digest()

    @property
    def value(self) -> str:
        """The text a browser or script carries."""
        return f"{self.account_id}.{self.secret}"


def new_credential(account_id: UUID, how: How) -> Credential:
    """Make a credential with a new secret."""
    secret = urlsafe_b64encode(secrets.token_bytes(SECRET_BYTES)).rstrip(b"=").decode()
    return Credential(account_id, secret, how)


def sent_credential(request: Request) -> Credential | None:
    """Return the well-formed credential a request carries, if any.

    With an `Authorization` header the cookie counts for nothing: the guard lets such a request pass without
    asking where it comes from. A cookie that others could read on its way counts for nothing either.
    """
    authorization = request.headers.get("authorization")
    if authorization is not None:
        bearer = _BEARER.fullmatch(authorization)
        return _parse(bearer[1], "bearer") if bearer else None
    if not visit_of(request).is_private:
        return None
    return _parse(request.cookies.get(cookie_name(request), ""), "cookie")


def _parse(value: str, how: How) -> Credential | None:
    match = _SHAPE.fullmatch(value)
    return Credential(UUID(match[1]), match[2], how) if match else None


def cookie_name(request: Request) -> str:
    """Return the name of the cookie that counts for this request."""
    return SECURE_COOKIE if request.url.scheme == "https" else LOOPBACK_COOKIE
