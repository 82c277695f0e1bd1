"""Does one thing to the tables and is gone, with no word of warning, before the nth statement: `dying URL n WHAT`."""

import json
import os
import signal
import sys
from datetime import UTC, datetime
from itertools import count
from uuid import UUID

from sqlalchemy import Connection, event

from app.db import Database
from app.journal.aside import Sender
from app.journal.envelope import judge
from app.journal.operations import append
from app.migrate import migrate

_asked = count(1)


def main(url: str, last: int, what: str) -> None:
    """Migrate, where `what` says so; else append the events of the JSON that it is."""
    database = Database(url)

    @event.listens_for(database.engine, "before_cursor_execute")
    def die(_connection: Connection, _cursor: object, *_rest: object) -> None:
        if next(_asked) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    if what == "migrate":
        migrate(database)
        return
    said = json.loads(what)
    sender = Sender(UUID(said["account_id"]), UUID(said["device_id"]), datetime.now(UTC))  # noqa: TID251 -- a test's own
    with database.write() as connection:
        append(connection, sender, [judge(one) for one in said["events"]])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
