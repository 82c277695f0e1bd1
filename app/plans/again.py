"""What is understood at last changes plans of days long gone: those that were made without it go."""

from contextlib import suppress
from uuid import UUID

from sqlalchemy import Connection, delete

from app.accounts.current import NotSignedIn
from app.db import Database
from app.journal.again import judge_again, unread_accounts
from app.journal.schemas.vocabulary import VOCABULARY, Vocabulary
from app.plans.models import plan_bundles, plan_standings


def read_again(database: Database, vocabulary: Vocabulary = VOCABULARY) -> int:
    """Judge again whatever an older program could not read, each account in a transaction of its own.

    Returns how many events are understood now. Safe at any time, and in several processes at once.

    Raises:
        DatabaseUnavailable: nothing can be read or written now. What is left can be done later.
    """
    accounts = database.look(lambda connection: unread_accounts(connection, vocabulary))
    return sum(_read_again(database, account_id, vocabulary) for account_id in accounts)


def _read_again(database: Database, account_id: UUID, vocabulary: Vocabulary) -> int:
    def work(connection: Connection) -> int:
        understood = judge_again(connection, account_id, vocabulary)
        if understood:
            for made in (plan_bundles, plan_standings):
                connection.execute(delete(made).where(made.c.account_id == account_id))
        return understood

    with suppress(NotSignedIn):
        # The second time there is nothing left to do.
        return database.change(work, twice_is_once=True)
    return 0
