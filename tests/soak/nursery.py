"""Starts servers quickly: a process that has read all the program forks one for each start.

It reads a line to start one, answers with the new server's process id and its ready line, and ends with its input.
"""

import gc
import json
import os
import signal
import sys
import threading

from app import serve
from app.commands.starting import read_settings
from app.main import create_app
from app.programs.catalog import itbs
from app.room import Roomy


def main() -> None:
    """Fork a server for every line that is read."""
    settings = read_settings()
    itbs()
    # Nothing is opened yet; it is made once only so that what can be read ahead has been read.
    create_app(settings, Roomy())
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    alive, here = os.pipe()
    for _ in sys.stdin:
        said, say = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(said)
            os.close(here)
            threading.Thread(target=end_with, args=(alive,), daemon=True).start()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.dup2(say, sys.stdout.fileno())
            serve.run(settings, "forked", Roomy())
            os._exit(0)
        os.close(say)
        with os.fdopen(said) as line:
            print(json.dumps({"pid": child, "line": line.readline().strip()}), flush=True)  # noqa: T201 -- the answer


def end_with(alive: int) -> None:
    """End this process when the one that made it ends, however it ends."""
    os.read(alive, 1)
    os._exit(1)


if __name__ == "__main__":
    main()
