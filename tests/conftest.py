"""Real databases, a live server on each, and people to use it. Made once; every test brings its own account."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest

from app.cli import main
from app.db import Database
from app.migrate import migrate
from app.settings import Settings
from tests.here import Here
from tests.live import Live, live
from tests.people import PATIENCE_S, Person, new_person
from tests.postgres import postgres
from tests.served import command


@pytest.fixture(scope="session")
def postgres_address() -> Iterator[str]:
    """Give the address of a PostgreSQL server; started when the first test asks for it."""
    with postgres() as address:
        yield address


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def tables_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the address of an empty database. A test that uses it runs twice: on SQLite and on PostgreSQL."""
    return make_database(request, tmp_path_factory.mktemp("tables"))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_tables_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a database that no other test sees."""
    return make_database(request, tmp_path)


@pytest.fixture(params=["sqlite", "postgresql"])
def other_tables_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of another one, so that a test runs from each kind to each kind."""
    folder = tmp_path / "other"
    folder.mkdir()
    return make_database(request, folder)


def make_database(request: pytest.FixtureRequest, folder: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{folder}/strideback.db"
    address: str = request.getfixturevalue("postgres_address")
    name = f"test_{abs(hash(folder))}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return address.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", f"/{name}?")


@pytest.fixture(scope="session")
def settings(tables_url: str, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Give the settings of the live server."""
    return Settings(data_dir=tmp_path_factory.mktemp("data"), database_url=tables_url, rate_limits="off")


@pytest.fixture(scope="session")
def server(settings: Settings) -> Iterator[Live]:
    """Give a live server on a migrated database."""
    database = Database(settings.tables_url)
    migrate(database)
    database.close()
    with live(settings) as running:
        yield running


@pytest.fixture
def http(server: Live) -> Iterator[httpx.Client]:
    """Give a client with no credential."""
    with httpx.Client(base_url=server.url, timeout=PATIENCE_S) as client:
        yield client


@pytest.fixture
def ana(server: Live) -> Iterator[Person]:
    """Give a runner with a new account, known by a bearer token."""
    with new_person(server.url) as person:
        yield person


@pytest.fixture
def ben(server: Live) -> Iterator[Person]:
    """Give another runner, who must never see anything of Ana's."""
    with new_person(server.url) as person:
        yield person


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Here:
    """Run a command in this very process."""

    def run_here(*words: str, **variables: str) -> tuple[int, str, str]:
        for variable, value in command(tmp_path, *words, **variables)[1].items():
            monkeypatch.setenv(variable, value)
        code = main(words)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_here
