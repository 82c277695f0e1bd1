"""Find what nobody could read without going through every journal."""

import sqlalchemy as sa
from alembic import op

revision = "b81f3c02d6ea"
down_revision = "5c0d8e61b7f4"
branch_labels = None
depends_on = None

UNREAD = sa.text("status = 'opaque'")


def upgrade() -> None:
    op.create_index(
        op.f("ix_events_account_id_status"),
        "events",
        ["account_id", "status"],
        sqlite_where=UNREAD,
        postgresql_where=UNREAD,
    )
