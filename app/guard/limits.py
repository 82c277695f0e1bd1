"""How often one client may ask for something that costs."""

from dataclasses import dataclass, field
from math import ceil
from typing import ClassVar

from fastapi import Request

from app.clock import steady_seconds
from app.problems import Problem

MOST_KEYS = 10_000


class TooOften(Problem):
    """The client asked more often than is allowed."""

    status: ClassVar[int] = 429
    title: ClassVar[str] = "Too many requests"

    def __init__(self, wait_s: float) -> None:
        super().__init__("Nothing was changed. Try again later.", headers={"Retry-After": str(max(1, ceil(wait_s)))})


@dataclass
class Limits:
    """Token buckets in memory, one for each thing and key. A server with several processes has several of these."""

    enabled: bool
    _full_at: dict[tuple[str, str], float] = field(default_factory=dict)
    """When each bucket will be full again, on the steady clock. One that is full need not be remembered."""

    def take(self, what: str, key: str, *, burst: int, every_s: float, now_s: float) -> None:
        """Allow `burst` at once and one more every `every_s` seconds.

        Raises:
            TooOften: not yet again.
        """
        if not self.enabled:
            return
        full_at = max(self._full_at.get((what, key), now_s), now_s) + every_s
        wait_s = full_at - now_s - burst * every_s
        if wait_s > 0:
            raise TooOften(wait_s)
        self._full_at[what, key] = full_at
        if len(self._full_at) > MOST_KEYS:
            self._forget(now_s)

    def give_back(self, what: str, key: str, *, every_s: float) -> None:
        """Undo one `take`, where it turns out that it should not count."""
        if (what, key) in self._full_at:
            self._full_at[what, key] -= every_s

    def _forget(self, now_s: float) -> None:
        """Forget the half that asked least, so that memory stays bounded whatever addresses are made up."""
        busiest = sorted(self._full_at.items(), key=lambda item: item[1], reverse=True)
        self._full_at = {key: at for key, at in busiest[: MOST_KEYS // 2] if at > now_s}


def limit(request: Request, what: str, key: str, *, burst: int, every_s: float) -> None:
    """Count a request towards a limit of the app it was made to.

    Raises:
        TooOften: not yet again.
    """
    limits: Limits = request.app.state.limits
    limits.take(what, key, burst=burst, every_s=every_s, now_s=steady_seconds())


def unlimit(request: Request, what: str, key: str, *, every_s: float) -> None:
    """Count a request no more towards a limit it was counted towards."""
    limits: Limits = request.app.state.limits
    limits.give_back(what, key, every_s=every_s)
