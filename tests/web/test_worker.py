"""The service worker keeps what the app starts from."""

import re

import httpx
import pytest

from app.web.assets import FOLDER
from app.web.pages import shell, worker


def test_the_worker_keeps_every_file_the_app_starts_from(web: httpx.Client) -> None:
    answer = web.get("/sw.js")
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    kept = set(re.findall(r"/static/assets/[\w./-]+", answer.text))
    built = {
        f"/static/{path.relative_to(FOLDER)}"
        for path in (FOLDER / "assets").rglob("*")
        if path.suffix in {".js", ".css", ".woff2", ".json", ".svg"}
    }
    assert kept == built
    assert {web.get(path).status_code for path in kept} == {200}


def test_a_changed_shell_makes_another_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    before = worker()
    assert before == worker()
    worker.cache_clear()
    monkeypatch.setattr("app.web.pages.shell", lambda: shell().replace("Strideback", "Another"))
    after = worker()
    worker.cache_clear()
    version = re.compile(r'^const VERSION = "([0-9a-f]{16})";$', re.MULTILINE)
    assert version.findall(before) != version.findall(after)
    assert len(version.findall(after)) == 1
