import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from app.etags import etag_of
from app.plans import operations
from app.plans.models import plan_bundles
from app.plans.routes import PLANNED_AT_ONCE
from tests import events
from tests.live import Live
from tests.people import Person

START = date(2026, 1, 7)


def kept(server: Live, person: Person) -> int | None:
    mine = plan_bundles.c.account_id == UUID(person.account_id)
    with server.database.read() as connection:
        return connection.execute(select(func.count()).select_from(plan_bundles).where(mine)).scalar()


def test_a_plan_that_an_account_is_deleted_under_is_still_answered(
    server: Live, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def etag_while_deleting(content: bytes) -> str:
        ana.http.request("DELETE", "/api/v1/me", json={"account_id": ana.account_id})
        return etag_of(content)

    ana.say(events.enrolled(START))
    monkeypatch.setattr(operations, "etag_of", etag_while_deleting)
    assert ana.http.get("/api/v1/plan", params={"from": str(START), "days": 1}).status_code == 200
    assert kept(server, ana) == 0


def test_a_plan_does_not_wait_to_be_kept(server: Live, ana: Person) -> None:
    ana.say(events.enrolled(START))
    with server.database.write() as connection:
        connection.execute(select(plan_bundles.c.rev))
        answer = ana.http.get("/api/v1/plan", params={"from": str(START), "days": 1}, timeout=4)
    assert answer.status_code == 200


def test_few_plan_at_once(ana: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    lock, planning, most = threading.Lock(), 0, 0

    def etag_slowly(content: bytes) -> str:
        nonlocal planning, most
        with lock:
            planning += 1
            most = max(most, planning)
        time.sleep(0.05)
        with lock:
            planning -= 1
        return etag_of(content)

    def ask(ahead: int) -> int:
        asked = {"from": str(START + timedelta(ahead)), "days": "1"}
        return ana.http.get("/api/v1/plan", params=asked, timeout=30).status_code

    ana.say(events.enrolled(START))
    monkeypatch.setattr(operations, "etag_of", etag_slowly)
    with ThreadPoolExecutor(12) as people:
        assert set(people.map(ask, range(12))) == {200}
    assert 1 < most <= PLANNED_AT_ONCE
