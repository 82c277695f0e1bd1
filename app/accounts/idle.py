"""Cleans up accounts that nothing was ever written to: somebody looked in and did not come back."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, exists, select

from app.accounts.models import accounts, credentials, devices
from app.db import Database

IDLE_FOR = timedelta(days=60)
AT_ONCE = 200


def forget_idle(database: Database, now: datetime) -> int:
    """Delete the accounts that never had an event and were not used for 60 days. Returns how many.

    Whoever comes back to one all the same is told that the credential is not alive, keeps what is on the phone, and
    begins a new account with it. Some at a time, so that nobody waits long for their turn.

    Raises:
        DatabaseUnavailable: the database cannot be reached, or is busy.
    """
    gone = 0
    while True:
        some = database.change(lambda connection: _forget_some(connection, now - IDLE_FOR), frees=True)
        gone += some
        if some < AT_ONCE:
            return gone


def _forget_some(connection: Connection, before: datetime) -> int:
    used = exists().where(devices.c.account_id == accounts.c.account_id, devices.c.seen_at >= before)
    renewed = exists().where(credentials.c.account_id == accounts.c.account_id, credentials.c.renewed_at >= before)
    # One that is written to at this moment is left alone: its row is locked.
    idle = (
        select(accounts.c.account_id)
        .where(accounts.c.head == 0, accounts.c.created_at < before, ~used, ~renewed)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    return connection.execute(delete(accounts).where(accounts.c.account_id.in_(idle))).rowcount
