"""A live server in a thread of the test, spoken to over a real socket."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from fastapi import FastAPI

from app.db import Database
from app.main import create_app
from app.room import Room
from app.settings import Settings


@dataclass(frozen=True)
class Live:
    """A server that answers at `url`. `app` and `database` are its own, to look behind the scenes."""

    url: str
    app: FastAPI
    database: Database


@contextmanager
def live(settings: Settings, room: Room | None = None) -> Iterator[Live]:
    """Serve the app on a free port of loopback until the block ends. Its tables must be there already."""
    app = create_app(settings, room)
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        app, proxy_headers=False, server_header=False, access_log=False, log_level="warning", lifespan="on"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        while not server.started:
            if not thread.is_alive():
                raise RuntimeError("The server did not start")
            thread.join(0.005)
        database: Database = app.state.database
        yield Live(f"http://127.0.0.1:{listener.getsockname()[1]}", app, database)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
