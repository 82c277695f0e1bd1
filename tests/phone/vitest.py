"""Runs one file of the front end's tests on cases that the server's side wrote."""

import json
import os
import subprocess
from pathlib import Path

from app.programs.catalog import itbs

FRONTEND = Path(__file__).parents[2] / "frontend"
BIN = FRONTEND.parent / ".venv/bin"
Json = dict[str, object]


def agrees(file: str, cases: list[Json], folder: Path) -> None:
    """Let the phone's own code read the cases; fail where it sees one otherwise."""
    written = folder / "cases.json"
    written.write_text(json.dumps({"program": json.loads(itbs().model_dump_json()), "cases": cases}))
    ran = subprocess.run(
        ["npx", "--no-install", "vitest", "run", file],
        cwd=FRONTEND,
        env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}", "SERVER_CASES": str(written), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, (ran.stdout + ran.stderr)[-4000:]
    assert "1 passed" in ran.stdout
