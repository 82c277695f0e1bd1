"""Create the table of kept standings, and the ways by which a plan reads the journal."""

import sqlalchemy as sa
from alembic import op

revision = "b41c6e0f7a35"
down_revision = "7d1f0a52c9be"
branch_labels = None
depends_on = None

FAR_REACHING = sa.text("kind IN ('enrolled', 'retract')")


def upgrade() -> None:
    op.create_table(
        "plan_standings",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("engine", sa.String(length=20), nullable=False),
        sa.Column("program", sa.String(length=60), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "day", name=op.f("pk_plan_standings")),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.account_id"],
            name=op.f("fk_plan_standings_account_id_accounts"),
            ondelete="CASCADE",
        ),
    )
    op.create_index(op.f("ix_events_account_id_day"), "events", ["account_id", "day"])
    op.create_index(
        op.f("ix_events_account_id_kind"),
        "events",
        ["account_id", "kind"],
        sqlite_where=FAR_REACHING,
        postgresql_where=FAR_REACHING,
    )
