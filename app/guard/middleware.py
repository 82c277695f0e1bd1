"""The one middleware: reads where a request comes from, refuses what must be, completes every answer."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import ClassVar
from urllib.parse import urlsplit
from uuid import uuid4

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.guard import headers as sets
from app.guard.bodies import counted, drain
from app.guard.checks import JSON, BadHost, check_form, check_origin, check_size
from app.guard.hosts import is_host, is_loopback
from app.guard.proxies import read_visit
from app.guard.visit import VISIT, Visit
from app.problems import Problem, problem_response
from app.settings import Network

log = logging.getLogger(__name__)

API = "/api/"
TURNED_AWAY = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS})


@dataclass(frozen=True)
class Rules:
    """What the guard goes by."""

    trusted_proxies: tuple[Network, ...] = ()
    public_url: str = ""
    body_limit: int = 64 * 1024
    body_limits: Mapping[str, int] = field(default_factory=dict)
    """Limits of single paths, in bytes."""
    forms: Mapping[str, str] = field(default_factory=dict)
    """Media types of single paths; all others read JSON."""
    insecure_page: Callable[[Visit], str] | None = None
    """The page that explains why the app does not run over plain http beyond this computer."""


class Guard:
    """Pure ASGI, since it is passed by every request."""

    _plain: ClassVar = sets.raw(sets.ALWAYS)
    _https: ClassVar = sets.raw(sets.ALWAYS | sets.OVER_HTTPS)
    _strict: ClassVar = sets.raw(sets.ALWAYS | sets.OVER_HTTPS | sets.STRICT_TRANSPORT)
    _unless_public: ClassVar = sets.raw(sets.UNLESS_PUBLIC)

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self.app = app
        self.rules = rules
        public = urlsplit(rules.public_url)
        self._strict_host = public.netloc if public.scheme == "https" and not is_loopback(public.netloc) else None
        self._warned = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Guard one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        visit = read_visit(scope, self.rules.trusted_proxies)
        promised: list[sets.Header] = []
        scope = dict(scope) | {
            "scheme": visit.scheme,
            "client": (visit.client, 0),
            "headers": [(b"host", visit.host.encode("latin-1")), *(h for h in scope["headers"] if h[0] != b"host")],
            VISIT: visit,
            sets.PROMISED: promised,
        }
        self._warn(visit)
        started = False

        async def complete(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                self._note(scope, visit, message["status"])
                standard = (*promised, *self._standard(visit))
                message["headers"] = sets.complete(message.get("headers", ()), standard, self._unless_public)
            await send(message)

        try:
            refusal = self._refuse(scope, visit)
            if refusal is not None:
                await drain(receive)
                await refusal(scope, receive, complete)
                return
            await self.app(scope, counted(receive, self._limit(scope)), complete)
        except Exception:
            name = uuid4().urn
            log.exception("Request %s failed", name)
            if started:
                raise
            await failed(name)(scope, receive, complete)

    def _warn(self, visit: Visit) -> None:
        """Tell the person who runs the server, once, of the commonest mistake in setting it up."""
        proxy = visit.untrusted_proxy
        if proxy and not self._warned:
            self._warned = True
            log.warning("A proxy at %s forwards https but is not in STRIDEBACK_TRUSTED_PROXIES", proxy)

    def _note(self, scope: Scope, visit: Visit, status: int) -> None:
        """Write down what was turned away, and what failed. Never what was sent."""
        if status in TURNED_AWAY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            path = scope.get("raw_path", b"").decode("latin-1")
            log.info("%r %s %s: %d", visit.client, scope["method"], path, status)

    def _standard(self, visit: Visit) -> tuple[sets.Header, ...]:
        if visit.scheme != "https":
            return self._plain
        return self._strict if visit.host == self._strict_host else self._https

    def _refuse(self, scope: Scope, visit: Visit) -> Response | None:
        """Return the answer to a request that must not pass; None if it may."""
        headers = Headers(scope=scope)
        try:
            if not is_host(visit.host):
                raise BadHost
            if scope["path"].startswith(API):
                check_origin(visit, scope["method"], headers, self.rules.public_url)
                check_form(headers, self.rules.forms.get(scope["path"], JSON))
            check_size(headers, self._limit(scope))
            return self._explain(scope, visit, headers)
        except Problem as problem:
            return problem.answer()

    def _explain(self, scope: Scope, visit: Visit, headers: Headers) -> Response | None:
        """Return the page that explains, for a person who opens the app where it cannot work."""
        page = self.rules.insecure_page
        if page is None or visit.is_private or scope["method"] != "GET" or scope["path"].startswith(API):
            return None
        return HTMLResponse(page(visit), 403) if "text/html" in headers.get("accept", "") else None

    def _limit(self, scope: Scope) -> int:
        return self.rules.body_limits.get(scope["path"], self.rules.body_limit)


def failed(name: str) -> Response:
    """Answer for a fault of our own. The log has the rest, under the same name."""
    return problem_response(
        500, "Something went wrong", "The fault is ours, and it was written down. Try again later.", instance=name
    )
