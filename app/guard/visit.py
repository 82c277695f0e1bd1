"""Where a request really comes from, what it was really sent to, and over what."""

from dataclasses import dataclass
from ipaddress import IPv4Address, ip_address

from starlette.requests import Request

from app.guard.hosts import is_loopback

VISIT = "strideback.visit"


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
        if isinstance(address, IPv4Address):
            return str(address)
        # An IPv4 address written as IPv6, as some proxies do, would share its network with all others.
        return str(address.ipv4_mapped or f"{int(address) >> 64:x}/64")


def visit_of(request: Request) -> Visit:
    """Return the visit that the guard read from a request."""
    visit: Visit = request.scope[VISIT]
    return visit
