"""Ice applications: the events of one ice_id together are one application."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from app.engine.facts import Event, Ice
from app.engine.types import IceProtocolId

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Application:
    """One application. `ended_at` is None while no end was said; `nerve_sign`: numb, burning or not normal after."""

    protocol: IceProtocolId
    started_at: datetime
    ended_at: datetime | None
    nerve_sign: bool


def applications(events: Iterable[Event]) -> dict[date, tuple[Application, ...]]:
    """Join the events of each ice_id, on the earliest day said for it, in the order of their starts.

    What is said of it later than the day after is one of its own, on its own day: nobody ices for so long, and a sign
    of a nerve must not fall to a morning that is long reviewed.
    """
    parts: dict[str, list[tuple[date, Ice]]] = defaultdict(list)
    for event in events:
        if isinstance(event.fact, Ice):
            parts[event.fact.ice_id.lower()].append((event.day, event.fact))
    days: dict[date, list[Application]] = defaultdict(list)
    for said in parts.values():
        left = said
        while left:
            first = min(day for day, _ in left)
            days[first].append(_joined([part for day, part in left if day <= first + _DAY]))
            left = [(day, part) for day, part in left if day > first + _DAY]
    return {
        day: tuple(sorted(used, key=lambda one: (one.started_at, one.protocol, one.nerve_sign)))
        for day, used in days.items()
    }


def _joined(parts: list[Ice]) -> Application:
    ends = [part.ended_at for part in parts if part.ended_at is not None]
    answers = {check.answer for part in parts for check in part.checks or ()}
    return Application(
        # The longer protocol, should they differ: it leaves the later start for the next one.
        protocol=min((part.protocol for part in parts), key=lambda name: name != "ice-10-10-10"),
        started_at=min(part.started_at for part in parts),
        ended_at=min(ends, default=None),
        nerve_sign=bool(answers & {"numb", "burning"}) or any(part.after == "not-normal" for part in parts),
    )
