"""The only place that reads a clock. Everything else is given the time."""

import time
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends


def utc_now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


def steady_seconds() -> float:
    """Return seconds that only ever run forwards, for measuring spans."""
    return time.monotonic()


async def request_time() -> datetime:
    """Give a route the time of its request, in UTC. Async, since it waits for nothing."""
    return utc_now()


Now = Annotated[datetime, Depends(request_time)]
