"""Reads what a plan is made of, and plans that were made before."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, select

from app.engine import ENGINE
from app.engine.facts import Event
from app.engine.program import Program
from app.journal.queries import head, stored_events
from app.plans.facts import engine_event
from app.plans.models import plan_bundles
from app.programs.catalog import itbs
from app.programs.rules import engine_program

# An event may be for up to two days after the server's UTC date; one beyond plays no part until then (contract).
AHEAD: Final = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which days of whose plan. `today` is the server's UTC date."""

    account_id: UUID
    first: date
    days: int
    today: date


@dataclass(frozen=True, slots=True)
class Kept:
    """A finished answer, packed with gzip, and the strong ETags of its bytes, plain and packed."""

    etag: str
    packed_etag: str
    packed: bytes


@dataclass(frozen=True, slots=True)
class Told:
    """All events that count today, the last `rev`, and the UTC date from which more will count; None: no more wait."""

    rev: int
    events: tuple[Event, ...]
    stale_from: date | None


@cache
def rules() -> Program:
    """Give the program as the engine reads it."""
    return engine_program(itbs())


def kept_bundle(connection: Connection, asked: Asked) -> Kept | None:
    """Find the finished answer, if nothing it was made of has changed."""
    row = connection.execute(
        select(plan_bundles).where(
            plan_bundles.c.account_id == asked.account_id,
            plan_bundles.c.from_day == asked.first,
            plan_bundles.c.days == asked.days,
            plan_bundles.c.rev == head(connection, asked.account_id),
            plan_bundles.c.engine == ENGINE,
            plan_bundles.c.program == rules().version,
        )
    ).one_or_none()
    if row is None or (row.stale_from is not None and row.stale_from <= asked.today):
        return None
    return Kept(row.etag, row.packed_etag, bytes(row.packed))


def told(connection: Connection, account_id: UUID, today: date) -> Told:
    """Read every event of an account that may count today."""
    rev = head(connection, account_id)
    stored = stored_events(connection, account_id, rev)
    waiting = [event.day - AHEAD for event in stored if event.day > today + AHEAD]
    read = (
        engine_event(event.event_id, event.kind, event.day, event.body)
        for event in stored
        if event.day <= today + AHEAD
    )
    return Told(rev, tuple(event for event in read if event is not None), min(waiting, default=None))
