"""The phone compares numbers only: what it shows for an answer is what the server would show once it knows it."""

import copy
from collections.abc import Callable

import pytest

from tests.http.events import Event, enrolled, event, later, morning, screen
from tests.http.person import Person

History = Callable[[str], list[Event]]

pytestmark = pytest.mark.usefixtures("plans")


def session(day: str, **fields: object) -> Event:
    mild: Event = {"slot": "pm", "class": "strength", "pre": 0, "peak": 1, "post": 1, "sharp": False, "limp": False}
    return event("session", mild | fields, day)


def calm(today: str, days: int, **fields: object) -> list[Event]:
    first = later(today, -days)
    return [enrolled(first, **fields), screen(first), *(morning(later(today, -n), 1) for n in range(1, days + 1))]


def ticked(day: str, exercise: str, **fields: object) -> Event:
    body: Event = {"slot": "pm", "exercise": exercise, "sets": [{"reps": 10}], "complete": 100, "peak": 0, "rpe": 4}
    return event("exercise", body | fields, day)


HISTORIES: dict[str, History] = {
    "first day, grade 1": lambda today: [enrolled(today, grade=1), screen(today)],
    "first day, grade 3": lambda today: [enrolled(today, grade=3), screen(today)],
    "first day, grade 5": lambda today: [enrolled(today, grade=5), screen(today)],
    "first day, screen owed": lambda today: [enrolled(today)],
    "locked": lambda today: [enrolled(today), screen(today, RF04=True)],
    "referral": lambda today: [enrolled(today), screen(today, RF12="yes")],
    "a calm week": lambda today: calm(today, 7),
    "a calm week, zero": lambda today: calm(today, 7, pain_mode="zero"),
    "grade 1, a calm week": lambda today: calm(today, 8, grade=1),
    "a red session yesterday": lambda today: [*calm(today, 4), session(later(today, -1), peak=6)],
    "an amber session yesterday": lambda today: [*calm(today, 4), session(later(today, -1), peak=3)],
    "an unrated session yesterday": lambda today: [
        *calm(today, 4),
        event("session", {"slot": "pm", "class": "strength"}, later(today, -1)),
    ],
    "green work yesterday": lambda today: [
        *calm(today, 4, grade=1),
        ticked(later(today, -1), "hip-hitch"),
        ticked(later(today, -1), "side-plank"),
        session(later(today, -1)),
    ],
    "no morning for days": lambda today: [
        enrolled(later(today, -9)),
        screen(later(today, -9)),
        morning(later(today, -6), 1),
    ],
    "in a flare": lambda today: [*calm(today, 10), event("flare", {}, later(today, -2))],
    "a flare said today": lambda today: [*calm(today, 10), event("flare", {}, today)],
    "on a pause": lambda today: [*calm(today, 3), event("pause", {"until": later(today, 4)}, later(today, -1))],
    "a change by hand": lambda today: [
        *calm(today, 5),
        event("prescribed", {"by": "self", "exercise": "clamshell", "action": "drop"}, later(today, -1)),
    ],
    "ticks of today": lambda today: [*calm(today, 5), ticked(today, "clamshell"), session(today)],
    "ice of today": lambda today: [
        *calm(today, 5, grade=5),
        event(
            "ice",
            {
                "ice_id": "0190a1b2-0000-7000-8000-000000000001",
                "protocol": "ice-20",
                "place": "outer-thigh-bump",
                "barrier": True,
                "started_at": f"{today}T00:00:10.000+00:00",
                "ended_at": f"{today}T00:20:10.000+00:00",
            },
            today,
        ),
    ],
}


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
