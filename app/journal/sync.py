"""One sync: reads a batch, adds it to the journal, answers with what the device does not have."""

import json
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import ClassVar
from uuid import UUID

from pydantic import JsonValue, ValidationError
from sqlalchemy import Connection

from app.accounts.current import Account
from app.accounts.queries import has_device
from app.db import Database
from app.journal.aside import Sender
from app.journal.envelope import Judged, Refused, judge
from app.journal.operations import REFUSED, Receipt, append
from app.journal.pages import MOST_ANSWER_BYTES, Window, moment, page, page_json
from app.journal.queries import current_epoch, head
from app.journal.schemas.sync import MOST_IN_BATCH, SyncRequest
from app.journal.wire import Doubled, parse
from app.problems import MOST_ERRORS, FieldError, Problem, field_error


class BadSync(Problem):
    """What the sync says of itself cannot be used. No event was looked at."""

    status: ClassVar[int] = 422
    title: ClassVar[str] = "Some input cannot be used"

    def __init__(self, errors: list[FieldError]) -> None:
        super().__init__("No event was looked at.", errors=errors)


class BatchTooLarge(Problem):
    """More events at once than are taken."""

    status: ClassVar[int] = 413
    title: ClassVar[str] = "Too large"

    def __init__(self) -> None:
        super().__init__(f"At most {MOST_IN_BATCH} events are taken at once. Send less at a time.")


class NotYourDevice(Problem):
    """The device named is not one of this account: what it holds belongs to somebody else."""

    status: ClassVar[int] = 404
    title: ClassVar[str] = "No such device"

    def __init__(self) -> None:
        super().__init__("None of your devices has this id. No event was looked at.")


@dataclass(frozen=True, slots=True)
class Batch:
    """A sync as it was asked for, each of its events judged."""

    ask: SyncRequest
    events: list[Judged | Refused]


def read(body: bytes) -> Batch:
    """Read and judge a sync.

    Raises:
        NotJsonText: it is not JSON.
        BadSync: what it says of itself cannot be used.
        BatchTooLarge: it has too many events.
    """
    asked = parse(body)
    if not isinstance(asked, dict) or isinstance(asked, Doubled):
        raise BadSync([field_error([], "Input should be an object that says each name once")])
    events = asked.pop("events", [])
    if not isinstance(events, list):
        raise BadSync([field_error(["events"], "Input should be an array")])
    if len(events) > MOST_IN_BATCH:
        raise BatchTooLarge
    try:
        ask = SyncRequest.model_validate(asked)
    except ValidationError as error:
        raise BadSync([field_error(fault["loc"], fault["msg"]) for fault in error.errors()[:MOST_ERRORS]]) from error
    return Batch(ask, [judge(event) for event in events])


def sync(database: Database, account: Account, batch: Batch, now: datetime) -> str:
    """Add a batch to the journal and return the answer as JSON, once all of it is kept.

    Raises:
        NotYourDevice: the device named is not one of this account.
        JournalFull, NotSignedIn: see `append`.
    """
    if any(isinstance(event, Judged) for event in batch.events):
        # Events that were kept already are duplicates the second time.
        return database.change(lambda connection: exchange(connection, account, batch, now), twice_is_once=True)
    return database.look(lambda connection: exchange(connection, account, batch, now))


def exchange(connection: Connection, account: Account, batch: Batch, now: datetime) -> str:
    """Do so in one transaction, which need not be able to write where no event can be kept.

    Raises:
        NotYourDevice, JournalFull, NotSignedIn: see `sync`.
    """
    ask = batch.ask
    if ask.device_id.lower() != str(account.device_id) and not has_device(
        connection, account.account_id, UUID(ask.device_id)
    ):
        raise NotYourDevice
    if any(isinstance(event, Judged) for event in batch.events):
        sender = Sender(account.account_id, account.device_id, now)
        receipts, last = append(connection, sender, batch.events)
    else:
        receipts, last = [REFUSED] * len(batch.events), head(connection, account.account_id)
    epoch = current_epoch(connection)
    reset = ask.epoch not in {None, epoch} or ask.since > last
    results = json.dumps([result(*each) for each in zip(count(), batch.events, receipts, strict=False)])
    window = Window(0 if reset else ask.since, last, ask.limit, MOST_ANSWER_BYTES - len(results) - 1_000)
    cut = page(connection, account.account_id, window)
    said = json.dumps({"server_now": moment(now), "reset": reset})[1:-1]
    return page_json(window, cut, epoch, f'{said},"results":{results},')


def result(index: int, event: Judged | Refused, receipt: Receipt) -> dict[str, JsonValue]:
    """Write what became of one event."""
    if isinstance(event, Refused):
        problem: JsonValue = {"title": event.detail, "errors": []}
        return {"id": event.sent_id, "index": index, "status": receipt.status, "problem": problem}
    told: dict[str, JsonValue] = {"id": event.sent_id, "status": receipt.status, "rev": receipt.rev}
    if receipt.status == "quarantined":
        told["problem"] = json.loads(event.problem or "null")
    return told
