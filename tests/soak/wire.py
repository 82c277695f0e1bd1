"""HTTP as bytes: just enough to take a message apart and to put one together."""

import asyncio
import json
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Self

MOST_HEAD = 64 * 1024


@dataclass(frozen=True)
class Message:
    """A request: its first line, its headers and its body."""

    line: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        return self.line.split(" ")[1]

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name), None)

    def without(self, *names: str) -> Self:
        return replace(self, headers=tuple((key, value) for key, value in self.headers if key.lower() not in names))

    def closing(self) -> Self:
        """Ask for the connection to end after the answer, so that its end is the answer's."""
        bare = self.without("connection", "keep-alive")
        return replace(bare, headers=(*bare.headers, ("connection", "close")))

    def with_body(self, body: bytes) -> Self:
        bare = self.without("content-length", "transfer-encoding")
        return replace(bare, headers=(*bare.headers, ("content-length", str(len(body)))), body=body)

    def bytes(self) -> bytes:
        head = "\r\n".join([self.line, *(f"{key}: {value}" for key, value in self.headers)])
        return f"{head}\r\n\r\n".encode("latin-1") + self.body


async def read_message(reader: asyncio.StreamReader) -> Message | None:
    """Read one request; None where there is none."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    line, *rest = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    headers = tuple((key, value.strip()) for key, _, value in (one.partition(":") for one in rest))
    asked = Message(line, headers, b"")
    if (asked.header("transfer-encoding") or "") == "chunked":
        return asked.with_body(await _chunks(reader))
    length = int(asked.header("content-length") or 0)
    return replace(asked, body=await reader.readexactly(length)) if length else asked


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int((await reader.readline()).split(b";")[0], 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


def answer(status: int, *, body: bytes = b"", form: str = "application/problem+json", retry_after: str = "") -> bytes:
    """Write an answer that the server never gave."""
    words = HTTPStatus(status).phrase
    body = body or json.dumps({"title": words, "status": status}).encode()
    head = [f"HTTP/1.1 {status} {words}", f"content-type: {form}", f"content-length: {len(body)}", "connection: close"]
    if retry_after:
        head.append(f"retry-after: {retry_after}")
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def few_events(asked: Message, most: int) -> bool:
    """Say whether a sync carries more events than this."""
    return asked.path == "/api/v1/sync" and len(json.loads(asked.body)["events"]) > most


def small_page(asked: Message, limit: int) -> Message:
    """Let a sync ask for fewer events at once than the phone would."""
    if asked.path != "/api/v1/sync":
        return asked
    return asked.with_body(asked.body.replace(b'"limit":500', f'"limit":{limit}'.encode(), 1))
