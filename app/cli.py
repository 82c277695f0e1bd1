"""What a person types: `python -m app serve`, `migrate`, `openapi`."""

import argparse
import gc
import json
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from types import FrameType

import uvicorn
from pydantic import ValidationError

from app.db import Database, DatabaseUnavailable
from app.main import create_app
from app.migrate import MigrationError, migrate
from app.settings import PREFIX, Settings, unknown_variables

STOP_WITHIN_S = 10


class StartError(Exception):
    """Something the person who runs the server has to put right first. The message says what."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 when it went well, 1 with a line on stderr when not."""
    parser = argparse.ArgumentParser(prog="python -m app", description="Strideback")
    commands = parser.add_subparsers(required=True, metavar="command")
    for command, words in (
        (serve, "migrate the tables, then serve the app"),
        (migrate_tables, "migrate the tables and stop"),
        (openapi, "print the OpenAPI document"),
    ):
        name = command.__name__.removesuffix("_tables")
        commands.add_parser(name, help=words).set_defaults(run=command)
    run: Callable[[], None] = parser.parse_args(arguments).run
    try:
        run()
    except (StartError, MigrationError) as error:
        say_wrong(str(error))
    except DatabaseUnavailable as error:
        say_wrong(f"The database cannot be reached: {error.__cause__}")
    else:
        return 0
    return 1


def say(line: str) -> None:
    """Say one line to the person at the terminal, at once."""
    print(line, flush=True)  # noqa: T201 -- this is where a command talks


def say_wrong(line: str) -> None:
    """Say what is wrong."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201 -- this is where a command talks


def read_settings() -> Settings:
    """Read the settings and warn of variables that mean nothing.

    Raises:
        StartError: a variable has a value that cannot be used.
    """
    for warning in unknown_variables(os.environ):
        say_wrong(warning)
    try:
        return Settings()
    except ValidationError as error:
        faults = [f"{PREFIX}{'_'.join(map(str, fault['loc'])).upper()}: {fault['msg']}" for fault in error.errors()]
        raise StartError("\n".join(faults)) from error


def open_database(settings: Settings) -> Database:
    """Open the database with its tables as this version needs them."""
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"{PREFIX}DATA_DIR: cannot use {settings.data_dir}: {error.strerror}") from error
    database = Database(settings.tables_url)
    migrate(database)
    return database


def migrate_tables() -> None:
    """Migrate the tables and stop."""
    database = open_database(read_settings())
    database.close()
    say("The tables are up to date")


def openapi() -> None:
    """Print the OpenAPI document. Touches no database."""
    say(json.dumps(create_app(Settings()).openapi(), indent=2))


def serve() -> None:
    """Serve until told to stop, then finish what is under way."""
    settings = read_settings()
    database = open_database(settings)
    words = database.description
    database.close()
    listener = listen(settings)
    port: int = listener.getsockname()[1]
    config = uvicorn.Config(
        create_app(settings),
        # The guard reads X-Forwarded-* itself, from the proxies that are named and from no other.
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
        lifespan="on",
        timeout_graceful_shutdown=STOP_WITHIN_S,
    )
    signal.signal(signal.SIGTERM, leave)
    try:
        Announcing(config, f"Strideback is ready at http://{settings.host}:{port} · {words}").run([listener])
    except KeyboardInterrupt:
        say("")
    finally:
        listener.close()


def listen(settings: Settings) -> socket.socket:
    """Open the port.

    Raises:
        StartError: it is taken or not ours to take.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=2048)
    except OSError as error:
        raise StartError(f"Cannot listen on {settings.host} port {settings.port}: {error.strerror}") from error


def leave(_signal: int, _frame: FrameType | None) -> None:
    """End the process well: the server has finished its work and passes the signal on."""
    sys.exit(0)


class Announcing(uvicorn.Server):
    """A server that says one line once it answers."""

    def __init__(self, config: uvicorn.Config, line: str) -> None:
        super().__init__(config)
        self._line = line

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then set aside what will live for ever, so that collecting garbage never looks at it again."""
        await super().startup(sockets)
        if self.started:
            gc.collect()
            gc.freeze()
            gc.set_threshold(20_000, 20, 50)
            say(self._line)
