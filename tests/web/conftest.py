from collections.abc import Iterator

import httpx
import pytest

from app.settings import Settings
from tests.live import live


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a server with no tables: pages need none."""
    folder = tmp_path_factory.mktemp("pages")
    with live(Settings(data_dir=folder, database_url=f"sqlite:///{folder}/none.db", rate_limits="off")) as running:
        yield running.url


@pytest.fixture
def web(address: str) -> Iterator[httpx.Client]:
    """Give a browser that takes pages."""
    with httpx.Client(base_url=address, headers={"Accept": "text/html,*/*"}) as client:
        yield client
