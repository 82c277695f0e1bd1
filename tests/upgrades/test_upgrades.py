"""What every version made of its tables comes to those of this one, on both databases, and exports the same."""

import gzip
import json
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import make_url, select

from app.accounts.models import credentials
from app.db import Database
from app.journal.export import export_account
from app.journal.queries import current_epoch
from app.migrate import head, migrate, revision_of
from app.plans.operations import bundle_for
from app.plans.queries import Asked
from app.tables import metadata
from app.upkeep.images import reading
from app.upkeep.rows import count_rows, replace_rows, tables_of
from app.upkeep.soundness import faults_of
from tests.here import Here
from tests.upkeep.filling import START, unzipped

HERE = Path(__file__).parent
VERSIONS = sorted(path.name for path in HERE.iterdir() if (path / "tables.sqlite.gz").exists())
Exports = dict[str, dict[str, str]]


def load(version: str, url: str, folder: Path) -> None:
    """Put the tables of a version where they would be."""
    old = folder / "old.sqlite"
    old.write_bytes(gzip.decompress((HERE / version / "tables.sqlite.gz").read_bytes()))
    where = make_url(url)
    if where.drivername.startswith("sqlite"):
        old.rename(where.database or "")
        return
    database = Database(url)
    migrate(database, version)
    with reading(old) as source, database.alter() as target:
        replace_rows(source, target, tables_of(target))
    database.close()


def exports(database: Database, accounts: Exports) -> Exports:
    found = {}
    with database.read() as connection:
        for account_id in accounts:
            with export_account(connection, UUID(account_id)) as file:
                found[account_id] = unzipped(file.read())
    return found


def test_the_first_tables_ever_are_among_them() -> None:
    assert "c4e5686ed338" in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_what_a_version_kept_is_all_there(version: str, empty_tables_url: str, here: Here, tmp_path: Path) -> None:
    before: Exports = json.loads(gzip.decompress((HERE / version / "exports.json.gz").read_bytes()))
    load(version, empty_tables_url, tmp_path)
    database = Database(empty_tables_url)
    with database.read() as connection:
        assert revision_of(connection) == version
        counted = count_rows(connection)
        epoch = current_epoch(connection)
        keys = connection.execute(select(credentials).order_by(credentials.c.account_id)).all()
    assert (counted["events"], counted["conflicts"], len(keys)) == (69, 1, 3)

    code, _, wrong = here("migrate", STRIDEBACK_DATABASE_URL=empty_tables_url)
    assert (code, "As they were: " in wrong) == (0, version != head())

    after = exports(database, before)
    for account_id, files in before.items():
        for name in files.keys() - {"README.txt"}:
            assert after[account_id][name] == files[name]
    with database.read() as connection:
        assert revision_of(connection) == head()
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert faults_of(connection) == []
        assert current_epoch(connection) == epoch
        assert connection.execute(select(credentials).order_by(credentials.c.account_id)).all() == keys
    runner = max(before, key=lambda account_id: len(before[account_id]["events.jsonl"]))
    day = START + timedelta(days=20)
    assert bundle_for(database, Asked(UUID(runner), day, 14, day)).packed
    database.close()
