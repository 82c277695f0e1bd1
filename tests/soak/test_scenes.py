"""Every fault of the journal by itself, against the real server with the phone's own code."""

from collections.abc import Iterator

import pytest

from tests.soak.history import History
from tests.soak.lab import Lab, lab
from tests.soak.nodephones import NodePhones, build
from tests.soak.scenes import SCENES


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    build()
    folder = tmp_path_factory.mktemp("scenes")
    with lab(folder, f"sqlite:///{folder}/strideback.db", NodePhones) as one:
        yield one


@pytest.mark.parametrize("name", SCENES)
def test_all_is_there_once_and_everywhere(node: Lab, name: str) -> None:
    one = History(node)
    SCENES[name](one)
    one.end()
