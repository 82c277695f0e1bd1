"""What is remembered of sessions: enough for every rule that looks back, and no more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from app.engine.standing import Position
from app.engine.verdicts import Verdict

KEPT: Final = timedelta(days=14)  # no rule but the run gate looks further back (C3, E4, H5)
GATE_SESSIONS: Final = 3  # green impact sessions since the first day of `functional`, on as many days (C3)
GATE_CONTACTS: Final = 200  # in one of them (C3)


def remembered(before: Sequence[Verdict], fresh: Sequence[Verdict], position: Position, day: date) -> Iterator[Verdict]:
    """Keep the sessions of 14 days, and of earlier hops in `functional` those that the run gate asks for.

    What was done in them has had its effect the morning after, so that it is kept of the day before alone.
    """
    recent = [verdict for verdict in before if verdict.day >= day - KEPT]
    older = [verdict for verdict in before if position.since <= verdict.day < day - KEPT and _hops(verdict)]
    if position.phase == "functional":
        yield from _enough(older)
    yield from (_bare(verdict) for verdict in recent)
    yield from (verdict for verdict in fresh if verdict.is_session)


def _hops(verdict: Verdict) -> bool:
    return verdict.rule == "impact" and verdict.credited


def _enough(older: Sequence[Verdict]) -> Iterator[Verdict]:
    """Keep the last days that the gate needs, and the last session with enough contacts."""
    days = sorted({verdict.day for verdict in older})[-GATE_SESSIONS:]
    most = max((one.day for one in older if (one.contacts or 0) >= GATE_CONTACTS), default=None)
    yield from (_bare(verdict) for verdict in older if verdict.day in days or verdict.day == most)


def _bare(verdict: Verdict) -> Verdict:
    return replace(verdict, ticks=(), run=None) if verdict.ticks or verdict.run else verdict
