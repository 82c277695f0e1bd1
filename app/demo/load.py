"""Puts the made-up runner into the tables, and makes a code that brings a phone to her."""

from datetime import datetime
from typing import Final
from uuid import uuid4

from app.accounts.codes import hash_of, keep_code, new_code, spoken
from app.accounts.current import find_account
from app.accounts.operations import make_account
from app.accounts.schemas import NewAccount
from app.db import Database
from app.demo.diary import batches, write
from app.journal.aside import Sender
from app.journal.envelope import judge
from app.journal.operations import append
from app.plans.queries import rules
from app.programs.catalog import itbs

_AT_ONCE: Final = 100


def load(database: Database, now: datetime) -> tuple[str, int]:
    """Make a guest account with twelve weeks behind it. Returns a code, good for ten minutes, and how many events."""
    said = write(itbs(), rules(), now.date(), uuid4())
    with database.write() as connection:
        device_id, credential = make_account(
            connection, NewAccount(timezone="Europe/London", credential="bearer"), "Europe/London", now
        )
        account = find_account(connection, credential, now)
        assert account is not None  # noqa: S101 - it was made in this transaction
        for batch in batches(said, _AT_ONCE):
            append(connection, Sender(account.account_id, device_id, now), [judge(event) for event in batch])
        code = new_code()
        keep_code(connection, account, hash_of(code), now)
    return spoken(code), len(said)
