"""What a person types: `python -m app serve`, `backup` and so on. `python -m app --help` lists them."""

import argparse
from collections.abc import Callable, Sequence

from app.commands.demonstrating import load_demo
from app.commands.keeping import (
    back_up_now,
    backup_arguments,
    export_all,
    file_argument,
    import_all,
    restore_arguments,
    restore_now,
)
from app.commands.serving import ask_doctor, check_health, migrate_tables, print_figures, print_openapi, run_server
from app.commands.speech import say_wrong
from app.db import DatabaseUnavailable
from app.migrate import MigrationError
from app.programs.faults import ProgramFault
from app.serve import StartError
from app.upkeep.faults import UpkeepError

Run = Callable[[argparse.Namespace], None]


def no_arguments(_parser: argparse.ArgumentParser) -> None:
    """Most commands are told nothing: the settings say it all."""


COMMANDS: tuple[tuple[str, Run, str, Callable[[argparse.ArgumentParser], None]], ...] = (
    ("serve", run_server, "migrate the tables, then serve the app", no_arguments),
    ("migrate", migrate_tables, "migrate the tables and stop", no_arguments),
    ("backup", back_up_now, "write all there is into one checked file, while the server runs", backup_arguments),
    ("restore", restore_now, "bring a backup back", restore_arguments),
    ("export", export_all, "write all accounts into one zip that anybody can read", file_argument),
    ("import", import_all, "take in all accounts of such a zip", file_argument),
    ("demo", load_demo, "add a made-up runner with twelve weeks behind her, to look at", no_arguments),
    ("doctor", ask_doctor, "look at everything the server needs and say what to do", no_arguments),
    ("openapi", print_openapi, "print the OpenAPI document", no_arguments),
    ("figures", print_figures, "print the pictures of all exercises, file by file", no_arguments),
    ("healthcheck", check_health, "ask the running server whether it can do its work", no_arguments),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 when it went well, 1 with a line on stderr when not."""
    parser = argparse.ArgumentParser(prog="python -m app", description="Strideback")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, words, add_arguments in COMMANDS:
        command = commands.add_parser(name, help=words, description=words)
        add_arguments(command)
        command.set_defaults(run=run)
    told = parser.parse_args(arguments)
    chosen: Run = told.run
    try:
        chosen(told)
    except (StartError, MigrationError, ProgramFault, UpkeepError) as error:
        say_wrong(str(error))
    except DatabaseUnavailable as error:
        cause = getattr(error.__cause__, "orig", error.__cause__)
        say_wrong(f"The database cannot be reached: {str(cause).splitlines()[0]}")
    except KeyboardInterrupt:
        return 130
    else:
        return 0
    return 1
