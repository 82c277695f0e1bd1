"""What the server has said yes to survives its sudden end."""

import random
import subprocess
from pathlib import Path
from threading import Event as Flag
from threading import Thread

import httpx
import pytest

from tests.http import web
from tests.http.events import Event, morning
from tests.http.person import Person, newcomer
from tests.http.process import address, start, stop

DAY = "2026-11-20"


class Writer(Thread):
    """Writes events as fast as it can and remembers what the server said yes to."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.person = person
        self.kept: list[str] = []
        self.sent: list[Event] = []
        self.enough = Flag()

    def run(self) -> None:
        head = 0
        while not self.enough.is_set():
            events = [morning(DAY, 1) for _ in range(3)]
            self.sent += events
            try:
                answer = self.person.sync(*events, since=head).json()
            except httpx.HTTPError:
                return
            head = answer["head"]
            self.kept += [result["id"] for result in answer["results"]]


def back_again(folder: Path, person: Person) -> tuple[subprocess.Popen[str], Person]:
    process = start(folder, {})
    client = web.Visitor(base_url=address(process, folder), headers=person.client.headers)
    return process, Person(client, person.account_id, person.device_id, person.token)


@pytest.mark.parametrize("seed", range(3))
def test_every_event_that_was_answered_is_there_once(tmp_path: Path, seed: int) -> None:
    process = start(tmp_path, {})
    url = address(process, tmp_path)
    people = [newcomer(url) for _ in range(3)]
    epoch = people[0].sync().json()["epoch"]
    writers = [Writer(person) for person in people]
    for writer in writers:
        writer.start()
    Flag().wait(0.3 + random.Random(seed).random())  # noqa: S311 -- the same each time
    process.kill()
    stop(process)
    for writer in writers:
        writer.enough.set()
        writer.join()
    process, first = back_again(tmp_path, people[0])
    try:
        assert first.get("/me").status_code == 200
        for writer in writers:
            person = Person(first.client, writer.person.account_id, writer.person.device_id, writer.person.token)
            first.client.headers["Authorization"] = f"Bearer {person.token}"
            held = [str(event["id"]) for event in person.journal()]
            assert len(writer.kept) >= 3
            assert len(set(held)) == len(held)
            assert set(writer.kept) <= set(held) <= {str(event["id"]) for event in writer.sent}
            assert [event["rev"] for event in person.journal()] == list(range(1, len(held) + 1))
            again = person.statuses(*writer.sent[-3:])
            assert set(again) <= {"stored", "duplicate"}
            assert person.sync().json()["epoch"] == epoch
    finally:
        stop(process)
        for person in (first, *people):
            person.client.close()
