"""Planning is work, not waiting: more at once would be no faster, and leave no thread for what others do."""

from collections.abc import Callable
from typing import Final, TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import Request

AT_ONCE: Final = 4

Done = TypeVar("Done")


class Turns:
    """Lets few plan at once. The others wait without a thread."""

    def __init__(self) -> None:
        self._places = CapacityLimiter(AT_ONCE)

    async def take(self, work: Callable[[], Done]) -> Done:
        """Do some work in a thread, when its turn has come, and return what it does."""
        return await to_thread.run_sync(work, limiter=self._places)


def turns_of(request: Request) -> Turns:
    """Return those of the server that was asked."""
    turns: Turns = request.app.state.turns
    return turns
