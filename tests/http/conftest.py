"""One server for each database and one guest for each test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import psycopg
import pytest

from tests.http.events import enrolled, screen
from tests.http.person import Person, newcomer
from tests.http.process import serving
from tests.http.two import Two, two_people


@pytest.fixture(scope="session")
def sqlite_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("sqlite")) as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_url(postgres_address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with psycopg.connect(postgres_address, autocommit=True) as connection:
        connection.execute("CREATE DATABASE contract")
    address = postgres_address.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", "/contract?")
    with serving(tmp_path_factory.mktemp("postgresql"), STRIDEBACK_DATABASE_URL=address) as url:
        yield url


@pytest.fixture
def base_url(sqlite_url: str) -> str:
    """Where the database does not matter, SQLite stands for both."""
    return sqlite_url


@pytest.fixture(params=["sqlite", "postgresql"])
def either_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def guests() -> Iterator[Callable[[str], Person]]:
    with ExitStack() as stack:
        yield lambda url: stack.enter_context(newcomer(url))


@pytest.fixture
def person(base_url: str, guests: Callable[[str], Person]) -> Person:
    return guests(base_url)


@pytest.fixture
def anyone(either_url: str, guests: Callable[[str], Person]) -> Person:
    """A guest on SQLite, then one on PostgreSQL."""
    return guests(either_url)


@pytest.fixture
def runner(anyone: Person) -> Person:
    """One who has enrolled today, on SQLite and then on PostgreSQL."""
    today = anyone.today()
    anyone.says(enrolled(today), screen(today))
    return anyone


@pytest.fixture
def two(either_url: str, guests: Callable[[str], Person]) -> Two:
    return two_people(guests, either_url)
