"""Two server processes on one PostgreSQL, many writers on one account, and a reader that polls both."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from tests.conftest import make_database
from tests.events import note
from tests.people import PATIENCE_S, Person, new_person
from tests.served import serving, url_of

WRITERS = 16
BATCHES = 6
IN_BATCH = 5


@pytest.fixture(params=["postgresql"])
def servers(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """Give the addresses of two servers on the same tables."""
    url = make_database(request, tmp_path)
    with ExitStack() as stack:
        found = []
        for name in ("one", "two"):
            folder = tmp_path / name
            folder.mkdir()
            _, line = stack.enter_context(serving(folder, STRIDEBACK_DATABASE_URL=url, STRIDEBACK_RATE_LIMITS="off"))
            found.append(url_of(line))
        yield found[0], found[1]


@dataclass
class Reader(threading.Thread):
    """Asks both servers in turn for what came since, as two phones of one account do, until told that all is written.

    It never looks back: what it passes over once, it would miss for good.
    """

    person: Person
    servers: tuple[str, str]
    all_written: threading.Event = field(default_factory=threading.Event)
    read: list[tuple[int, str]] = field(default_factory=list)
    polls: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def run(self) -> None:
        with httpx.Client(headers=self.person.http.headers) as client:
            last_round = False
            while not last_round:
                last_round = self.all_written.is_set()
                for server in self.servers:
                    since = self.read[-1][0] if self.read else 0
                    asked = {"device_id": self.person.device_id, "since": since, "events": []}
                    page = client.post(f"{server}/api/v1/sync", json=asked).raise_for_status().json()
                    self.read += [(event["rev"], event["id"]) for event in page["events"]]
                    self.polls += 1

    __hash__ = threading.Thread.__hash__


def test_revs_have_no_gap_and_a_polling_reader_misses_none(servers: tuple[str, str]) -> None:
    with new_person(servers[0]) as ana:
        kept: dict[str, int] = {}
        failures: list[str] = []

        def write(number: int) -> None:
            with httpx.Client(base_url=servers[number % 2], headers=ana.http.headers, timeout=PATIENCE_S) as client:
                for _ in range(BATCHES):
                    said = [note("2026-11-22", f"writer {number}") for _ in range(IN_BATCH)]
                    # Every batch is sent twice, to the other server the second time: an answer may have been lost.
                    asked = {"device_id": ana.device_id, "events": said, "since": 10**6}
                    first = client.post("/api/v1/sync", json=asked)
                    again = client.post(f"{servers[(number + 1) % 2]}/api/v1/sync", json=asked)
                    if (first.status_code, again.status_code) != (200, 200):
                        failures.append(first.text + again.text)
                        return
                    told, repeated = first.json()["results"], again.json()["results"]
                    if [(one["id"], one["rev"]) for one in told] != [(one["id"], one["rev"]) for one in repeated]:
                        failures.append(f"{told} {repeated}")
                    kept.update({one["id"]: one["rev"] for one in told})

        reader = Reader(ana, servers)
        writers = [threading.Thread(target=write, args=(number,)) for number in range(WRITERS)]
        for thread in (reader, *writers):
            thread.start()
        for writer in writers:
            writer.join()
        reader.all_written.set()
        reader.join()

    every = WRITERS * BATCHES * IN_BATCH
    assert failures == []
    assert sorted(kept.values()) == list(range(1, every + 1))
    assert [rev for rev, _ in reader.read] == list(range(1, every + 1))
    assert {event_id: rev for rev, event_id in reader.read} == kept
    assert reader.polls > 10
