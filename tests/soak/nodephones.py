"""The phone's own code in Node, over a made-up IndexedDB and a time of its own."""

import json
import subprocess
from pathlib import Path

from tests.http.process import ROOT
from tests.soak.phones import BUILT, PhoneError, Said

NODE = ROOT / ".venv/bin/node"


class NodePhones:
    """The phone's own code in Node, over a made-up IndexedDB and a time of its own."""

    clones = True
    kills = 0

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [NODE, BUILT / "driver.mjs", BUILT / "app.js"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={"TZ": "UTC", "NODE_NO_WARNINGS": "1"},
        )

    def call(self, op: str, **said: object) -> Said:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"op": op} | said) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise PhoneError("the phones ended")
        answer: dict[str, object] = json.loads(line)
        if "error" in answer:
            raise PhoneError(f"{op} {said}: {answer['error']}")
        return answer

    def close(self) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait(20)
        if self._process.stdout:
            self._process.stdout.close()


def build() -> None:
    """Build what the phones run, from the front end's sources, where that has changed since."""
    sources = [path for part in ("src", "vite.soak.config.ts") for path in _files(ROOT / "frontend" / part)]
    made = BUILT / "app.js"
    if made.exists() and made.stat().st_mtime > max(path.stat().st_mtime for path in sources):
        return
    vite = ROOT / "frontend/node_modules/vite/bin/vite.js"
    built = subprocess.run(
        [NODE, vite, "build", "-c", "vite.soak.config.ts"],
        cwd=ROOT / "frontend",
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [found for found in path.rglob("*.ts*") if found.is_file()]
