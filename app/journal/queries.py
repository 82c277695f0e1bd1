"""What the journal knows."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, case, func, literal_column, select, union_all

from app.accounts.current import NotSignedIn
from app.accounts.models import accounts
from app.journal.models import ENROLMENTS, deployment, events
from app.journal.schemas.vocabulary import VOCABULARY, Vocabulary
from app.journal.wire import canonical


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event that may feed the engine."""

    event_id: str
    """In lower case."""
    rev: int
    kind: str
    day: date
    body: str
    """JSON."""


def head(connection: Connection, account_id: UUID) -> int:
    """Return the last `rev` an account has given out; 0 where nothing has happened yet.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    last: int | None = connection.execute(_HEAD, {"account": account_id}).scalar_one_or_none()
    if last is None:
        raise NotSignedIn
    return last


def current_epoch(connection: Connection) -> str:
    """Return the epoch of this server."""
    epoch: str = connection.execute(_EPOCH).scalar_one()
    return epoch


def events_between(
    connection: Connection, account_id: UUID, first: date, last: date, vocabulary: Vocabulary = VOCABULARY
) -> list[StoredEvent]:
    """Return the events that may feed the engine from a day to a day, and of any day those that reach far: see below.

    An enrolment decides from when on there are plans; a retraction acts on the day of the event it names.
    """
    told = {"account": account_id, "first": first, "last": last}
    found = {
        rev: StoredEvent(str(event_id), rev, kind, day, body)
        for query in (_NEAR, _ENROLLED, _TAKING_BACK)
        for event_id, rev, kind, day, body in connection.execute(query, told)
    }
    return _lifted(connection, account_id, [found[rev] for rev in sorted(found)], vocabulary)


def _lifted(
    connection: Connection, account_id: UUID, found: list[StoredEvent], vocabulary: Vocabulary
) -> list[StoredEvent]:
    """Say the bodies of older versions in the words of today. One statement more, where any kind has older ones."""
    old = [event.rev for event in found if event.kind in vocabulary.older]
    if not old:
        return found
    versions: dict[int, int] = {
        rev: json.loads(envelope)["v"]
        for rev, envelope in connection.execute(_ENVELOPES, {"account": account_id, "revs": old})
    }
    return [
        replace(event, body=canonical(vocabulary.lifted(event.kind, versions[event.rev], json.loads(event.body))))
        if event.rev in versions
        else event
        for event in found
    ]


def touched_since(connection: Connection, account_id: UUID, rev: int) -> date | None:
    """Return the earliest day that events after a `rev` act on; None where there are none.

    A retraction acts on the day of the event it names; icing that went on after midnight on the day it began.
    """
    after = {"account": account_id, "after": rev}
    own, ice = connection.execute(_TOUCHED, after).one()
    far: date | None = connection.execute(_TOUCHED_BACK, after).scalar_one()
    days = (own, None if ice is None else ice - timedelta(days=1), far)
    return min((day for day in days if day is not None), default=None)


def all_events(connection: Connection, account_id: UUID, *, at_once: int = 500) -> Iterator[Row[tuple[object, ...]]]:
    """Yield every row of an account's journal, by `rev`, some at a time."""
    since = 0
    while True:
        rows = connection.execute(
            select(events)
            .where(events.c.account_id == account_id, events.c.rev > since)
            .order_by(events.c.rev)
            .limit(at_once)
        ).all()
        yield from rows
        if len(rows) < at_once:
            return
        since = rows[-1].rev


_HEAD = select(accounts.c.head).where(accounts.c.account_id == bindparam("account"))
_EPOCH = select(deployment.c.epoch)
_ANY = select(events.c.event_id, events.c.rev, events.c.kind, events.c.day, events.c.body).where(
    events.c.account_id == bindparam("account"), events.c.status == "stored"
)
# No word of `rev` here: SQLite would then go through the whole journal by it, rather than to the days.
_NEAR = _ANY.where(events.c.day.between(bindparam("first"), bindparam("last")))
_ENROLLED = _ANY.where(ENROLMENTS)
_near = events.alias()
_begun = events.alias()
_TAKING_BACK = _ANY.where(
    events.c.names.in_(
        union_all(
            select(_near.c.event_id).where(
                _near.c.account_id == bindparam("account"),
                _near.c.day.between(bindparam("first"), bindparam("last")),
            ),
            select(_begun.c.event_id).where(
                _begun.c.account_id == bindparam("account"), _begun.c.kind == literal_column("'enrolled'")
            ),
        )
    )
)
_ENVELOPES = select(events.c.rev, events.c.envelope).where(
    events.c.account_id == bindparam("account"), events.c.rev.in_(bindparam("revs", expanding=True))
)
_SINCE = (
    events.c.account_id == bindparam("account"),
    events.c.rev > bindparam("after"),
    events.c.status == "stored",
)
_TOUCHED = select(
    func.min(case((events.c.kind != "retract", events.c.day))),
    func.min(case((events.c.kind == "ice", events.c.day))),
).where(*_SINCE)
_named = events.alias()
_TOUCHED_BACK = select(func.min(_named.c.day)).where(
    *_SINCE,
    events.c.names.is_not(None),
    _named.c.account_id == bindparam("account"),
    _named.c.event_id == events.c.names,
)
