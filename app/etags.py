"""Strong ETags: an answer is known by a hash of its bytes, and not sent again to whoever still has it."""

import hashlib
import re
from collections.abc import Iterable

_TAG = re.compile(r'(?:W/)?("[^"]*")')


def etag_of(content: bytes) -> str:
    """Return the strong ETag of an answer, in quotes as HTTP wants it."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def still_has(if_none_match: Iterable[str], etag: str) -> bool:
    """Tell whether a client already has the answer with this ETag.

    Takes every `If-None-Match` header of the request, each a list of tags or `*`. A `W/` is ignored: proxies that
    compress put it before our tags, and they change no meaning.
    """
    return any(header.strip() == "*" or etag in _TAG.findall(header) for header in if_none_match)


def takes_gzip(accept_encoding: str) -> bool:
    """Tell whether gzip is named with a weight above 0 (RFC 9110, 12.5.3)."""
    for part in accept_encoding.lower().split(","):
        coding, _, weight = part.partition(";")
        if coding.strip() == "gzip":
            return weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False
