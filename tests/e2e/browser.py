"""Chromium as the phone: a profile on disk that can be killed and started again, and a clock that can be set."""

import os
import shutil
import signal
import time
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import BrowserContext, Error, Playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PHONE_WIDTH, PHONE_HEIGHT = 390, 844


def executable() -> str | None:
    """Give the system's browser; without one Playwright takes its own."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def offspring(process: int) -> list[int]:
    """List all processes that a process has started, and those that they have."""
    found: list[int] = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text().split()):
                found += [child, *offspring(child)]
    return found


class Profile:
    """One phone: the browser and all it keeps, in a folder of its own."""

    def __init__(self, playwright: Playwright, folder: Path, base_url: str) -> None:
        self._playwright = playwright
        self.folder = folder
        self.base_url = base_url
        self._context: BrowserContext | None = None

    def start(self, *, offline: bool = False, scheme: str = "light") -> BrowserContext:
        """Start the browser on this profile."""
        self._context = self._playwright.chromium.launch_persistent_context(
            self.folder,
            executable_path=executable(),
            args=list(FLAGS),
            headless=True,
            base_url=self.base_url,
            viewport={"width": PHONE_WIDTH, "height": PHONE_HEIGHT},
            locale="en-GB",
            timezone_id="UTC",
            color_scheme="dark" if scheme == "dark" else "light",
            offline=offline,
        )
        self._context.set_default_timeout(10_000)
        return self._context

    def halt(self) -> None:
        """Stop every page where it is: what they have heard of is all they will have when they are killed."""
        for process in self._processes():
            for child in offspring(process):
                with suppress(OSError):
                    if b"--type=renderer" in (Path("/proc") / str(child) / "cmdline").read_bytes():
                        os.kill(child, signal.SIGSTOP)

    def kill(self) -> None:
        """End every process of this profile at once, as a phone does when it runs short of memory."""
        for process in self._processes():
            os.kill(process, signal.SIGKILL)
        while self._processes():
            time.sleep(0.02)
        if self._context:
            with suppress(Error):
                self._context.close()
            self._context = None
        for name in ("SingletonLock", "SingletonCookie", "SingletonSocket"):
            (self.folder / name).unlink(missing_ok=True)

    def close(self) -> None:
        if self._context:
            self._context.close()
            self._context = None

    def _processes(self) -> list[int]:
        mark = f"--user-data-dir={self.folder}".encode()
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    words = (entry / "cmdline").read_bytes().split(b"\0")
                    alive = b" Z " not in (entry / "stat").read_bytes()
                except OSError:
                    continue
                if alive and mark in words:
                    found.append(int(entry.name))
        return found
