"""Which host a request names."""

import re
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]{1,5})?")


@lru_cache(maxsize=64)
def is_loopback(host: str) -> bool:
    """Say whether a browser takes this host, with or without a port, as this computer itself."""
    name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


@lru_cache(maxsize=64)
def is_host(host: str) -> bool:
    """Say whether a `Host` header has the form of a host, and whoever takes it apart later will manage to."""
    if _HOST.fullmatch(host) is None:
        return False
    try:
        urlsplit(f"//{host}")
    except ValueError:
        return False
    return True
