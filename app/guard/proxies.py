"""Reads a visit from a request, believing of proxies only those that are named."""

from collections.abc import Sequence
from ipaddress import IPv6Address, ip_address

from starlette.types import Scope

from app.guard.visit import Visit
from app.settings import Network


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
