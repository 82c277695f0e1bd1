"""What happened: one append-only log per account."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.tables import Uid, UtcDateTime, metadata

ENROLMENTS = text("kind = 'enrolled'")
NAMING = text("names IS NOT NULL")
UNREAD = text("status = 'opaque'")

events = Table(
    "events",
    metadata,
    Column("account_id", Uid, ForeignKey("accounts.account_id", ondelete="CASCADE"), primary_key=True),
    Column("rev", BigInteger, primary_key=True, autoincrement=False),
    Column("event_id", Uid, nullable=False),
    Column("device_id", Uid, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("status", String(11), nullable=False),
    # Null where a quarantined event has none that can be used.
    Column("kind", String(40)),
    Column("day", Date),
    # Of all that makes two events the same; tells a repeat from a conflict.
    Column("digest", LargeBinary(32), nullable=False),
    # JSON in ASCII, keys sorted: what was sent comes back, U+0000 and half an emoji included, on every database.
    Column("envelope", Text, nullable=False),
    Column("body", Text),
    Column("problem", Text),
    # Of a stored retraction, the event that it takes back.
    Column("names", Uid),
    UniqueConstraint("account_id", "event_id"),
    CheckConstraint("status IN ('stored', 'quarantined', 'opaque')", name="status"),
    # A plan reads the days near it, and of whatever day the enrolments and what takes back something near.
    Index(None, "account_id", "day"),
    Index(None, "account_id", "kind", sqlite_where=ENROLMENTS, postgresql_where=ENROLMENTS),
    # What nobody could read is looked for at every start.
    Index(None, "account_id", "status", sqlite_where=UNREAD, postgresql_where=UNREAD),
    Index(None, "account_id", "names", sqlite_where=NAMING, postgresql_where=NAMING),
)

conflicts = Table(
    "conflicts",
    metadata,
    Column("account_id", Uid, ForeignKey("accounts.account_id", ondelete="CASCADE"), primary_key=True),
    Column("event_id", Uid, primary_key=True),
    Column("digest", LargeBinary(32), primary_key=True),
    Column("device_id", Uid, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("event", Text, nullable=False),
)

deployment = Table(
    "deployment",
    metadata,
    Column("row_id", SmallInteger, primary_key=True, autoincrement=False),
    # Changes when the server is restored from a backup: `rev` may then mean something else than it did.
    Column("epoch", String(32), nullable=False),
    CheckConstraint("row_id = 1", name="one_row"),
)
