"""What a person types: `python -m app serve`, `migrate`, `openapi`, `healthcheck`."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from pydantic import ValidationError

from app import serve
from app.db import Database, DatabaseUnavailable
from app.main import create_app
from app.migrate import MigrationError, migrate
from app.programs.catalog import itbs
from app.programs.faults import ProgramFault
from app.serve import StartError
from app.settings import PREFIX, Settings, unknown_variables

ANSWER_WITHIN_S = 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 when it went well, 1 with a line on stderr when not."""
    parser = argparse.ArgumentParser(prog="python -m app", description="Strideback")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, words in (
        ("serve", run_server, "migrate the tables, then serve the app"),
        ("migrate", migrate_tables, "migrate the tables and stop"),
        ("openapi", print_openapi, "print the OpenAPI document"),
        ("healthcheck", check_health, "ask the running server whether it can do its work"),
    ):
        commands.add_parser(name, help=words).set_defaults(run=run)
    chosen: Callable[[], None] = parser.parse_args(arguments).run
    try:
        chosen()
    except (StartError, MigrationError, ProgramFault) as error:
        say_wrong(str(error))
    except DatabaseUnavailable as error:
        cause = getattr(error.__cause__, "orig", error.__cause__)
        say_wrong(f"The database cannot be reached: {str(cause).splitlines()[0]}")
    except KeyboardInterrupt:
        return 130
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
        faults = [
            f"{PREFIX}{'_'.join(map(str, fault['loc'][:1])).upper()}: {fault['msg'].removeprefix('Value error, ')}"
            for fault in error.errors()
        ]
        raise StartError("\n".join(faults)) from error


def prepare(settings: Settings) -> str:
    """Bring the tables up to date. Returns which database it is.

    Raises:
        StartError: the data folder cannot be used.
    """
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"{PREFIX}DATA_DIR: cannot use {settings.data_dir}: {error.strerror}") from error
    database = Database(settings.tables_url)
    try:
        migrate(database)
    finally:
        database.close()
    return database.description


def run_server() -> None:
    """Check the program, migrate the tables, serve."""
    settings = read_settings()
    # What people say of their health is for this account of the machine alone, the data folder's own mode apart.
    os.umask(0o077)
    itbs()
    serve.run(settings, prepare(settings))


def migrate_tables() -> None:
    """Migrate the tables and stop."""
    say(f"The tables are up to date ({prepare(read_settings())})")


def print_openapi() -> None:
    """Print the OpenAPI document. Touches no database."""
    say(json.dumps(create_app(Settings()).openapi(), indent=2))


def check_health() -> None:
    """Ask the running server whether it can do its work.

    Raises:
        StartError: it cannot, or does not answer.
    """
    settings = read_settings()
    where = urlsplit(serve.address(settings, settings.port))
    connection = HTTPConnection(where.hostname or "", where.port, timeout=ANSWER_WITHIN_S)
    try:
        connection.request("GET", "/readyz")
        answer = connection.getresponse()
        words = answer.read().decode()
    except (OSError, HTTPException) as error:
        raise StartError(f"The server does not answer at {where.geturl()}: {error}") from error
    finally:
        connection.close()
    if answer.status != 200:  # noqa: PLR2004 -- OK
        raise StartError(words)
    say(words)
