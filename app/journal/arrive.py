"""Takes an export into an account that has none of its own yet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Connection, insert, select

from app.accounts.models import devices
from app.journal.envelope import sent_json
from app.journal.models import conflicts, events
from app.journal.operations import lock_head, set_head
from app.journal.schemas.takein import moment_of
from app.journal.takein import Arrival, Parcel
from app.problems import Problem

AT_ONCE = 500
Row = dict[str, object]


class NotEmpty(Problem):
    """The account has events of its own."""

    status: ClassVar[int] = 409
    title: ClassVar[str] = "The account is in use"

    def __init__(self) -> None:
        super().__init__("Only an account without any events takes an export in. Nothing was changed.")


def take_in(connection: Connection, account_id: UUID, parcel: Parcel, now: datetime) -> None:
    """Keep all of an export as it was, its order and its devices too. None of these is signed in.

    Raises:
        NotSignedIn: the account was deleted meanwhile.
        NotEmpty: it has events.
    """
    if lock_head(connection, account_id):
        raise NotEmpty
    known = set(connection.execute(select(devices.c.device_id).where(devices.c.account_id == account_id)).scalars())
    strangers = {device_id: told for device_id, told in parcel.devices.items() if device_id not in known}
    settle(connection, account_id, replace(parcel, devices=strangers), signed_out_at=now)


def settle(connection: Connection, account_id: UUID, parcel: Parcel, *, signed_out_at: datetime | None) -> None:
    """Keep an export in an account that has no events, whose row must be locked or new.

    Devices that are signed in where the export was made have signed out here at the given time; None leaves them be.
    """
    others: Iterator[Row] = (
        {
            "account_id": account_id,
            "device_id": device_id,
            "created_at": moment_of(told.created_at),
            "seen_at": moment_of(told.seen_at),
            "ended_at": moment_of(told.ended_at) if told.ended_at else signed_out_at,
        }
        for device_id, told in parcel.devices.items()
    )
    for table, rows in (
        (devices, others),
        (events, _event_rows(account_id, parcel.events)),
        (conflicts, _conflict_rows(account_id, parcel.conflicts)),
    ):
        while some := list(islice(rows, AT_ONCE)):
            connection.execute(insert(table), some)
    set_head(connection, account_id, len(parcel.events))


def _event_rows(account_id: UUID, arrivals: list[Arrival]) -> Iterator[Row]:
    for rev, arrival in enumerate(arrivals, 1):
        event = arrival.event
        yield {
            "account_id": account_id,
            "rev": rev,
            "event_id": event.event_id,
            "device_id": arrival.device_id,
            "received_at": arrival.received_at,
            "status": arrival.status,
            "kind": event.kind,
            "day": event.day,
            "digest": event.digest,
            "envelope": event.envelope,
            "body": event.body,
            "problem": arrival.problem,
            "names": event.names,
        }


def _conflict_rows(account_id: UUID, arrivals: list[Arrival]) -> Iterator[Row]:
    for arrival in arrivals:
        event = arrival.event
        yield {
            "account_id": account_id,
            "event_id": event.event_id,
            "digest": event.digest,
            "device_id": arrival.device_id,
            "received_at": arrival.received_at,
            "event": sent_json(event.envelope, event.body),
        }
