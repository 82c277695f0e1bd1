"""What waits on the phone of any version is taken in by this one: `outbox.json` is as the first ones have it."""

import json
from datetime import date
from pathlib import Path
from typing import TypedDict
from uuid import UUID

from app.journal.queries import events_between
from app.journal.schemas.kinds import KINDS
from app.plans.facts import engine_event
from tests.live import Live
from tests.people import Person, SyncAnswer, statuses


class Row(TypedDict):
    """What the phone keeps of an event that is not sent."""

    account: str
    id: str
    text: str


OUTBOX: list[Row] = json.loads((Path(__file__).parent / "outbox.json").read_text())
CHANGING_NO_PLAN = {"skip", "change", "goal", "shoe", "note"}


def test_what_waits_on_an_old_phone_is_used(server: Live, ana: Person) -> None:
    said = {"device_id": ana.device_id, "now": "2026-11-22T08:00:00.000Z", "epoch": None, "since": 0, "limit": 500}
    texts = ",".join(row["text"] for row in OUTBOX)
    answer = ana.http.post(
        "/api/v1/sync",
        content=f'{json.dumps(said)[:-1]},"events":[{texts}]}}',
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 200, answer.text
    told: SyncAnswer = answer.json()
    assert statuses(told) == ["stored"] * len(OUTBOX)
    assert [one["id"] for one in told["events"]] == [row["id"] for row in OUTBOX]

    with server.database.read() as connection:
        found = events_between(connection, UUID(ana.account_id), date.min, date.max)
    assert len(found) == len(OUTBOX) == 24
    for one in found:
        assert isinstance(one.day, date)
        KINDS[one.kind].model_validate(json.loads(one.body), context={"day": one.day})
        used = engine_event(one.event_id, one.kind, one.day, one.body)
        assert (used is None) is (one.kind in CHANGING_NO_PLAN)
