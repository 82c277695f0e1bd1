"""Note beside each retraction which event it names, so that a plan reads only those that matter to it."""

import sqlalchemy as sa
from alembic import op

revision = "5c0d8e61b7f4"
down_revision = "e9a27c415d08"
branch_labels = None
depends_on = None

NAMING = sa.text("names IS NOT NULL")
ENROLMENTS = sa.text("kind = 'enrolled'")


def upgrade() -> None:
    op.add_column("events", sa.Column("names", sa.Uuid()))
    sqlite = op.get_bind().dialect.name == "sqlite"
    named = (
        "replace(lower(json_extract(body, '$.event_id')), '-', '')"
        if sqlite
        else "CAST(CAST(body AS json) ->> 'event_id' AS uuid)"
    )
    op.execute(f"UPDATE events SET names = {named} WHERE kind = 'retract' AND status = 'stored'")  # noqa: S608 -- ours
    op.create_index(
        op.f("ix_events_account_id_names"),
        "events",
        ["account_id", "names"],
        sqlite_where=NAMING,
        postgresql_where=NAMING,
    )
    op.drop_index(op.f("ix_events_account_id_kind"), "events")
    op.create_index(
        op.f("ix_events_account_id_kind"),
        "events",
        ["account_id", "kind"],
        sqlite_where=ENROLMENTS,
        postgresql_where=ENROLMENTS,
    )
