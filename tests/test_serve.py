"""The commands, as a person runs them."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from app.serve import address, ready_line
from app.settings import Settings
from tests.events import morning
from tests.people import new_person

ROOT = Path(__file__).resolve().parent.parent


def command(folder: Path, name: str, **variables: str) -> tuple[list[str], dict[str, str]]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("STRIDEBACK_")}
    given = {"STRIDEBACK_DATA_DIR": str(folder / "data"), "STRIDEBACK_PORT": "0", "PYTHONPATH": str(ROOT)} | variables
    return [sys.executable, "-m", "app", name], own | given


def run(folder: Path, name: str, **variables: str) -> subprocess.CompletedProcess[str]:
    arguments, environment = command(folder, name, **variables)
    return subprocess.run(
        arguments, env=environment, cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )


@contextmanager
def serving(folder: Path, **variables: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the server and wait for its line. It runs from another folder than its own, as services do."""
    arguments, environment = command(folder, "serve", **variables)
    with subprocess.Popen(
        arguments, env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
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


def test_it_says_one_line_answers_and_stops_when_told_to(tmp_path: Path) -> None:
    with serving(tmp_path) as (process, line):
        url = url_of(line)
        assert httpx.get(f"{url}/readyz").json() == {"status": "ready"}
        with new_person(url) as ana:
            ana.say(morning("2026-11-22", 1))
        process.send_signal(signal.SIGTERM)
        rest, errors = process.communicate(timeout=20)
        assert (process.returncode, rest, errors) == (0, "", "")
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["strideback.db"]


def test_nobody_else_on_the_machine_can_read_its_files(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o755)
    with serving(tmp_path):
        assert {file.stat().st_mode & 0o077 for file in (tmp_path / "data").iterdir()} == {0}


def test_what_was_acknowledged_outlives_a_killed_server(tmp_path: Path) -> None:
    with serving(tmp_path) as (process, line), new_person(url_of(line)) as ana:
        ana.say(morning("2026-11-22", 1), morning("2026-11-23", 2))
        process.kill()
        token = ana.token
    with serving(tmp_path) as (_, line):
        answer = httpx.get(f"{url_of(line)}/api/v1/journal", headers={"Authorization": f"Bearer {token}"})
        assert [event["body"]["pain"] for event in answer.json()["events"]] == [1, 2]


def test_a_head_that_does_not_end_is_cut_off(tmp_path: Path) -> None:
    with serving(tmp_path) as (_, line):
        url = url_of(line)
        long = {"X-Long": "x" * 60_000}
        with httpx.Client(base_url=url) as client:
            assert [client.get("/healthz", headers=long).status_code for _ in range(3)] == [200] * 3
        with socket.create_connection(("127.0.0.1", int(url.rsplit(":", 1)[1])), timeout=5) as raw:
            raw.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"x" * 70_000)
            assert raw.recv(20).split()[1] == b"400"


def test_the_health_check_asks_the_running_server(tmp_path: Path) -> None:
    with serving(tmp_path) as (_, line):
        port = url_of(line).rsplit(":", 1)[1]
        good = run(tmp_path, "healthcheck", STRIDEBACK_PORT=port)
        taken = run(tmp_path, "serve", STRIDEBACK_PORT=port)
    assert (good.returncode, good.stdout) == (0, '{"status":"ready"}\n')
    assert (taken.returncode, taken.stderr) == (1, f"Cannot listen on 127.0.0.1 port {port}: Address already in use\n")
    gone = run(tmp_path, "healthcheck", STRIDEBACK_PORT=port)
    assert gone.returncode == 1
    assert "does not answer" in gone.stderr


@pytest.mark.parametrize(
    ("host", "where"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("0.0.0.0", "http://127.0.0.1:80"),  # noqa: S104 -- only said, never opened
        ("::", "http://[::1]:80"),
        ("::1", "http://[::1]:80"),
        ("192.168.1.5", "http://192.168.1.5:80"),
        ("nas.local", "http://nas.local:80"),
    ],
)
def test_where_this_computer_reaches_it(host: str, where: str) -> None:
    assert address(Settings(host=host), 80) == where


def test_the_line_says_who_can_use_it_and_what_is_not_safe() -> None:
    assert "this computer only" in ready_line(Settings(), 80, "SQLite")
    assert "read along" in ready_line(Settings(host="192.168.1.5"), 80, "SQLite")
    public = Settings(public_url="https://app.example")
    assert "phones use https://app.example · name your proxy" in ready_line(public, 80, "SQLite")
    assert "rate limits are off" in ready_line(Settings(rate_limits="off"), 80, "SQLite")
    assert ready_line(Settings(), 80, "SQLite").count("\n") == 0
