"""A server whose clock can be set ahead."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest

from app.clock import request_time, utc_now
from tests.live import Live

Later = Callable[[timedelta], None]


@pytest.fixture
def later(server: Live) -> Iterator[Later]:
    """Set the server's clock ahead."""

    def set_ahead(by: timedelta) -> None:
        async def shifted() -> datetime:
            return utc_now() + by

        server.app.dependency_overrides[request_time] = shifted

    yield set_ahead
    server.app.dependency_overrides.pop(request_time, None)
