"""A zip that is none of ours leaves the account empty."""

import io
import zipfile
from collections.abc import Callable

import pytest

from tests.http.person import API, Person
from tests.http.problems import assert_problem
from tests.http.takeout import full_life

ZIP = {"Content-Type": "application/zip"}


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("events.jsonl", b" " * (60 * 1024 * 1024))
    return packed.getvalue()


def stranger() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../etc/cron.d/x", "x")
    return packed.getvalue()


@pytest.mark.parametrize(
    "make", [bomb, stranger, lambda: b"", lambda: b"PK\x05\x06" + b"\0" * 18, lambda: b"not a zip"]
)
def test_a_bad_zip_leaves_the_account_empty(anyone: Person, make: Callable[[], bytes]) -> None:
    assert_problem(anyone.client.post(f"{API}/import", content=make(), headers=ZIP), 400, 413, 422)
    assert anyone.head() == 0


def test_a_zip_is_no_json(anyone: Person) -> None:
    packed = anyone.get("/export").content
    assert_problem(anyone.call("POST", "/import", packed), 415)


def test_half_a_zip_is_no_zip(anyone: Person, either_url: str, guests: Callable[[str], Person]) -> None:
    full_life(anyone)
    packed = anyone.get("/export").content
    other = guests(either_url)
    assert_problem(other.client.post(f"{API}/import", content=packed[: len(packed) // 2], headers=ZIP), 400, 422)
    assert other.head() == 0
