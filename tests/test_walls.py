"""The house keeps its shape: small files, no relationships, one place to commit, nothing of ours in the log."""

import ast
import logging
import subprocess
from pathlib import Path
from statistics import median, quantiles

import pytest

import app.main  # noqa: F401 -- so that every table is known
from app.tables import metadata
from tests.events import note
from tests.people import Person

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"py": (".py",), "ts": (".ts", ".tsx"), "css": (".css",), "html": (".html",)}
GENERATED = {"frontend/src/api/schema.d.ts", "frontend/src/ui/icons.gen.ts"}
NEARLY_EMPTY = 5


def lengths(endings: tuple[str, ...]) -> dict[str, int]:
    """Count the lines of every file of a language that is tracked, or is about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    counted = {
        name: len((ROOT / name).read_text().splitlines())
        for name in listed
        if name.endswith(endings) and name not in GENERATED and (ROOT / name).is_file()
    }
    return {
        name: lines for name, lines in counted.items() if not (name.endswith("__init__.py") and lines < NEARLY_EMPTY)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_small(language: str) -> None:
    found = lengths(LANGUAGES[language])
    assert median(found.values()) <= 80
    assert quantiles(found.values(), n=20)[-1] <= 250
    assert {name: lines for name, lines in found.items() if lines > 400} == {}


def test_only_the_database_commits_and_nobody_relates() -> None:
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                assert name not in {"commit", "rollback", "relationship"}, f"{path}:{node.lineno}"


def test_every_table_of_a_person_begins_its_key_with_the_account() -> None:
    for table in metadata.sorted_tables:
        if table.name != "deployment":
            assert next(iter(table.primary_key.columns)).name == "account_id", table.name
            for other in table.foreign_keys:
                assert other.constraint is not None
                assert "account_id" in other.constraint.column_keys, table.name
                assert other.constraint.ondelete == "CASCADE", table.name


def test_nothing_a_person_says_is_written_to_the_log(ana: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ana.say(note("2026-11-22", "canary"))
    ana.send({"id": "canary"}, note("canary", "canary") | {"canary": "canary"})
    ana.http.post("/api/v1/sync", content=b"canary", headers={"Content-Type": "application/json"})
    ana.http.patch("/api/v1/me", json={"timezone": "canary", "locale": "canary"})
    assert "canary" not in "".join(record.getMessage() for record in caplog.records if record.name != "httpx")
    assert ana.token.split(".")[1] not in caplog.text
