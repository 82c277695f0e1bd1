"""A zip that is not one of ours, is damaged, or means harm: it is refused with a reason, and nothing is changed."""

import io
import json
import struct
import zipfile
from collections.abc import Callable

import pytest

from app.journal.takein import read_export
from app.journal.unzip import LARGEST_DOCUMENT, LONGEST_LINE, MOST_UNPACKED, BadZip, ZipTooLarge
from tests.events import morning
from tests.journal.parcels import DAY, a_device, a_line, aside, files, good, send, zipped
from tests.people import Event, Person

FIRST = morning(DAY, 2)
ELSEWHERE = "0193506a-0000-7000-8000-0000000000d2"
LINES: dict[str, list[Event]] = {
    "/0/rev": [a_line(2, FIRST)],
    "/1/rev": [a_line(1, FIRST), a_line(3, morning(DAY, 2))],
    "/1/event/id": [a_line(1, FIRST), a_line(2, FIRST)],
    "/0/device_id": [a_line(1, FIRST, device_id=ELSEWHERE)],
    "/0/problem": [a_line(1, FIRST, problem={"title": "x", "errors": []})],
    "/0/problem ": [a_line(1, FIRST, status="quarantined")],
    "/0/problem/title": [a_line(1, FIRST, status="quarantined", problem={"title": 1, "errors": []})],
    "/0/status": [a_line(1, FIRST, status="refused")],
    "/0/received_at": [a_line(1, FIRST, received_at="yesterday")],
    "/0/received_at ": [a_line(1, FIRST, received_at="0001-01-01T00:00:00+00:00")],
    "/0/more": [a_line(1, FIRST, more=1)],
    "/0/event": [a_line(1, None)],
    "/0/event ": [a_line(1, FIRST | {"body": {"text": "x" * 17_000}})],
    "/0/rev ": [a_line(1, FIRST) | {"rev": True}],
}
CONFLICTS: dict[str, list[Event]] = {
    "of nothing": [aside(morning(DAY, 1))],
    "with itself": [aside(FIRST)],
    "twice": [aside(FIRST | {"body": {"pain": 9}})] * 2,
    "too many": [aside(FIRST | {"body": {"pain": pain}}) for pain in (3, 4, 5, 6, 7, 8)],
}


def refused(person: Person, packed: bytes, status: int = 422) -> str:
    answer = send(person, packed)
    assert answer.status_code == status, answer.text
    assert person.sync()["head"] == 0
    assert len(person.http.get("/api/v1/me").json()["devices"]) == 1
    pointer: str = answer.json()["errors"][0]["pointer"] if status == 422 else ""
    return pointer


@pytest.mark.parametrize("fault", LINES)
def test_a_line_that_cannot_be(ana: Person, fault: str) -> None:
    assert refused(ana, zipped(files(LINES[fault]))) == f"#/events.jsonl{fault.strip()}"


@pytest.mark.parametrize("fault", CONFLICTS)
def test_a_conflict_that_cannot_be(ana: Person, fault: str) -> None:
    assert refused(ana, zipped(files([a_line(1, FIRST)], CONFLICTS[fault]))).startswith("#/conflicts.jsonl/")


@pytest.mark.parametrize("devices", [{}, [7], [a_device(seen_at=None)], [a_device(), a_device()], [a_device(more=1)]])
def test_devices_that_cannot_be(ana: Person, devices: Event) -> None:
    assert refused(ana, zipped(files([], devices=devices))).startswith("#/devices.json")


@pytest.mark.parametrize(
    "text", ["[", "7", '{"a": 1, "a": 1}', "NaN", "x" * (LONGEST_LINE + 1), '{"rev": ' + "9" * 500 + "}", "[" * 9_000]
)
@pytest.mark.parametrize("name", ["events.jsonl", "conflicts.jsonl", "account.json"])
def test_text_that_cannot_be_read(ana: Person, name: str, text: str) -> None:
    if (name, text[:2]) == ("account.json", '{"'):
        text = '{"a": 1, "a": 1}'
    assert refused(ana, zipped(good() | {name: text})).startswith(f"#/{name}")


def test_a_document_that_is_far_too_long(ana: Person) -> None:
    assert refused(ana, zipped(good() | {"devices.json": "[" + " " * LARGEST_DOCUMENT + "]"})) == "#/devices.json"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/events.jsonl", "events.jsonl/", "EVENTS.JSONL", "more.txt"])
def test_a_file_of_another_name(ana: Person, name: str) -> None:
    refused(ana, zipped(good() | {name: "x"}))


@pytest.mark.parametrize("name", ["account.json", "devices.json", "events.jsonl", "conflicts.jsonl"])
def test_a_file_that_is_missing(ana: Person, name: str) -> None:
    refused(ana, zipped({other: text for other, text in good().items() if other != name}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice(ana: Person) -> None:
    packed = io.BytesIO(zipped(good()))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("events.jsonl", "")
    refused(ana, packed.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_way_of_packing(ana: Person, method: int) -> None:
    refused(ana, zipped(good(), method))


def locked(packed: bytes) -> bytes:
    """Say of every file that it is encrypted."""
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        parts = packed.split(mark)
        at = place - len(mark)
        packed = mark.join([parts[0], *(part[:at] + b"\1" + part[at + 1 :] for part in parts[1:])])
    return packed


def lying(_: bytes) -> bytes:
    """Say that a long file is a short one."""
    packed = zipped(good() | {"events.jsonl": " " * 3_000_000})
    return packed.replace(struct.pack("<L", 3_000_000), struct.pack("<L", 300))


def long_list(_: bytes) -> bytes:
    return zipped(good() | {f"{number}": "" for number in range(2_000)})


def led_elsewhere(packed: bytes) -> bytes:
    """Have a locator lead to another list of files."""
    return packed[:-22] + struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1) + packed[-22:]


@pytest.mark.parametrize(
    "harm",
    [locked, lying, long_list, led_elsewhere, lambda p: p[:-1], lambda p: p[9:], lambda p: p + b"x", lambda p: p[-22:]],
)
def test_a_zip_that_is_damaged_or_means_harm(ana: Person, harm: Callable[[bytes], bytes]) -> None:
    refused(ana, harm(zipped(good())))


def reads(packed: bytes) -> bool:
    try:
        read_export(io.BytesIO(packed))
    except (BadZip, ZipTooLarge):
        return False
    return True


def test_damage_anywhere_is_a_zip_that_cannot_be_used_and_no_fault_of_ours() -> None:
    packed = zipped(good())
    assert reads(packed)
    assert not any(reads(packed[:size]) for size in range(len(packed)))
    harmless = sum(
        reads(packed[:place] + bytes([packed[place] ^ flip]) + packed[place + 1 :])
        for place in range(len(packed))
        for flip in (0x01, 0xFF)
    )
    # Some bytes mean nothing to a reader, such as the time of day of a file.
    assert harmless < len(packed)


def test_too_much_unpacked_and_too_much_packed(ana: Person) -> None:
    refused(ana, zipped(good() | {"README.txt": " " * MOST_UNPACKED}), 413)
    refused(ana, b"x" * (MOST_UNPACKED + 70_000), 413)


def test_what_is_wrong_in_the_last_line_undoes_the_first(ana: Person) -> None:
    sent = [a_line(rev, morning(DAY, 1)) for rev in range(1, 600)]
    text = "".join(json.dumps(line) + "\n" for line in sent) + "{"
    assert refused(ana, zipped(good() | {"events.jsonl": text})) == "#/events.jsonl/599"
