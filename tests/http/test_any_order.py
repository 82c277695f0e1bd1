"""A plan comes from what was said, and not from its order, its database or what plays no part."""

from collections.abc import Callable

import pytest

from tests.http.events import Event, event, later
from tests.http.histories import HISTORIES, calm, session
from tests.http.person import Person


@pytest.mark.parametrize("name", HISTORIES)
def test_the_same_events_in_any_order_give_the_same_plan(
    base_url: str, guests: Callable[[str], Person], name: str
) -> None:
    one, other = guests(base_url), guests(base_url)
    history = HISTORIES[name](one.today())
    one.says(*history)
    for said in reversed(history):
        other.says(said)
    assert one.get("/plan?days=7").json() == other.get("/plan?days=7").json()


def test_a_plan_does_not_depend_on_the_database(
    sqlite_url: str, postgresql_url: str, guests: Callable[[str], Person]
) -> None:
    one, other = guests(sqlite_url), guests(postgresql_url)
    history = HISTORIES["green work yesterday"](one.today())
    one.says(*history)
    other.says(*history)
    assert one.get("/plan").content == other.get("/plan").content


def test_taking_an_event_back_is_as_if_it_had_never_been(base_url: str, guests: Callable[[str], Person]) -> None:
    one, other = guests(base_url), guests(base_url)
    today = one.today()
    history = calm(today, 6)
    wrong = session(later(today, -1), peak=7)
    one.says(*history, wrong, event("retract", {"event_id": wrong["id"]}, today))
    other.says(event("retract", {"event_id": wrong["id"]}, today), *history)
    other.says(wrong)
    plain = guests(base_url)
    plain.says(*history)
    days = plain.get("/plan").json()["days"]
    assert one.get("/plan").json()["days"] == days
    assert other.get("/plan").json()["days"] == days


@pytest.mark.parametrize(
    "idle",
    [
        event("mood_ring", {"x": 1}, "2026-11-20"),
        event("morning", {"pain": 11}, "2026-11-20"),
        event("morning", {"pain": False}, "2026-11-20"),
        event("exercise", {"slot": "pm", "exercise": "made-up", "sets": [], "complete": 100}, "2026-11-20"),
    ],
    ids=["opaque", "eleven", "false", "unknown exercise"],
)
def test_what_plays_no_part_changes_no_plan(base_url: str, guests: Callable[[str], Person], idle: Event) -> None:
    one, other = guests(base_url), guests(base_url)
    today = one.today()
    history = calm(today, 6)
    one.says(*history)
    other.says(*history)
    other.statuses(idle | {"day": later(today, -1)})
    other.says(event("morning", {"pain": 9}, "9999-12-31"))
    mine, theirs = one.get("/plan").json(), other.get("/plan").json()
    assert (mine["standing"], mine["days"]) == (theirs["standing"], theirs["days"])
