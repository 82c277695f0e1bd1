"""The commands, as a person runs them."""

import sqlite3
from pathlib import Path

import pytest

from app.commands import serving
from app.programs.faults import Fault, ProgramFault
from tests.here import Here


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"STRIDEBACK_PORT": "x"}, "STRIDEBACK_PORT: "),
        ({"STRIDEBACK_DATABASE_URL": "mysql://x/y"}, "STRIDEBACK_DATABASE_URL: must begin with"),
        ({"STRIDEBACK_DATABASE_URL": "postgresql://me:secret@host:port/x"}, "STRIDEBACK_DATABASE_URL: must look like"),
        ({"STRIDEBACK_DATABASE_URL": "sqlite:///?x"}, "STRIDEBACK_DATABASE_URL: must name a file"),
        ({"STRIDEBACK_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/x"}, "The database cannot be reached: "),
        ({"STRIDEBACK_DATA_DIR": "/dev/null/x"}, "STRIDEBACK_DATA_DIR: cannot use /dev/null/x: Not a directory"),
        ({"STRIDEBACK_HOST": "192.0.2.1"}, "Cannot listen on 192.0.2.1 port 0: Cannot assign requested address\n"),
        ({"STRIDEBACK_HOST": "not.a.host."}, "port 0: no address here has this name\n"),
    ],
)
def test_what_cannot_work_is_said_in_a_line(here: Here, variables: dict[str, str], words: str) -> None:
    code, said, wrong = here("serve", **variables)
    assert (code, said) == (1, "")
    assert words in wrong
    assert wrong.count("\n") == 1


def test_migrating_is_a_command_too_and_a_mistyped_variable_is_named(here: Here, tmp_path: Path) -> None:
    code, said, wrong = here("migrate", STRIDEBACK_DATABSE_URL="x")
    assert (code, said[:25]) == (0, "The tables are up to date")
    assert wrong == "STRIDEBACK_DATABSE_URL is not a setting. Did you mean STRIDEBACK_DATABASE_URL?\n"
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_tables_of_a_newer_version_are_left_alone(here: Here, tmp_path: Path) -> None:
    assert here("migrate")[0] == 0
    with sqlite3.connect(tmp_path / "data" / "strideback.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'of the future'")
    connection.close()
    assert here("serve") == (1, "", "The tables were made by a newer version of Strideback. Run that one.\n")


def test_a_program_that_is_not_fit_is_not_served(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    def unfit() -> None:
        raise ProgramFault((Fault("phases.yaml", "load", "has no aim"),))

    monkeypatch.setattr(serving, "itbs", unfit)
    assert here("serve") == (1, "", "phases.yaml: load: has no aim\n")


def test_the_openapi_document_needs_no_database(here: Here, tmp_path: Path) -> None:
    code, said, _ = here("openapi", STRIDEBACK_DATABASE_URL="postgresql://nobody@127.0.0.1:1/x")
    assert (code, said[:18]) == (0, '{\n  "openapi": "3.')
    assert not (tmp_path / "data").exists()
