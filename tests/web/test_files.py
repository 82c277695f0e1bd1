"""The built files, the service worker and the manifest."""

import gzip
import json
import re
import struct

import httpx
import pytest

from app.web.assets import FOLDER
from app.web.installable import png_size
from app.web.pages import shell, worker

HASHED = sorted(path.name for path in (FOLDER / "assets").glob("*.js"))


@pytest.mark.parametrize("name", HASHED)
def test_a_file_with_its_hash_in_its_name_is_kept_for_good(web: httpx.Client, name: str) -> None:
    answer = web.get(f"/static/assets/{name}")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.content == (FOLDER / "assets" / name).read_bytes()


def test_a_file_without_one_is_asked_for_again(web: httpx.Client) -> None:
    assert web.get("/static/icons/icon-192.png").headers["cache-control"] == "public, max-age=3600"


def test_each_browser_gets_the_packing_it_takes(web: httpx.Client) -> None:
    path, plain = f"/static/assets/{HASHED[0]}", (FOLDER / "assets" / HASHED[0]).read_bytes()
    with web.stream("GET", path, headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["content-encoding"] == "gzip"
        assert gzip.decompress(b"".join(answer.iter_raw())) == plain
    with web.stream("GET", path, headers={"Accept-Encoding": "br, gzip"}) as answer:
        assert answer.headers["content-encoding"] == "br"
        assert int(answer.headers["content-length"]) < len(plain) / 2
    answer = web.get(path, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"].lower().split(", ")[0] == "accept-encoding"


@pytest.mark.parametrize(
    "path", ["../main.py", "..%2f..%2fmain.py", "assets/../../pages.py", "nothing.js", "", "%00", "a" * 5_000]
)
def test_nothing_else_is_sent(web: httpx.Client, path: str) -> None:
    assert web.get(f"/static/{path}").status_code == 404


def test_the_worker_keeps_every_file_the_app_starts_from(web: httpx.Client) -> None:
    answer = web.get("/sw.js")
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    kept = set(re.findall(r"/static/assets/[\w.-]+", answer.text))
    built = {
        f"/static/assets/{path.name}"
        for path in (FOLDER / "assets").iterdir()
        if path.suffix in {".js", ".css", ".woff2"}
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


def test_the_manifest_has_what_a_phone_needs(web: httpx.Client) -> None:
    answer = web.get("/manifest.webmanifest")
    assert answer.headers["content-type"] == "application/manifest+json"
    manifest = json.loads(answer.text)
    assert (manifest["id"], manifest["scope"], manifest["start_url"], manifest["display"]) == (
        "/",
        "/",
        "/",
        "standalone",
    )
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    assert [(way["name"], way["url"]) for way in manifest["shortcuts"]] == [("Today", "/"), ("Start ice", "/ice")]
    for picture in [*manifest["icons"], *manifest["screenshots"]]:
        sent = web.get(picture["src"])
        assert sent.status_code == 200
        assert sent.headers["content-type"].split(";")[0] == picture["type"]
        if picture["type"] == "image/png":
            assert "x".join(map(str, struct.unpack(">II", sent.content[16:24]))) == picture["sizes"]
    for way in manifest["shortcuts"]:
        assert web.get(way["url"]).status_code == 200


def test_a_png_knows_its_size() -> None:
    assert png_size(FOLDER / "icons/apple-touch-180.png") == "180x180"
