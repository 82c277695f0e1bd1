"""What an older copy of the tables brings back: one account's journal as it was, and another epoch.

The same on SQLite and PostgreSQL, and without a copy of everybody's rows for each history.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID, uuid4

from sqlalchemy import Connection, delete, insert, select, update

import app.main  # noqa: F401 -- so that every table is known
from app.accounts.models import accounts
from app.db import Database
from app.journal.models import conflicts, deployment, events
from app.tables import metadata

Rows = list[Mapping[str, object]]


@dataclass(frozen=True)
class Copy:
    """An account's journal at one moment."""

    account_id: UUID
    head: int
    events: Rows
    conflicts: Rows


def take(database: Database, account_id: UUID) -> Copy:
    """Copy an account's journal."""
    with database.read() as connection:
        head = connection.execute(select(accounts.c.head).where(accounts.c.account_id == account_id)).scalar_one()
        return Copy(
            account_id, head, _rows(connection, "events", account_id), _rows(connection, "conflicts", account_id)
        )


def _rows(connection: Connection, table: str, account_id: UUID) -> Rows:
    found = metadata.tables[table]
    rows = connection.execute(select(found).where(found.c.account_id == account_id)).mappings()
    return [dict(row) for row in rows]


def put_back(database: Database, copy: Copy) -> None:
    """Put a copy in the place of what is there, as restoring a backup does. The server must not run meanwhile."""
    with database.write() as connection:
        for name in ("events", "conflicts", "plan_bundles", "plan_standings"):
            table = metadata.tables[name]
            connection.execute(delete(table).where(table.c.account_id == copy.account_id))
        for table, rows in ((events, copy.events), (conflicts, copy.conflicts)):
            if rows:
                connection.execute(insert(table), rows)
        connection.execute(update(accounts).where(accounts.c.account_id == copy.account_id).values(head=copy.head))
        connection.execute(update(deployment).values(epoch=uuid4().hex))
