"""The commands, as a person runs them."""

import signal
import socket
from pathlib import Path

import httpx

from tests.events import morning
from tests.people import new_person
from tests.served import run, serving, url_of


def test_it_says_one_line_answers_and_stops_when_told_to(tmp_path: Path) -> None:
    with serving(tmp_path) as (process, line):
        url = url_of(line)
        assert httpx.get(f"{url}/readyz").json() == {"status": "ready"}
        with new_person(url) as ana:
            ana.say(morning("2026-11-22", 1))
        process.send_signal(signal.SIGTERM)
        rest, errors = process.communicate(timeout=20)
        assert (process.returncode, rest, errors) == (0, "", "")
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["spare-room", "strideback.db"]


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
