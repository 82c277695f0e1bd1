"""Where a request really comes from, what it was really sent to, and over what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import Scope

from app.settings import Network

VISIT = "strideback.visit"
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class Visit:
    """One request as the person's browser made it, with trusted proxies taken away."""

    client: str
    scheme: str
    host: str
    untrusted_proxy: str | None
    """Address of a proxy that says it speaks https, but that nobody has named as trusted."""

    @property
    def origin(self) -> str:
        """What a browser on this very page sends as `Origin`."""
        return f"{self.scheme}://{self.host}"

    @property
    def is_private(self) -> bool:
        """Whether nobody can listen in: https, or a name that never leaves this computer."""
        return self.scheme == "https" or is_loopback(self.host)

    @property
    def client_key(self) -> str:
        """What limits count by: the address, or for IPv6 the network that one customer has."""
        try:
            address = ip_address(self.client)
        except ValueError:
            return self.client
        if isinstance(address, IPv6Address):
            return f"{int(address) >> 64:x}/64"
        return str(address)


def visit_of(request: Request) -> Visit:
    """Return the visit that the guard read from a request."""
    visit: Visit = request.scope[VISIT]
    return visit


def is_loopback(host: str) -> bool:
    """Say whether a browser takes this host, with or without a port, as this computer itself."""
    name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def is_host(host: str) -> bool:
    """Say whether a `Host` header has the form of a host."""
    return _HOST.fullmatch(host) is not None


def read_visit(scope: Scope, proxies: Sequence[Network]) -> Visit:
    """Read a visit from a request. `X-Forwarded-*` counts only as far as trusted proxies added to it."""
    headers: dict[bytes, bytes] = {}
    forwarded_for: list[str] = []
    for name, value in scope["headers"]:
        if name == b"x-forwarded-for":
            forwarded_for += [part.strip() for part in value.decode("latin-1").split(",")]
        else:
            headers[name] = value
    client = scope["client"][0] if scope["client"] else ""
    scheme: str = scope["scheme"]
    host = headers.get(b"host", b"").decode("latin-1").lower()
    said_scheme = _last(headers.get(b"x-forwarded-proto"))
    if not _is_trusted(client, proxies):
        proxy = client if said_scheme == "https" and scheme == "http" else None
        return Visit(client, scheme, host, proxy)
    while forwarded_for and _is_trusted(client, proxies):
        client = forwarded_for.pop()
    return Visit(
        client,
        said_scheme if said_scheme in {"http", "https"} else scheme,
        _last(headers.get(b"x-forwarded-host")) or host,
        None,
    )


def _last(value: bytes | None) -> str:
    """Return the last of the values a header lists: the one that the nearest proxy added."""
    return (value or b"").decode("latin-1").rsplit(",", 1)[-1].strip().lower()


def _is_trusted(client: str, proxies: Sequence[Network]) -> bool:
    if not proxies:
        return False
    try:
        address = ip_address(client)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return any(address in network for network in proxies)
