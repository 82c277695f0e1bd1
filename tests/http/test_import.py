"""The way in gives back what the way out held, and takes nothing else."""

import io
import zipfile
from collections.abc import Callable

from tests.http.events import morning
from tests.http.person import API, Person
from tests.http.problems import assert_problem
from tests.http.takeout import full_life, taken_home

DAY = "2026-11-20"
ZIP = {"Content-Type": "application/zip"}


def test_an_empty_account_takes_it_in_and_gives_the_same_back(
    anyone: Person, either_url: str, guests: Callable[[str], Person]
) -> None:
    full_life(anyone)
    packed = anyone.get("/export").content
    other = guests(either_url)
    taken = other.client.post(f"{API}/import", content=packed, headers=ZIP)
    assert taken.status_code in {200, 201, 204}, taken.text
    assert contents(taken_home(other)) == contents(zipfile.ZipFile(io.BytesIO(packed)))
    strip = ("id", "kind", "v", "day", "at", "tz", "body", "rev")
    mine, theirs = ([{name: one.get(name) for name in strip} for one in p.journal()] for p in (anyone, other))
    assert theirs == mine
    assert other.get("/plan").status_code == 200
    again = other.client.post(f"{API}/import", content=packed, headers=ZIP)
    assert_problem(again, 409)


def contents(archive: zipfile.ZipFile) -> dict[str, list[str]]:
    """Every file that holds events, line by line, without what names the account or the day of the export."""
    return {
        name: archive.read(name).decode("utf-8", "surrogatepass").splitlines()
        for name in archive.namelist()
        if "event" in name or "conflict" in name
    }


def test_an_account_in_use_takes_nothing_in(anyone: Person) -> None:
    anyone.says(morning(DAY, 1))
    packed = anyone.get("/export").content
    assert_problem(anyone.client.post(f"{API}/import", content=packed, headers=ZIP), 409)
