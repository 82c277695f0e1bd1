"""Create the table of finished plans."""

import sqlalchemy as sa
from alembic import op

revision = "7d1f0a52c9be"
down_revision = "c4e5686ed338"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_bundles",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("days", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("rev", sa.BigInteger(), nullable=False),
        sa.Column("engine", sa.String(length=20), nullable=False),
        sa.Column("program", sa.String(length=60), nullable=False),
        sa.Column("stale_from", sa.Date()),
        sa.Column("etag", sa.String(length=80), nullable=False),
        sa.Column("packed_etag", sa.String(length=80), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "from_day", "days", name=op.f("pk_plan_bundles")),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.account_id"],
            name=op.f("fk_plan_bundles_account_id_accounts"),
            ondelete="CASCADE",
        ),
    )
