"""Reads what a plan is made of, and plans that were made before."""

import gzip
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, and_, bindparam, select

from app.accounts.credentials import Credential
from app.accounts.current import ALIVE, alive_at
from app.accounts.models import accounts, credentials
from app.engine import ENGINE
from app.engine.facts import Event
from app.engine.program import Program
from app.engine.review import LOOK_BACK
from app.engine.standing import Standing
from app.journal.queries import events_between, head, touched_since
from app.journal.schemas.base import FIRST_DAY
from app.plans.facts import engine_event
from app.plans.models import plan_bundles, plan_standings
from app.programs.catalog import itbs
from app.programs.rules import engine_program

# An event may be for up to two days after the server's UTC date; one beyond plays no part until then (contract).
AHEAD: Final = timedelta(days=2)
WRITTEN: Final = TypeAdapter(Standing)


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
    """The events that a plan is made from today.

    `rev` is the last of the journal; `stale_from` the UTC date from which more of them will count, None if none waits;
    `start` a standing of an earlier day to go on from, None to begin with the first.
    """

    rev: int
    events: tuple[Event, ...]
    stale_from: date | None
    start: Standing | None


@cache
def rules() -> Program:
    """Give the program as the engine reads it."""
    return engine_program(itbs())


def kept_bundle(connection: Connection, asked: Asked) -> Kept | None:
    """Find the finished answer, if nothing it was made of has changed."""
    row = connection.execute(_KEPT, {"account": asked.account_id, **_wanted(asked)}).one_or_none()
    return None if row is None else _current(row, asked)


def seen_and_kept(
    connection: Connection, credential: Credential, now: datetime, asked: Asked
) -> tuple[datetime, Kept | None] | None:
    """Find when a credential was renewed and the finished answer at once; None if it is not alive."""
    row = connection.execute(_SEEN_AND_KEPT, alive_at(credential, now) | _wanted(asked)).one_or_none()
    return None if row is None else (row.renewed_at, _current(row, asked))


def _wanted(asked: Asked) -> dict[str, object]:
    return {"first": asked.first, "days": asked.days, "engine": ENGINE, "program": rules().version}


def _current(row: Row[*tuple[object, ...]], asked: Asked) -> Kept | None:
    if row.packed is None or (row.stale_from is not None and row.stale_from <= asked.today):
        return None
    return Kept(row.etag, row.packed_etag, bytes(row.packed))


def told(connection: Connection, asked: Asked) -> Told:
    """Read what the plan of the first day asked for is made from: no further back than rules look, and no later."""
    rev = head(connection, asked.account_id)
    start = _start(connection, asked)
    since = FIRST_DAY if start is None else start.day - LOOK_BACK
    stored = events_between(connection, asked.account_id, since, asked.first)
    # A retraction never waits: its own day only says when it was tapped.
    late = {event.rev for event in stored if event.kind != "retract" and event.day > asked.today + AHEAD}
    waiting = [event.day - AHEAD for event in stored if event.rev in late]
    read = (
        engine_event(event.event_id, event.kind, event.day, event.body) for event in stored if event.rev not in late
    )
    return Told(rev, tuple(event for event in read if event is not None), min(waiting, default=None), start)


def _start(connection: Connection, asked: Asked) -> Standing | None:
    """Find the latest standing kept from before the first day asked for that no later event has touched.

    Nearly always the first that is looked at; each late event costs one more.
    """
    before = asked.first
    while True:
        told = {"account": asked.account_id, "before": before, "engine": ENGINE, "program": rules().version}
        row = connection.execute(_LATEST, told).one_or_none()
        if row is None:
            return None
        untouched = touched_since(connection, asked.account_id, row.rev) or date.max
        if row.day < untouched:
            return WRITTEN.validate_json(gzip.decompress(row.packed))
        before = untouched


_LATEST = (
    select(plan_standings.c.day, plan_standings.c.rev, plan_standings.c.packed)
    .where(
        plan_standings.c.account_id == bindparam("account"),
        plan_standings.c.day < bindparam("before"),
        plan_standings.c.engine == bindparam("engine"),
        plan_standings.c.program == bindparam("program"),
    )
    .order_by(plan_standings.c.day.desc())
    .limit(1)
)
_FINISHED = and_(
    plan_bundles.c.account_id == accounts.c.account_id,
    plan_bundles.c.rev == accounts.c.head,
    plan_bundles.c.from_day == bindparam("first"),
    plan_bundles.c.days == bindparam("days"),
    plan_bundles.c.engine == bindparam("engine"),
    plan_bundles.c.program == bindparam("program"),
)
_ANSWER = (plan_bundles.c.etag, plan_bundles.c.packed_etag, plan_bundles.c.packed, plan_bundles.c.stale_from)
_KEPT = (
    select(*_ANSWER)
    .select_from(accounts)
    .join(plan_bundles, _FINISHED)
    .where(accounts.c.account_id == bindparam("account"))
)
_SEEN_AND_KEPT = ALIVE.with_only_columns(credentials.c.renewed_at, *_ANSWER).outerjoin(plan_bundles, _FINISHED)
