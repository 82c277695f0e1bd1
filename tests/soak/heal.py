"""After the last fault: how long until every phone has sent all and has all."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.soak.oracle import NotConvergedError, journal_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.soak.history import History
    from tests.soak.phones import Place, Said

STEP_MS = 250
WITHIN_MS = 5000
"""How soon after the last fault, in the time of the phones, which passes only as far as they wait for it."""


def heal(one: History) -> None:
    """Start sending on every phone, as at each start of the app, and wait until nothing is left to send or fetch."""
    pages = [one.at(which, "1") for which in range(len(one.names))]
    began, virtual = time.monotonic(), _steady(one, pages[0])
    for page in pages:
        one.call("watch", **page)
    _until(one, pages, lambda seen: seen["waiting"] == [] and seen["problem"] is None)
    # Whoever looks at a phone again has what the others sent meanwhile.
    for page in pages:
        one.call("tell", **page, name="pageshow")
    head = len(journal_of(one))
    _until(one, pages, lambda seen: _since(seen) == head and seen["waiting"] == [])
    waited = _steady(one, pages[0]) - virtual
    one.lab.tally.converged(waited, (time.monotonic() - began) * 1000)
    if waited > WITHIN_MS:
        raise NotConvergedError(f"only {waited} ms after the last fault")


def _until(one: History, pages: list[Place], so: Callable[[Said], bool]) -> None:
    seen: list[Said] = []
    for _ in range(WITHIN_MS // STEP_MS):
        seen = [one.look(page) for page in pages]
        if all(so(each) for each in seen):
            return
        one.call("advance", ms=STEP_MS)
    told = [{key: each[key] for key in ("waiting", "problem", "cursor", "rescuing")} for each in seen]
    raise NotConvergedError(f"5 s after the last fault: {told}")


def _since(seen: Said) -> object:
    cursor = seen["cursor"]
    return cursor["since"] if isinstance(cursor, dict) else None


def _steady(one: History, page: Place) -> float:
    return float(str(one.look(page)["steady"]))
