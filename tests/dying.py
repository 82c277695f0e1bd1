"""Does things to the tables and is gone each time, with no word of warning, before the nth statement.

Reads lines of JSON, `url`, `last`, `what`, and forks for each: `what` is `migrate`, or a batch of events to append.
Answers each with the `code` its fork ended with.
"""

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
from app.migrate import head, migrate


def do(url: str, last: int, what: object) -> None:
    """Migrate, or append events; die before a statement, if it comes to that one."""
    asked = count(1)
    database = Database(url)

    @event.listens_for(database.engine, "before_cursor_execute")
    def die(_connection: Connection, _cursor: object, *_rest: object) -> None:
        if next(asked) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    if not isinstance(what, dict):
        migrate(database)
        return
    sender = Sender(UUID(what["account_id"]), UUID(what["device_id"]), datetime.now(UTC))  # noqa: TID251 -- a test's own
    with database.write() as connection:
        append(connection, sender, [judge(one) for one in what["events"]])


def main() -> None:
    """Fork for every line."""
    # What can be read ahead, once for all.
    head()
    for line in sys.stdin:
        said = json.loads(line)
        child = os.fork()
        if child == 0:
            do(said["url"], said["last"], said["what"])
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(json.dumps({"code": code}), flush=True)  # noqa: T201 -- the answer


if __name__ == "__main__":
    main()
