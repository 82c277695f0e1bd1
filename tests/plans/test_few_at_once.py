"""Planning costs time: only few plan at once, whatever asks for it."""

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import TypeVar

import pytest

from app.plans.turns import AT_ONCE, Turns
from tests import events
from tests.live import Live
from tests.people import Person

START = date(2026, 1, 7)
ASKED = 12
Done = TypeVar("Done")


class CountedTurns(Turns):
    """Takes its time, and counts."""

    def __init__(self) -> None:
        super().__init__()
        self.lock = threading.Lock()
        self.now = self.most = self.taken = 0

    async def take(self, work: Callable[[], Done]) -> Done:
        """Do the work slowly."""

        def slowly() -> Done:
            with self.lock:
                self.now += 1
                self.taken += 1
                self.most = max(self.most, self.now)
            try:
                time.sleep(0.02)
                return work()
            finally:
                with self.lock:
                    self.now -= 1

        return await super().take(slowly)


@pytest.fixture
def turns(server: Live) -> Iterator[CountedTurns]:
    usual, server.app.state.turns = server.app.state.turns, CountedTurns()
    yield server.app.state.turns
    server.app.state.turns = usual


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/plan?days=1&from={day}",
        "/api/v1/forecast?km=5&on=2026-06-01&from={day}",
        "/how/{day}",
        "/progress",
    ],
)
def test_few_plan_at_once(ana: Person, turns: CountedTurns, path: str) -> None:
    ana.say(events.enrolled(START))
    asked = [path.format(day=START + timedelta(ahead)) for ahead in range(ASKED)]
    with ThreadPoolExecutor(ASKED) as people:
        answers = set(people.map(lambda one: ana.http.get(one, timeout=30).status_code, asked))
    assert (answers, turns.taken) == ({200}, ASKED)
    assert 1 < turns.most <= AT_ONCE


def test_a_plan_that_is_kept_waits_for_nobody(ana: Person, turns: CountedTurns) -> None:
    ana.say(events.enrolled(START))
    for _ in range(2):
        ana.http.get(f"/api/v1/plan?from={START}").raise_for_status()
    assert turns.taken == 1
