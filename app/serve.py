"""Runs the server: opens the port, says one line when it answers, stops when told to."""

import gc
import logging
import os
import signal
import socket
import sys
import time
from ipaddress import IPv6Address, ip_address
from types import FrameType

import uvicorn

from app.guard.heads import BoundedHeads
from app.guard.hosts import is_loopback
from app.main import create_app
from app.room import Room
from app.settings import PREFIX, Settings

STOP_WITHIN_S = 10
WAITING_CONNECTIONS = 2_048


class StartError(Exception):
    """Something the person who runs the server has to put right first. The message says what."""


class Announcing(uvicorn.Server):
    """A server that says one line once it answers."""

    def __init__(self, config: uvicorn.Config, line: str) -> None:
        super().__init__(config)
        self._line = line

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then set aside what will live for ever, so that collecting garbage never looks at it again."""
        await super().startup(sockets)
        if self.started:
            gc.collect()
            gc.freeze()
            gc.set_threshold(20_000, 20, 50)
            print(self._line, flush=True)  # noqa: T201 -- for the person at the terminal, and for scripts that wait


def run(settings: Settings, database: str, room: Room) -> None:
    """Serve until told to stop, then finish what is under way. `database` is said in the line that it is ready.

    Raises:
        StartError: the port is taken or not ours to take.
    """
    with listen(settings) as listener:
        write_log()
        config = uvicorn.Config(
            create_app(settings, room),
            http=BoundedHeads,
            # The guard reads X-Forwarded-* itself, from the proxies that are named and from no other.
            proxy_headers=False,
            server_header=False,
            access_log=False,
            log_config=None,
            lifespan="on",
            timeout_graceful_shutdown=STOP_WITHIN_S,
        )
        signal.signal(signal.SIGTERM, leave)
        Announcing(config, ready_line(settings, listener.getsockname()[1], database)).run([listener])


def listen(settings: Settings) -> socket.socket:
    """Open the port.

    Raises:
        StartError: it is taken or not ours to take.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=WAITING_CONNECTIONS)
    except OSError as error:
        # Looking up a name fails with numbers of its own, below 0.
        number = error.errno or 0
        why = os.strerror(number) if number > 0 else "no address here has this name"
        raise StartError(f"Cannot listen on {settings.host} port {settings.port}: {why}") from error


def leave(_signal: int, _frame: FrameType | None) -> None:
    """End the process well: the server has finished its work and passes the signal on."""
    sys.exit(0)


def write_log() -> None:
    """Write warnings, and what the guard turns away, to stderr, with times in UTC."""
    logging.Formatter.converter = time.gmtime
    logging.basicConfig(format="%(asctime)sZ %(levelname)s %(name)s: %(message)s", datefmt="%Y-%m-%dT%H:%M:%S")
    logging.getLogger("app").setLevel(logging.INFO)


def address(settings: Settings, port: int) -> str:
    """Return where this computer itself reaches the server."""
    try:
        ip = ip_address(settings.host)
    except ValueError:
        return f"http://{settings.host}:{port}"
    if isinstance(ip, IPv6Address):
        return f"http://[{'::1' if ip.is_unspecified else ip}]:{port}"
    return f"http://{'127.0.0.1' if ip.is_unspecified else ip}:{port}"


def ready_line(settings: Settings, port: int, database: str) -> str:
    """Say where it answers, who can use it there, and what is not safe about it."""
    words = [f"Strideback is ready at {address(settings, port)}"]
    here = is_loopback(settings.host)
    if settings.public_url.startswith("https://"):
        words.append(f"phones use {settings.public_url}")
        if not settings.trusted_proxies:
            words.append(f"name your proxy in {PREFIX}TRUSTED_PROXIES, or phones will be turned away")
    elif here:
        words.append("this computer only: for a phone see 'On your phone' in README.md")
    else:
        words.append("plain http: others on the network can read along, and phones cannot use it; see README.md")
    if settings.rate_limits == "off":
        words.append("rate limits are off")
    return " · ".join([*words, database])
