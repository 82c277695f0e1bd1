"""What a plan costs: the same number of statements and of events, however long the journal."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import httpx
import pytest
from sqlalchemy import event

from app.plans.operations import bundle_for
from app.plans.queries import Asked, told
from tests import events
from tests.counting import asked, counted
from tests.diaries import diary
from tests.live import Live
from tests.people import Event, Person
from tests.plans.asking import plan

SHORT, LONG = 20, 300
FIRST = date(2025, 1, 6)
ALL = list(diary(FIRST, LONG))


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def days(start: int, end: int) -> list[Event]:
    return [one for one in ALL if day(start) <= date.fromisoformat(str(one["day"])) < day(end)]


def write(person: Person, until: int, server: Live) -> None:
    """Keep a diary, and look at its plan now and then, as phones do."""
    for start in range(0, until, 14):
        end = min(start + 14, until)
        person.say(*days(start, end))
        bundle_for(server.database, wanted(person, end - 1))


def wanted(person: Person, number: int) -> Asked:
    return Asked(UUID(person.account_id), day(number), 14, datetime(2026, 11, 22, tzinfo=UTC).date())


def cost(server: Live, person: Person, number: int, expected: int = 200, **headers: str) -> tuple[int, httpx.Response]:
    with counted(server) as seen:
        answer = plan(person, day(number), 14, **headers)
    assert answer.status_code == expected, answer.text
    return len(asked(seen)), answer


def test_a_plan_costs_as_much_after_a_year_as_after_a_month(ana: Person, ben: Person, server: Live) -> None:
    write(ana, SHORT, server)
    write(ben, LONG, server)
    short, long = cost(server, ana, SHORT), cost(server, ben, LONG)
    assert short[0] == long[0] <= 12
    for number, person in ((SHORT, ana), (LONG, ben)):
        etag = cost(server, person, number)[1].headers["etag"]
        assert cost(server, person, number)[0] == 1
        assert cost(server, person, number, 304, If_None_Match=etag)[0] == 1

    with server.database.read() as connection:
        read = [told(connection, wanted(ben, number)) for number in (LONG - 28, LONG)]
    assert all(one.start is not None for one in read)
    near, far = (len(one.events) for one in read)
    assert abs(near - far) < 15
    assert far < 1_000 < len(ALL)


@pytest.mark.parametrize("claimed", [0, 100])
def test_a_retraction_counts_however_wrong_its_own_day_is(ana: Person, ben: Person, server: Live, claimed: int) -> None:
    """Its phone's clock was months behind when it took back something of yesterday."""
    flare = events.event("flare", day(149), {})
    back = events.retract(day(claimed), flare)
    for person, told_last in ((ana, [flare, back]), (ben, [])):
        person.say(*days(0, 150))
        bundle_for(server.database, wanted(person, 149))
        person.say(*told_last)
    shown = [plan(person, day(150), 3).json() for person in (ana, ben)]
    assert shown[0]["days"] == shown[1]["days"]
    assert shown[0]["standing"] == shown[1]["standing"]
    again = events.event("flare", day(149), {})
    ana.say(again)
    assert plan(ana, day(150), 3).json()["standing"] != shown[1]["standing"]


def test_an_enrolment_that_was_taken_back_begins_nothing(ana: Person, server: Live) -> None:
    first = events.enrolled(day(0))
    ana.say(first, events.retract(day(1), first), events.enrolled(day(40)), events.clear_screen(day(40)))
    for number in (50, 90, 130):
        bundle_for(server.database, wanted(ana, number))
    assert plan(ana, day(130)).status_code == 200
    assert plan(ana, day(39)).status_code == 422


@pytest.mark.parametrize("tables_url", ["sqlite"], indirect=True)
def test_the_days_are_gone_to_and_the_journal_is_not_gone_through(ana: Person, server: Live) -> None:
    """SQLite goes by the shape of a question alone, and would rather go through all by its key."""
    asked_for: list[tuple[str, tuple[str | int, ...]]] = []

    def note_down(_connection: object, _cursor: object, statement: str, given: tuple[str], *_rest: object) -> None:
        asked_for.append((statement, given))

    with server.database.read() as connection:
        event.listen(server.database.engine, "before_cursor_execute", note_down)
        told(connection, wanted(ana, 0))
        event.remove(server.database.engine, "before_cursor_execute", note_down)
        ways = [
            row.detail
            for statement, given in asked_for
            if "FROM events" in statement
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
            if row.detail.startswith(("SCAN", "SEARCH"))
        ]
    assert len(ways) == 5
    assert all("ix_events_account_id_" in way for way in ways), ways
