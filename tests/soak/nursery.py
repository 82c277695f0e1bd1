"""Starts servers quickly: a process that has read all the program forks one for each start.

It reads a line to start one, answers with the new server's process id and its ready line, and ends with its input.
"""

import asyncio
import gc
import json
import os
import signal
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

import httpx

from app import serve
from app.commands.starting import read_settings
from app.db import Database
from app.main import BASE, create_app
from app.migrate import migrate
from app.programs.catalog import itbs
from app.room import Roomy
from app.settings import Settings
from tests.http.events import enrolled, morning
from tests.soak.clock import BEGAN


def main() -> None:
    """Fork a server for every line that is read."""
    settings = read_settings()
    itbs()
    with tempfile.TemporaryDirectory() as folder:
        warm(settings.model_copy(update={"database_url": "", "data_dir": Path(folder)}))
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    alive, here = os.pipe()
    for _ in sys.stdin:
        said, say = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(said)
            os.close(here)
            threading.Thread(target=end_with, args=(alive,), daemon=True).start()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.dup2(say, sys.stdout.fileno())
            serve.run(settings, "forked", Roomy())
            os._exit(0)
        os.close(say)
        with os.fdopen(said) as line:
            print(json.dumps({"pid": child, "line": line.readline().strip()}), flush=True)  # noqa: T201 -- the answer


def warm(settings: Settings) -> None:
    """Ask a server on tables of its own a little of all, so that what is made at the first call is there."""
    database = Database(settings.tables_url)
    migrate(database)
    database.close()
    application = create_app(settings, Roomy())
    asyncio.run(ask(httpx.ASGITransport(application), f"http://127.0.0.1:{settings.port}"))
    while threading.active_count() > 1:
        # A thread that is at something in the middle of a fork leaves its locks taken for ever.
        time.sleep(0.01)


async def ask(server: httpx.ASGITransport, url: str) -> None:
    """Make an account, say something, and ask for what phones ask for."""
    day = datetime.fromtimestamp(BEGAN / 1000, UTC).date().isoformat()
    async with httpx.AsyncClient(transport=server, base_url=url) as client:
        made = (await client.post(f"{BASE}/accounts", json={"timezone": "UTC", "credential": "bearer"})).json()
        client.headers["Authorization"] = f"Bearer {made['token']}"
        said = {"device_id": made["device_id"], "now": f"{day}T08:00:00+00:00", "since": 0, "epoch": None, "limit": 500}
        for events in ([enrolled(day), morning(day, 1)], [morning(day, 11)]):
            assert (await client.post(f"{BASE}/sync", json=said | {"events": events})).status_code == HTTPStatus.OK
        for path in ("/journal?after=0&limit=500", "/plan", "/me"):
            await client.get(BASE + path)


def end_with(alive: int) -> None:
    """End this process when the one that made it ends, however it ends."""
    os.read(alive, 1)
    os._exit(1)


if __name__ == "__main__":
    main()
