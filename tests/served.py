"""The server as a process of its own, started by its command."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def command(folder: Path, *words: str, **variables: str) -> tuple[list[str], dict[str, str]]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("STRIDEBACK_")}
    given = {"STRIDEBACK_DATA_DIR": str(folder / "data"), "STRIDEBACK_PORT": "0", "PYTHONPATH": str(ROOT)} | variables
    return [sys.executable, "-m", "app", *words], own | given


def run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    arguments, environment = command(folder, *words, **variables)
    return subprocess.run(
        arguments, env=environment, cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )


@contextmanager
def serving(folder: Path, where: Path | None = None, **variables: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the server and wait for its line. It runs from another folder than its own, as services do, or `where`."""
    arguments, environment = command(folder, "serve", **variables)
    with subprocess.Popen(
        arguments, env=environment, cwd=where or folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline()
        finally:
            process.kill()


def url_of(line: str) -> str:
    found = re.search(r"ready at (http://\S+)", line)
    assert found, line
    return found[1]
