"""The phone compares numbers only: what it shows for an answer is what the server would show once it knows it."""

import copy
from collections.abc import Callable

import pytest

from tests.http.events import Event, morning
from tests.http.histories import HISTORIES
from tests.http.person import Person


@pytest.mark.parametrize("name", HISTORIES)
def test_each_answer_shows_just_what_was_promised(base_url: str, guests: Callable[[str], Person], name: str) -> None:
    runner = guests(base_url)
    today = runner.today()
    history = HISTORIES[name](today)
    runner.says(*history)
    promised = runner.get("/plan?days=1").json()["days"][0]
    assert promised["morning"] is None
    assert len(promised["if_morning"]) == 11
    for pain in range(11):
        told = guests(base_url)
        told.says(*history, morning(today, pain))
        known = told.get("/plan?days=1").json()["days"][0]
        assert known["morning"] == pain
        expected = promised["variants"][promised["if_morning"][pain]]
        assert whole(known["plan"], known) == whole(expected, promised), pain


def whole(variant: Event, day: Event) -> Event:
    """Put each routine in the place of its number, which each bundle counts for itself."""
    spelt = copy.deepcopy(variant)
    routines, slots, run = day["routines"], spelt["slots"], spelt["run"]
    assert isinstance(routines, list)
    assert isinstance(slots, list)
    for gated in [*slots, run]:
        gated["swap"] = {word: routines[index] for word, index in gated.get("swap", {}).items()}
    return spelt
