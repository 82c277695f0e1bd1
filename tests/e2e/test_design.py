"""The developers' page of the design holds what every screen holds."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Contexts
from tests.e2e.looks import access_faults, cut_off, too_small


@pytest.mark.parametrize("dark", [False, True])
def test_the_design(contexts: Contexts, dark: bool) -> None:  # noqa: FBT001 -- a case
    page = contexts(width=320, dark=dark).new_page()
    page.goto("/design")
    for part in ("Colours", "Button", "Score", "Cards", "Icons"):
        expect(page.get_by_role("heading", name=part, exact=True)).to_be_visible()
    assert [*cut_off(page), *too_small(page), *access_faults(page)] == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert cut_off(page) == []
