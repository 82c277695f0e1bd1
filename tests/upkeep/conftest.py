"""A server with people on it whose journals hold every sort of thing, and another database to bring them to."""

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from app.db import Database
from app.migrate import migrate
from tests.live import Live
from tests.people import Person
from tests.upkeep.filling import START, fresh, people


@pytest.fixture
def home(empty_tables_url: str) -> Iterator[Live]:
    """Give a live server on a database of its own."""
    with fresh(empty_tables_url) as running:
        yield running


@pytest.fixture
def household(home: Live) -> Iterator[tuple[Person, ...]]:
    """Give the people of that server."""
    with people(home.url) as found:
        asked = {"from": str(START + timedelta(days=20))}
        assert found[0].http.get("/api/v1/plan", params=asked).status_code == httpx.codes.OK
        yield found


@pytest.fixture
def away(other_tables_url: str) -> Iterator[Database]:
    """Give an empty database with tables, of either kind."""
    database = Database(other_tables_url)
    migrate(database)
    yield database
    database.close()
