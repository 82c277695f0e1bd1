"""The headers every answer leaves with."""

from collections.abc import Iterable

from starlette.types import Scope

Header = tuple[bytes, bytes]
PROMISED = "strideback.promised_headers"

CONTENT_SECURITY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self'; form-action 'self'; "
    "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)

# What the player needs is allowed for our own pages; all else of note is refused, so that no mistake can use it.
# Only names that browsers know: Chromium warns of any other on every page (of bluetooth and web-share, for two).
PERMISSIONS = ", ".join(
    [f"{name}=(self)" for name in ("screen-wake-lock", "autoplay", "fullscreen")]
    + [f"publickey-credentials-{what}=(self)" for what in ("get", "create")]
    + [
        f"{name}=()"
        for name in (
            "accelerometer",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "hid",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "serial",
            "usb",
            "xr-spatial-tracking",
        )
    ]
)

ALWAYS = {
    "content-security-policy": CONTENT_SECURITY,
    "permissions-policy": PERMISSIONS,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
OVER_HTTPS = {"content-security-policy": CONTENT_SECURITY + "; upgrade-insecure-requests"}
# Only for a name its owner has said is served over https: a browser will not speak http to it for a year.
STRICT_TRANSPORT = {"strict-transport-security": "max-age=31536000"}
UNLESS_PUBLIC = {"cache-control": "private, no-store", "vary": "Cookie, Authorization"}


def raw(headers: dict[str, str]) -> tuple[Header, ...]:
    """Write headers as ASGI has them."""
    return tuple((name.encode(), value.encode()) for name, value in headers.items())


def complete(own: Iterable[Header], standard: Iterable[Header], unless_public: Iterable[Header]) -> list[Header]:
    """Add to an answer's own headers those it does not have. What it calls public may be kept by anybody."""
    result = list(own)
    have = {name.lower() for name, _ in result}
    result += [header for header in standard if header[0] not in have]
    if not any(name.lower() == b"cache-control" and b"public" in value for name, value in result):
        result += [header for header in unless_public if header[0] not in have]
    return result


def promise(scope: Scope, header: Header) -> None:
    """Add a header to whatever answer this request will have, unless that has one of this name itself."""
    scope[PROMISED].append(header)
