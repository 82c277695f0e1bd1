"""Asks a server as fast as it answers, over loopback, with so many requests in flight."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles
from urllib.parse import urlsplit

from app.clock import steady_seconds


@dataclass(frozen=True, slots=True)
class Sample:
    """One round: requests a second, and the time that half and 99 of 100 took at most, in ms."""

    rate: float
    p50: float
    p99: float


def request(method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    """Write a request."""
    told = {"Host": "127.0.0.1", "Content-Length": str(len(body)), **headers}
    lines = [f"{name}: {value}" for name, value in told.items()]
    return "\r\n".join([f"{method} {path} HTTP/1.1", *lines, "", ""]).encode() + body


def ask(url: str, lines: Sequence[Iterable[bytes]], expected: int) -> Sample:
    """Send requests on so many lines at once, on each one after the other.

    Raises:
        RuntimeError: an answer is not the one that is expected.
    """
    where = urlsplit(url)
    took: list[float] = []

    async def one_line(requests: Iterable[bytes]) -> None:
        reader, writer = await asyncio.open_connection(where.hostname, where.port)
        for sent in requests:
            began = steady_seconds()
            writer.write(sent)
            head = await reader.readuntil(b"\r\n\r\n")
            length = head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0]
            body = await reader.readexactly(int(length or b"0")) if not head.startswith(b"HTTP/1.1 304") else b""
            took.append(steady_seconds() - began)
            if int(head[9:12]) != expected:
                raise RuntimeError(head.decode() + body.decode(errors="replace"))
        writer.close()

    async def all_lines() -> None:
        await asyncio.gather(*map(one_line, lines))

    began = steady_seconds()
    asyncio.run(all_lines())
    whole = steady_seconds() - began
    cuts = quantiles(took, n=100)
    return Sample(len(took) / whole, 1_000 * cuts[49], 1_000 * cuts[98])
