"""Bodies of requests: counted as they come, and dropped where nobody wants them."""

import asyncio
from contextlib import suppress

from starlette.exceptions import HTTPException
from starlette.types import Message, Receive

from app.guard.checks import TooLarge

MOST_DRAINED = 8 * 1024 * 1024
DRAINED_WITHIN_S = 5


def counted(receive: Receive, limit: int) -> Receive:
    """Stop reading a body that turns out too large, before it is kept anywhere."""
    size = 0

    async def counting() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > limit:
            if message.get("more_body", False):
                await drain(receive)
            raise HTTPException(TooLarge.status, TooLarge(limit).detail)
        return message

    return counting


async def drain(receive: Receive) -> None:
    """Read what is still coming and drop it: a client that is still sending would never see our answer."""
    size = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(DRAINED_WITHIN_S):
            while size < MOST_DRAINED:
                message = await receive()
                size += len(message.get("body", b""))
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    return
