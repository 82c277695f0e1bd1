"""A newer program understands what an older one could not, and what older phones still say."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from pydantic import JsonValue
from sqlalchemy import func, select, update

from app.chores import catch_up
from app.journal.again import judge_again
from app.journal.envelope import Judged, judge
from app.journal.models import events
from app.journal.queries import StoredEvent, events_between
from app.journal.schemas.base import FIRST_DAY, Body, Score, Text
from app.journal.schemas.kinds import KINDS
from app.journal.schemas.vocabulary import VOCABULARY, Older, Vocabulary
from app.plans.again import read_again
from app.plans.models import plan_bundles, plan_standings
from tests.events import clear_screen, enrolled, event, morning, note, retract
from tests.here import Here
from tests.journal.parcels import a_line, files, send, zipped
from tests.live import Live
from tests.people import Event, Person, statuses

DAY = "2026-11-22"


class Breath(Body):
    """A kind that is not there yet."""

    ease: Score


class Words(Body):
    """A note as it may be one day: in lines."""

    lines: list[Text]


def in_lines(body: dict[str, JsonValue]) -> dict[str, JsonValue]:
    lines: list[JsonValue] = [*str(body["text"]).split("\n")]
    return {"lines": lines}


def newer() -> Vocabulary:
    """What a program of some later day might understand."""
    return Vocabulary(
        {**KINDS, "breath": Breath, "note": Words},
        {"note": (Older(KINDS["note"], in_lines),), "retract": (Older(KINDS["retract"], dict),)},
    )


def kept(server: Live, person: Person, vocabulary: Vocabulary) -> Sequence[StoredEvent]:
    with server.database.read() as connection:
        return events_between(connection, UUID(person.account_id), FIRST_DAY, FIRST_DAY.max, vocabulary)


def test_what_could_not_be_read_is_understood_once_it_can_be(server: Live, ana: Person) -> None:
    sent = [
        event("breath", DAY, {"ease": 7}),
        note(DAY, "one\ntwo"),
        event("note", DAY, {"lines": ["three"]}, v=2),
        event("breath", DAY, {"ease": 11}),
        event("breath", DAY, {"ease": 7}, v=2),
        event("hum", DAY, {"tone": "c"}),
    ]
    told = ana.sync(*sent)
    assert statuses(told) == ["opaque", "stored", "opaque", "opaque", "opaque", "opaque"]
    with server.database.write() as connection:
        assert judge_again(connection, UUID(ana.account_id)) == 0
    assert read_again(server.database, newer()) >= 3

    now = ana.sync()["events"]
    assert [one["status"] for one in now] == ["stored", "stored", "stored", "quarantined", "opaque", "opaque"]
    assert [one | {"status": ""} for one in now if "problem" not in one] == [
        one | {"status": ""} for one in told["events"] if one["id"] != sent[3]["id"]
    ]
    assert statuses(ana.sync(*sent), "duplicate")
    bodies = [(one.kind, one.body) for one in kept(server, ana, newer())]
    assert bodies == [("breath", '{"ease":7}'), ("note", '{"lines":["one","two"]}'), ("note", '{"lines":["three"]}')]
    with server.database.write() as connection:
        assert judge_again(connection, UUID(ana.account_id), newer()) == 0


def test_plans_made_without_it_are_made_anew(server: Live, ana: Person, ben: Person) -> None:
    sore = morning("2026-01-09", 9)
    for person in (ana, ben):
        person.say(enrolled("2026-01-07"), clear_screen("2026-01-07"), sore)
    taken_back = retract("2026-01-10", sore)
    assert statuses(ana.sync(taken_back | {"v": 2})) == ["opaque"]
    before = plan(ana)
    assert read_again(server.database, newer()) >= 1
    with server.database.read() as connection:
        for made in (plan_bundles, plan_standings):
            mine = select(func.count()).select_from(made).where(made.c.account_id == UUID(ana.account_id))
            assert connection.execute(mine).scalar_one() == 0
    ben.say(taken_back)
    assert plan(ana) == plan(ben) != before


def plan(person: Person) -> JsonValue:
    answer = person.http.get("/api/v1/plan", params={"from": "2026-01-10", "days": "2"})
    assert answer.status_code == 200, answer.text
    days: JsonValue = answer.json()["days"]
    return days


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (note(DAY, "as it was"), "stored"),
        (event("note", DAY, {"lines": []}), "quarantined"),
        (event("note", DAY, {"lines": []}, v=2), "stored"),
        (event("note", DAY, {"text": "as it was"}, v=2), "quarantined"),
        (event("note", DAY, {"lines": []}, v=3), "opaque"),
        (event("note", DAY, {"lines": []}, v=True), "quarantined"),
    ],
)
def test_each_version_is_judged_by_what_it_was(sent: Event, status: str) -> None:
    judged = judge(sent, newer())
    assert isinstance(judged, Judged)
    assert judged.status == status


def test_a_start_looks_again_and_so_does_a_running_server(here: Here, server: Live, ana: Person) -> None:
    url = server.database.engine.url.render_as_string(hide_password=False)
    mine = events.c.account_id == UUID(ana.account_id)
    ana.say(morning(DAY, 1))
    for look in (lambda: here("migrate", STRIDEBACK_DATABASE_URL=url), lambda: catch_up(server.database)):
        with server.database.write() as connection:
            connection.execute(update(events).where(mine).values(status="opaque"))
        look()
        assert [one["status"] for one in ana.sync()["events"]] == ["stored"]


def test_an_export_of_a_server_that_did_not_understand_is_understood_here(ana: Person) -> None:
    lines = [a_line(1, morning(DAY, 2), status="opaque"), a_line(2, event("hum", DAY, {}), status="opaque")]
    assert send(ana, zipped(files(lines))).status_code < 300
    assert [one["status"] for one in ana.sync()["events"]] == ["stored", "opaque"]


def test_every_older_version_leads_to_the_newest() -> None:
    for kind, older in VOCABULARY.older.items():
        assert kind in VOCABULARY.kinds
        assert older
