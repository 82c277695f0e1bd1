from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

import app.main  # noqa: F401 -- so that every table is known
from app.db import Database
from app.migrate import head, migrate, revision_of
from app.tables import metadata


def test_migrating_from_nothing_and_again_gives_the_tables_of_the_models(empty_tables_url: str) -> None:
    database = Database(empty_tables_url)
    migrate(database)
    with database.read() as connection:
        epoch = connection.execute(text("SELECT epoch FROM deployment")).scalar_one()
    migrate(database)
    with database.read() as connection:
        assert revision_of(connection) == head()
        assert connection.execute(text("SELECT epoch FROM deployment")).scalar_one() == epoch
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()
