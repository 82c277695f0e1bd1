"""The ceilings: an app with nothing around its `def` routes, on the same engine, tables and models.

`python -m scripts.bench.bare TABLES_URL` serves it and says its port.
"""

import socket
import sys
from datetime import date
from itertools import count
from typing import Annotated
from uuid import UUID

import uvicorn
from fastapi import Depends, FastAPI, Header, Request, Response
from sqlalchemy import bindparam, select

import app.main  # noqa: F401 -- so that every table is known
from app.clock import utc_now
from app.db import Database
from app.etags import still_has
from app.journal.aside import Sender
from app.journal.envelope import Judged
from app.journal.operations import insert_events
from app.journal.sync import read
from app.plans.models import plan_bundles
from app.serve import Announcing

READ = select(plan_bundles.c.packed_etag, plan_bundles.c.packed).where(
    plan_bundles.c.account_id == bindparam("account"),
    plan_bundles.c.from_day == bindparam("first"),
    plan_bundles.c.days == bindparam("days"),
)


async def body_of(request: Request) -> bytes:
    """Give a route its body."""
    return await request.body()


def bare_app(database: Database) -> FastAPI:
    """Return the app."""
    bare = FastAPI()
    revs = count(1)

    @bare.get("/read/{account_id}/{first}")
    def read_one(account_id: UUID, first: date, if_none_match: Annotated[str, Header()] = "") -> Response:
        """Do one indexed read and answer with its bytes, or that they are unchanged."""
        with database.read() as connection:
            etag, packed = connection.execute(READ, {"account": account_id, "first": first, "days": 14}).one()
        headers = {"ETag": etag}
        if if_none_match and still_has((if_none_match,), etag):
            return Response(status_code=304, headers=headers)
        return Response(bytes(packed), headers=headers | {"Content-Encoding": "gzip"}, media_type="application/json")

    @bare.post("/write/{account_id}/{device_id}")
    def write_some(account_id: UUID, device_id: UUID, body: Annotated[bytes, Depends(body_of)]) -> Response:
        """Judge a batch with the same models and insert it in one transaction of the same durability."""
        new = [(next(revs), event) for event in read(body).events if isinstance(event, Judged)]
        with database.write() as connection:
            insert_events(connection, Sender(account_id, device_id, utc_now()), new)
        return Response(b"{}", media_type="application/json")

    return bare


def main(url: str) -> None:
    """Serve until told to stop, set up as the real server is."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=2_048)
    config = uvicorn.Config(bare_app(Database(url)), access_log=False, log_level="warning", server_header=False)
    Announcing(config, f"ready at http://127.0.0.1:{listener.getsockname()[1]}").run([listener])


if __name__ == "__main__":
    main(sys.argv[1])
