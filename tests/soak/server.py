"""The real server as a process of its own, which can be killed at any moment and is back soon."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

from app.db import Database
from app.migrate import migrate
from tests.http.process import ROOT


def free_port() -> int:
    """Find a port that nobody listens on, below those that calls go out from: one of them could take it meanwhile."""
    for port in range(20_000 + os.getpid() % 10_000, 32_000):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise RuntimeError("no port is free")


class Server:
    """A server on tables of its own. `kills` counts its sudden ends."""

    def __init__(self, folder: Path, tables_url: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.kills = 0
        self._pid = 0
        self._lock = threading.RLock()
        self.database = Database(tables_url)
        migrate(self.database)
        clean = {name: value for name, value in os.environ.items() if not name.startswith("STRIDEBACK_")}
        own = {
            "STRIDEBACK_PORT": str(self.port),
            "STRIDEBACK_DATA_DIR": str(folder),
            "STRIDEBACK_DATABASE_URL": tables_url,
            "STRIDEBACK_RATE_LIMITS": "off",
            "PYTHONPATH": str(ROOT),
        }
        self._log = (folder / "server.log").open("a")
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "tests.soak.nursery"],
            cwd=ROOT,
            env=clean | own,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        with self._lock:
            self._nursery.stdin.write("\n")
            self._nursery.stdin.flush()
            answer = self._nursery.stdout.readline()
            born = json.loads(answer)
            if "ready at" not in born["line"]:
                raise RuntimeError(f"the server did not start: {answer}")
            self._pid = born["pid"]

    def end(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End it; unless told otherwise with no word of warning."""
        with self._lock:
            pid, self._pid = self._pid, 0
            if not pid:
                return
            with suppress(ProcessLookupError):
                os.kill(pid, how)
            # Its port is free only once the last of its threads is gone, and then nobody waits for it.
            while Path(f"/proc/{pid}").exists():
                time.sleep(0.001)

    def stop(self) -> None:
        """Tell it to stop, as whoever puts a newer version in does, wait for that, and start it again."""
        with self._lock:
            self.end(signal.SIGTERM)
            self.start()

    def kill(self) -> None:
        """Kill it, and start it again."""
        with self._lock:
            self.kills += 1
            self.end()
            self.start()

    def close(self) -> None:
        """End it for good."""
        self.end()
        if self._nursery.stdin:
            self._nursery.stdin.close()
        self._nursery.wait(20)
        if self._nursery.stdout:
            self._nursery.stdout.close()
        self._log.close()
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
