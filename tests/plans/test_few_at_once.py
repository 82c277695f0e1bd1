"""Planning costs time: only few plans are made at once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from app.etags import etag_of
from app.plans import operations
from app.plans.routes import PLANNED_AT_ONCE
from tests import events
from tests.people import Person

START = date(2026, 1, 7)


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
