"""Counts what a server asks of its database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from tests.live import Live


@contextmanager
def counted(server: Live) -> Iterator[list[str]]:
    """Collect the statements that are sent to the database."""
    seen: list[str] = []

    def note_down(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(server.database.engine, "before_cursor_execute", note_down)
    try:
        yield seen
    finally:
        event.remove(server.database.engine, "before_cursor_execute", note_down)


def asked(seen: list[str]) -> list[str]:
    """Leave out those that begin a transaction or set a connection up."""
    return [statement for statement in seen if not statement.startswith(("BEGIN", "PRAGMA"))]
