"""The program as anybody starts it: its own process, its own folder, spoken to over HTTP only."""

import os
import re
import select
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
READY = re.compile(r"ready at (https?://\S+)")
PATIENCE_S = 60


class NotReadyError(RuntimeError):
    """The server ended or kept silent; the text is what it wrote."""


@contextmanager
def serving(folder: Path, **settings: str) -> Iterator[str]:
    """Start a server that keeps everything in `folder` and give its address; stop it at the end."""
    process = start(folder, settings)
    try:
        yield address(process, folder)
    finally:
        stop(process)


def start(folder: Path, settings: Mapping[str, str]) -> subprocess.Popen[str]:
    folder.mkdir(parents=True, exist_ok=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("STRIDEBACK_")}
    own = {
        "STRIDEBACK_HOST": "127.0.0.1",
        "STRIDEBACK_PORT": "0",
        "STRIDEBACK_DATA_DIR": str(folder / "data"),
        "STRIDEBACK_RATE_LIMITS": "off",
        "PYTHONUNBUFFERED": "1",
    }
    with (folder / "errors.log").open("a") as errors:
        return subprocess.Popen(
            [sys.executable, "-m", "app", "serve"],
            cwd=ROOT,
            env={**clean, **own, **settings},
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )


def address(process: subprocess.Popen[str], folder: Path) -> str:
    """Wait for the line that says where it answers."""
    if process.stdout is None:
        raise NotReadyError("its output is not read")
    said = ""
    while select.select([process.stdout], [], [], PATIENCE_S)[0]:
        line = process.stdout.readline()
        said += line
        found = READY.search(line)
        if found:
            return found.group(1).rstrip("/")
        if not line:
            break
    stop(process)
    raise NotReadyError(said + (folder / "errors.log").read_text())


def stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()
