"""Reads an export. Nothing in it is believed that can be judged here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import IO, TypeVar
from uuid import UUID
from zipfile import ZipFile

from pydantic import JsonValue, ValidationError

from app.journal.aside import MOST_CONFLICTS_OF_ONE
from app.journal.envelope import Judged, Refused, judge
from app.journal.operations import MOST_EVENTS, JournalFull
from app.journal.schemas.base import Body
from app.journal.schemas.takein import KeptAside, KeptDevice, KeptEvent, moment_of
from app.journal.unzip import MOST_UNPACKED, README, BadZip, document, lines, opened
from app.journal.wire import Doubled, NotJsonText, parse

Said = TypeVar("Said", bound=Body)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event of an export, and what is kept of what the export says of it."""

    event: Judged
    device_id: UUID
    received_at: datetime
    status: str
    problem: str | None


@dataclass(slots=True)
class Parcel:
    """All that an export holds. The first event has `rev` 1, and each one the next."""

    account: dict[str, JsonValue] = field(default_factory=dict)
    """What it says of the account, unread."""
    devices: dict[UUID, KeptDevice] = field(default_factory=dict)
    events: list[Arrival] = field(default_factory=list)
    conflicts: list[Arrival] = field(default_factory=list)


def read_export(file: IO[bytes], most_unpacked: int = MOST_UNPACKED) -> Parcel:
    """Read an export of at most so many bytes.

    Raises:
        BadZip: it is not one, or damaged.
        ZipTooLarge: it holds more than is taken in.
        JournalFull: it holds more events than an account may.
    """
    parcel = Parcel()
    with opened(file, most_unpacked) as archive:
        if README in archive.namelist():
            # For people; but damage there is damage.
            document(archive, README)
        parcel.account = _object(_parse(document(archive, "account.json"), "account.json"), "account.json")
        _read_devices(archive, parcel)
        _read_events(archive, parcel)
        _read_conflicts(archive, parcel)
    return parcel


def _read_devices(archive: ZipFile, parcel: Parcel) -> None:
    name = "devices.json"
    listed = _parse(document(archive, name), name)
    if not isinstance(listed, list):
        raise BadZip("Input should be an array.", name)
    for number, one in enumerate(listed):
        device = _told(KeptDevice, _object(one, name, number), name, number)
        if UUID(device.device_id) in parcel.devices:
            raise BadZip("This device is there twice.", name, number)
        parcel.devices[UUID(device.device_id)] = device


def _read_events(archive: ZipFile, parcel: Parcel) -> None:
    name = "events.jsonl"
    ids: set[UUID] = set()
    for number, line in lines(archive, name):
        if number == MOST_EVENTS:
            raise JournalFull
        said, judged = _line(line, name, number)
        told = _told(KeptEvent, said, name, number)
        if told.rev != number + 1:
            raise BadZip(f"Line {number + 1} should have rev {number + 1}.", name, number, "rev")
        if judged.event_id in ids:
            raise BadZip(f"Line {number + 1} has the id of an earlier event.", name, number, "event", "id")
        if (told.problem is None) is (told.status == "quarantined"):
            raise BadZip("A quarantined event has a problem, and no other does.", name, number, "problem")
        ids.add(judged.event_id)
        status, problem = told.status, json.dumps(said["problem"]) if told.problem else None
        # Whoever made the zip may say that anything was good. Only what is good here feeds a plan. And what nobody
        # understood there may be understood here.
        if status != "quarantined":
            status, problem = judged.status, judged.problem
        device_id = _device(parcel, told, name, number)
        parcel.events.append(Arrival(judged, device_id, moment_of(told.received_at), status, problem))


def _read_conflicts(archive: ZipFile, parcel: Parcel) -> None:
    name = "conflicts.jsonl"
    taken = {arrival.event.event_id: [arrival.event.digest] for arrival in parcel.events}
    for number, line in lines(archive, name):
        said, judged = _line(line, name, number)
        told = _told(KeptAside, said, name, number)
        digests = taken.get(judged.event_id, [])
        if not digests or judged.digest in digests or len(digests) > MOST_CONFLICTS_OF_ONE:
            raise BadZip(f"Line {number + 1} is in conflict with no event, or once too often.", name, number, "event")
        # Told to the millisecond; those of one event keep their order within it.
        received_at = moment_of(told.received_at)
        received_at += timedelta(microseconds=len(digests) - received_at.microsecond % 1000)
        digests.append(judged.digest)
        device_id = _device(parcel, told, name, number)
        parcel.conflicts.append(Arrival(judged, device_id, received_at, judged.status, None))


def _device(parcel: Parcel, told: KeptAside, *place: int | str) -> UUID:
    device_id = UUID(told.device_id)
    if device_id not in parcel.devices:
        raise BadZip("This device is not in devices.json.", *place, "device_id")
    return device_id


def _line(line: bytes, name: str, number: int) -> tuple[dict[str, JsonValue], Judged]:
    """Read one line: what the export says of an event, and the event judged anew."""
    said = _object(_parse(line, name, number), name, number)
    judged = judge(said.pop("event", None))
    if isinstance(judged, Refused):
        raise BadZip(f"Line {number + 1}: {judged.detail}", name, number, "event")
    return said, judged


def _parse(text: bytes, *place: int | str) -> JsonValue:
    try:
        return parse(text)
    except NotJsonText as error:
        raise BadZip("It is not JSON.", *place) from error


def _object(value: JsonValue, *place: int | str) -> dict[str, JsonValue]:
    if not isinstance(value, dict) or isinstance(value, Doubled):
        raise BadZip("Input should be an object that says each name once.", *place)
    return value


def _told(model: type[Said], said: Mapping[str, JsonValue], *place: int | str) -> Said:
    try:
        return model.model_validate(said)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_context=False, include_input=False)[0]
        raise BadZip(fault["msg"], *place, *fault["loc"]) from error
