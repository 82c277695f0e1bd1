"""Counts whole tables and copies them from one database to another, of the same kind or not."""

from collections.abc import Mapping
from typing import TypedDict

from sqlalchemy import Connection, MetaData, delete, event, func, insert, inspect, select, table
from sqlalchemy.types import TypeEngine

AT_ONCE = 500
REVISION = "alembic_version"
Counts = Mapping[str, int]


class _Reflected(TypedDict):
    type: TypeEngine[object]


def count_rows(connection: Connection) -> Counts:
    """Count the rows of every table there is, whatever version made them."""
    names = sorted(inspect(connection).get_table_names())
    return {name: connection.execute(select(func.count()).select_from(table(name))).scalar_one() for name in names}


def tables_of(connection: Connection) -> MetaData:
    """Return the tables there are, whatever version made them.

    Columns have the types that every database knows, so that rows can be read here and written elsewhere.
    """
    found = MetaData()

    @event.listens_for(found, "column_reflect")
    def generalise(_inspector: object, _table: object, column: _Reflected) -> None:
        column["type"] = column["type"].as_generic()

    found.reflect(connection, only=lambda name, _: name != REVISION)
    return found


def replace_rows(source: Connection, target: Connection, tables: MetaData) -> None:
    """Put the rows of some tables in the place of those that the target has in them."""
    for one in reversed(tables.sorted_tables):
        target.execute(delete(one))
    for one in tables.sorted_tables:
        rows = source.execution_options(yield_per=AT_ONCE).execute(select(one))
        for some in rows.mappings().partitions():
            target.execute(insert(one), [dict(row) for row in some])
