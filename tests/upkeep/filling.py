"""People whose journals hold every sort of thing, and what must be the same again elsewhere."""

import io
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from zipfile import ZipFile

import httpx

from app.db import Database
from app.migrate import migrate
from app.settings import Settings
from tests import events
from tests.live import Live, live
from tests.people import PATIENCE_S, Person, new_person

START = date(2026, 1, 7)


@contextmanager
def fresh(url: str) -> Iterator[Live]:
    """Serve an app on a database that has no tables yet."""
    database = Database(url)
    migrate(database)
    database.close()
    with live(Settings(database_url=url, rate_limits="off")) as running:
        yield running


@contextmanager
def people(url: str) -> Iterator[tuple[Person, ...]]:
    """Give three people: one with a journal, one with the odd things journals get, one who has said nothing yet.

    Asks of the server only what its very first version could do.
    """
    with ExitStack() as stack:
        ana, ben, eve = (stack.enter_context(new_person(url)) for _ in range(3))
        ana.say(events.enrolled(START), events.clear_screen(START))
        for day in range(20):
            on = START + timedelta(days=day)
            ana.say(
                events.morning(on, day % 3), events.exercise(on, "clamshell", peak=1), events.note(on, f"day {day}")
            )
        ran = events.run(START, peak=3)
        ana.say(events.session(START), ran, events.retract(START, ran))
        twice = events.morning(START, 1)
        ben.sync(
            twice,
            twice | {"body": {"pain": 9}},
            events.morning(START, 11),
            events.event("dream", START, {"of": "running"}),
            events.note(START, "half an emoji \ud83d, a zero \0, snow ☃ and a very long \u202eword"),
        )
        yield ana, ben, eve


def takeout(url: str, person: Person) -> dict[str, str]:
    """Give what a person's own export holds, on the server they came from or another."""
    answer = httpx.get(f"{url}/api/v1/export", headers={"Authorization": f"Bearer {person.token}"}, timeout=PATIENCE_S)
    assert answer.status_code == httpx.codes.OK, answer.text
    return unzipped(answer.content)


def unzipped(content: bytes) -> dict[str, str]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}
