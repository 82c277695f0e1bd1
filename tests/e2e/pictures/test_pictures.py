"""Every screen looks as it did when somebody last said so with `make pictures`."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.e2e.pictures.comparing import differences
from tests.e2e.pictures.moment import new_phone, served, started
from tests.e2e.pictures.reference import FOLDER_OF_ALL, MadeWith, Reference
from tests.e2e.pictures.screens import WALKS, Walk
from tests.e2e.pictures.taking import take


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("pictures")) as address:
        yield address


@pytest.fixture(scope="module")
def steady(playwright: Playwright) -> Iterator[Browser]:
    running = started(playwright)
    yield running
    running.close()


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
def test_every_screen_looks_as_agreed(steady: Browser, url: str, walk: Walk) -> None:
    pixels = MadeWith.here(steady) == MadeWith.recorded()
    phone = walk.begin(new_phone(steady, url), url)
    found: list[str] = []
    for screen in walk.screens:
        screen.reach(phone)
        reference = Reference.read(screen.name)
        for taken in take(phone):
            found += differences(screen.name, reference, taken, pixels=pixels)
    phone.context.close()
    assert not found, "\n".join([*found, "If that is how it shall look: make pictures"])


def test_there_is_no_reference_of_a_screen_that_is_gone() -> None:
    names = sorted(screen.name for walk in WALKS for screen in walk.screens)
    assert sorted(path.stem for path in FOLDER_OF_ALL.glob("*.webp")) == names
