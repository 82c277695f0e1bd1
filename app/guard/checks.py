"""What is refused before a room ever sees it."""

from collections.abc import Mapping
from typing import ClassVar
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from app.guard.visit import Visit
from app.problems import Problem

WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
JSON = "application/json"


class BadHost(Problem):
    """The request does not say which host it is for, or not in the form of one."""

    status: ClassVar[int] = 400
    title: ClassVar[str] = "Bad Host header"

    def __init__(self) -> None:
        super().__init__("The Host header must be a host name, with or without a port.")


class CrossSite(Problem):
    """A browser was made to write here by another site, or cannot show that it was not."""

    status: ClassVar[int] = 403
    title: ClassVar[str] = "Not from this site"

    def __init__(self) -> None:
        super().__init__("A write with a cookie needs Sec-Fetch-Site: same-origin, or this site's own Origin.")


class NotJson(Problem):
    """The body is in a form that is not read here."""

    status: ClassVar[int] = 415
    title: ClassVar[str] = "Unsupported media type"

    def __init__(self, form: str = JSON) -> None:
        super().__init__(f"Send {form}, not compressed.")


class TooLarge(Problem):
    """The body is larger than any that is read here."""

    status: ClassVar[int] = 413
    title: ClassVar[str] = "Too large"

    def __init__(self, limit: int) -> None:
        super().__init__(f"At most {limit:,} bytes are read here. Send less at a time.")


def check_origin(visit: Visit, method: str, headers: Headers, public_url: str) -> None:
    """Refuse a write with a cookie that does not show it comes from our own page.

    Raises:
        CrossSite: neither `Sec-Fetch-Site` nor `Origin` says so.
    """
    if method not in WRITES or "authorization" in headers:
        return
    # All of them: a proxy may pass on each cookie in a header of its own, and each one lets in.
    if "sid=" not in "; ".join(headers.getlist("cookie")):
        return
    if headers.get("sec-fetch-site") == "same-origin":
        return
    own = {visit.origin}
    if public_url and urlsplit(public_url).netloc == visit.host:
        own.add(public_url)
    if headers.get("origin") not in own:
        raise CrossSite


def check_form(headers: Mapping[str, str], form: str = JSON) -> None:
    """Refuse a body that is not of the form that is read here, or is compressed as a whole.

    Raises:
        NotJson: it is something else, compressed, or does not say.
    """
    if headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers:
        return
    media_type = headers.get("content-type", "").split(";")[0].strip().lower()
    if media_type != form or headers.get("content-encoding", "identity") != "identity":
        raise NotJson(form)


def check_size(headers: Mapping[str, str], limit: int) -> None:
    """Refuse a body that says it is too large, before any of it is read.

    Raises:
        TooLarge: it says so.
    """
    length = headers.get("content-length", "0")
    if length.isdecimal() and int(length[:20]) > limit:
        raise TooLarge(limit)
