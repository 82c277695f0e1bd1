"""`serve`, `migrate`, `doctor`, `healthcheck`, `openapi`, `figures`."""

import json
import os
from argparse import Namespace
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from app import serve
from app.clock import utc_now
from app.commands.speech import say
from app.commands.starting import check_place, make_room, prepared, read_settings, valid_settings
from app.main import create_app
from app.programs.catalog import itbs, itbs_figures
from app.programs.pictures import figure_files
from app.serve import StartError
from app.settings import Settings
from app.upkeep.doctor import examine
from app.upkeep.place import Host

ANSWER_WITHIN_S = 4


def run_server(_arguments: Namespace) -> None:
    """Check the program, migrate the tables, serve."""
    settings = read_settings()
    itbs()
    check_place(settings, Host())
    room = make_room(settings)
    with prepared(settings) as database:
        description = database.description
    serve.run(settings, description, room)


def migrate_tables(_arguments: Namespace) -> None:
    """Migrate the tables and stop."""
    with prepared(read_settings()) as database:
        say(f"The tables are up to date ({database.description})")


def print_openapi(_arguments: Namespace) -> None:
    """Print the OpenAPI document. Touches no database."""
    say(json.dumps(create_app(Settings()).openapi(), indent=2))


def print_figures(_arguments: Namespace) -> None:
    """Print every file of the figures as JSON: its name and what it holds. Touches no database."""
    say(json.dumps(figure_files(itbs(), itbs_figures())))


def check_health(_arguments: Namespace) -> None:
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


def ask_doctor(_arguments: Namespace) -> None:
    """Look at everything the server needs and say what to do. Changes nothing.

    Raises:
        StartError: something is wrong.
    """
    wrong = 0
    for finding in examine(valid_settings(), os.environ, Host(), utc_now()):
        say(finding.line)
        wrong += finding.level == "wrong"
    if wrong:
        raise StartError(f"{wrong} to put right")
    say("Nothing is wrong.")
