"""Who: accounts, their devices, and what lets a device in."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from app.tables import Uid, UtcDateTime, metadata

accounts = Table(
    "accounts",
    metadata,
    Column("account_id", Uid, primary_key=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("timezone", String(64), nullable=False),
    Column("locale", String(35)),
    # The last `rev` given out. Whoever adds events locks this row first, so that `rev` has no gaps.
    Column("head", BigInteger, nullable=False, default=0),
)

devices = Table(
    "devices",
    metadata,
    Column("account_id", Uid, ForeignKey("accounts.account_id", ondelete="CASCADE"), primary_key=True),
    Column("device_id", Uid, primary_key=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    # Kept after it has signed out, since its events name it.
    Column("ended_at", UtcDateTime),
)

credentials = Table(
    "credentials",
    metadata,
    Column("account_id", Uid, primary_key=True),
    Column("secret_hash", LargeBinary(32), primary_key=True),
    Column("device_id", Uid, nullable=False),
    Column("renewed_at", UtcDateTime, nullable=False),
    ForeignKeyConstraint(["account_id", "device_id"], ["devices.account_id", "devices.device_id"], ondelete="CASCADE"),
    UniqueConstraint("account_id", "device_id"),
)

# One account has one code at most.
codes = Table(
    "codes",
    metadata,
    Column("account_id", Uid, primary_key=True),
    Column("code_hash", LargeBinary(32), nullable=False),
    # The device that made it; with that sent away, so is its code.
    Column("device_id", Uid, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    ForeignKeyConstraint(["account_id", "device_id"], ["devices.account_id", "devices.device_id"], ondelete="CASCADE"),
    # Not unique: that could not be kept with the accounts spread over several machines.
    Index(None, "code_hash"),
    Index(None, "expires_at"),
)
