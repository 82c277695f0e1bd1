"""Create the table of codes for another phone."""

import sqlalchemy as sa
from alembic import op

revision = "e9a27c415d08"
down_revision = "b41c6e0f7a35"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "codes",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("device_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id", "device_id"],
            ["devices.account_id", "devices.device_id"],
            name=op.f("fk_codes_account_id_device_id_devices"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_codes")),
    )
    op.create_index(op.f("ix_codes_code_hash"), "codes", ["code_hash"])
    op.create_index(op.f("ix_codes_expires_at"), "codes", ["expires_at"])
