"""Runs migrations on the connection it is given: by `python -m app migrate`, `serve` or a test."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, create_engine

import app.main  # noqa: F401 -- so that every table is known
from app.settings import Settings
from app.tables import UtcDateTime, metadata


def render(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our own types as what the database knows them by, so that old migrations need no code of ours."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        render_item=render,
        # With our own BEGIN, SQLite too takes all of a migration or nothing.
        transactional_ddl=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given: Connection | None = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:  # `alembic revision --autogenerate`, when a migration is written
    with create_engine(Settings().tables_url).connect() as own:
        run(own)
