"""What saves planning twice: finished plans as the bytes that were sent, and standings to go on from."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, LargeBinary, SmallInteger, String, Table

from app.tables import Uid, metadata

plan_bundles = Table(
    "plan_bundles",
    metadata,
    Column("account_id", Uid, ForeignKey("accounts.account_id", ondelete="CASCADE"), primary_key=True),
    Column("from_day", Date, primary_key=True),
    Column("days", SmallInteger, primary_key=True, autoincrement=False),
    Column("rev", BigInteger, nullable=False),
    Column("engine", String(20), nullable=False),
    Column("program", String(60), nullable=False),
    # The UTC date from which an event for a day ahead begins to count; null where none waits.
    Column("stale_from", Date),
    Column("etag", String(80), nullable=False),
    Column("packed_etag", String(80), nullable=False),
    # Packed with gzip: plans repeat themselves, and shrink to a fiftieth.
    Column("packed", LargeBinary, nullable=False),
)

plan_standings = Table(
    "plan_standings",
    metadata,
    Column("account_id", Uid, ForeignKey("accounts.account_id", ondelete="CASCADE"), primary_key=True),
    Column("day", Date, primary_key=True),
    # The last event that it was made from; one for this day or an earlier one that came later makes it void.
    Column("rev", BigInteger, nullable=False),
    Column("engine", String(20), nullable=False),
    Column("program", String(60), nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
