"""Judges again what was kept unread: a newer program may understand what an older one could not."""

from uuid import UUID

from sqlalchemy import Connection, bindparam, select, update

from app.journal.envelope import Judged, judge, sent_json
from app.journal.models import UNREAD, events
from app.journal.operations import lock_head
from app.journal.schemas.vocabulary import VOCABULARY, Vocabulary
from app.journal.wire import parse

AT_ONCE = 500


def unread_accounts(connection: Connection, vocabulary: Vocabulary = VOCABULARY) -> list[UUID]:
    """Return the accounts with events of kinds that are known, but that nobody could read when they came."""
    return list(connection.execute(_ACCOUNTS, {"kinds": list(vocabulary.kinds)}).scalars())


def judge_again(connection: Connection, account_id: UUID, vocabulary: Vocabulary = VOCABULARY) -> int:
    """Judge again what an account has of those. Returns how many are understood now, to be used or put aside.

    Neither what was sent nor its place in the journal changes.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
    """
    lock_head(connection, account_id)
    understood, after = 0, 0
    while True:
        told = {"account": account_id, "after": after, "kinds": list(vocabulary.kinds)}
        rows = connection.execute(_UNREAD, told).all()
        judged = [(rev, judge(parse(sent_json(envelope, body).encode()), vocabulary)) for rev, envelope, body in rows]
        changed = [
            {
                "account": account_id,
                "its_rev": rev,
                "now": event.status,
                "wrong": event.problem,
                "taken_back": event.names,
            }
            for rev, event in judged
            if isinstance(event, Judged) and event.status != "opaque"
        ]
        if changed:
            connection.execute(_UNDERSTOOD, changed)
        understood += len(changed)
        if len(rows) < AT_ONCE:
            return understood
        after = rows[-1].rev


_OF_KINDS = (UNREAD, events.c.kind.in_(bindparam("kinds", expanding=True)))
_ACCOUNTS = select(events.c.account_id).where(*_OF_KINDS).distinct().order_by(events.c.account_id)
_UNREAD = (
    select(events.c.rev, events.c.envelope, events.c.body)
    .where(*_OF_KINDS, events.c.account_id == bindparam("account"), events.c.rev > bindparam("after"))
    .order_by(events.c.rev)
    .limit(AT_ONCE)
)
_UNDERSTOOD = (
    update(events)
    .where(events.c.account_id == bindparam("account"), events.c.rev == bindparam("its_rev"))
    .values(status=bindparam("now"), problem=bindparam("wrong"), names=bindparam("taken_back"))
)
