"""Plans made from kept standings are those made from the first day, whatever comes late or is taken back."""

from datetime import date, timedelta
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import select

from app.clock import utc_now
from app.journal.queries import touched_since
from app.plans.models import plan_standings
from tests import events
from tests.live import Live
from tests.people import Event, Person

DAY = timedelta(days=1)
START = date(2026, 1, 7)


def plan(person: Person, day: int) -> dict[str, JsonValue]:
    answer = person.http.get("/api/v1/plan", params={"from": str(START + DAY * day), "days": "2"})
    assert answer.status_code == 200, answer.text
    told: dict[str, JsonValue] = answer.json()
    return {name: told[name] for name in ("standing", "days")}


def kept_days(server: Live, person: Person) -> list[date]:
    with server.database.read() as connection:
        rows = connection.execute(
            select(plan_standings.c.day)
            .where(plan_standings.c.account_id == UUID(person.account_id))
            .order_by(plan_standings.c.day)
        )
        return [day for (day,) in rows]


def days_of(first: int, last: int) -> list[Event]:
    """Strength every day; one in five hurts a little, one in eleven much."""
    told: list[Event] = []
    for day in range(first, last):
        on = START + DAY * day
        peak = 5 if day % 11 == 0 else 3 if day % 5 == 0 else 1
        told += [events.morning(on, day % 2), events.evening(on, walk=0, stairs=0)]
        told += [events.exercise(on, "clamshell", peak=peak), events.session(on, peak=peak, rpe=5)]
    return told


def test_late_events_and_retractions_count_as_if_they_had_always_been_known(
    ana: Person, ben: Person, server: Live
) -> None:
    begin = [events.enrolled(START), events.clear_screen(START)]
    early, late = days_of(0, 30), days_of(30, 50)
    sore, lock = events.morning(START + DAY * 20, 9), events.clear_screen(START + DAY * 33, RF10=True)
    cleared = events.event("clearance", START + DAY * 36, {"by": "GP", "seen_on": str(START + DAY * 35)})
    back = [events.retract(START + DAY * 49, early[4 * 12]), events.retract(START + DAY * 49, early[4 * 25 + 3])]
    asked = (29, 49, 49, 49, 40)
    shown = []
    for told, day in zip(([*begin, *early], late, [sore, lock], [cleared], back), asked, strict=True):
        ana.say(*told)
        plan(ana, day)
        shown.append(plan(ana, 49))
    assert len(kept_days(server, ana)) >= 3

    ben.say(*back, cleared, lock, sore, *late, *early, *begin)
    for day in (49, 48, 35, 13, 0):
        assert plan(ben, day) == plan(ana, day)
    assert shown[-1] == plan(ben, 49)
    assert shown[0] != shown[1] != shown[2] != shown[3]


def test_the_earliest_day_that_later_events_act_on(ana: Person, server: Live) -> None:
    def touched(rev: int) -> date | None:
        with server.database.read() as connection:
            return touched_since(connection, UUID(ana.account_id), rev)

    old = events.morning(START + DAY * 3, 1)
    ana.say(events.enrolled(START), old, events.morning(START + DAY * 9, 1))
    assert (touched(0), touched(1), touched(2), touched(3)) == (START, START + DAY * 3, START + DAY * 9, None)
    ana.say(events.retract(START + DAY * 12, old))
    assert touched(3) == START + DAY * 3
    ana.say(events.retract(START + DAY * 12, events.note(START, "never sent")))
    assert touched(4) is None
    ana.say(events.note(START + DAY * 5, "late"))
    assert touched(4) == START + DAY * 5


def test_an_event_that_waits_for_its_day_leaves_no_stale_standing(ana: Person, server: Live) -> None:
    ana.say(events.enrolled(START), events.clear_screen(START))
    plan(ana, 60)
    found = kept_days(server, ana)
    assert found
    assert all(START < day < START + DAY * 60 for day in found)


def test_a_retraction_tapped_on_a_phone_whose_clock_is_ahead_counts_at_once(ana: Person, ben: Person) -> None:
    flare = events.event("flare", START + DAY * 5, {})
    begin = [events.enrolled(START, grade=3), events.clear_screen(START), *days_of(0, 40)]
    ana.say(*begin, flare)
    before = plan(ana, 40)
    ana.say(events.retract(utc_now().date() + DAY * 9, flare))
    ben.say(*begin)
    assert plan(ana, 40) == plan(ben, 40) != before


def test_what_is_said_days_later_of_one_ice_stands_on_its_own_day(ana: Person, ben: Person) -> None:
    said: events.Body = {"ice_id": events.new_id(), "protocol": "ice-20", "place": "outer-thigh-bump", "barrier": True}
    said["started_at"] = f"{START + DAY * 10}T08:00:00+00:00"
    began = events.event("ice", START + DAY * 10, said)
    numb = events.event("ice", START + DAY * 38, said | {"after": "not-normal"})
    begin = [events.enrolled(START), events.clear_screen(START), *days_of(0, 38)]
    ana.say(*begin, began)
    plan(ana, 38)
    ana.say(numb)
    ben.say(*begin, began, numb)
    assert plan(ana, 39) == plan(ben, 39)
    assert "Ice is off until the questions about numbness" in str(plan(ana, 39))
