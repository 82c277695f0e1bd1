"""The built files: how they are sent, how they are packed, and for how long they are kept."""

import gzip

import httpx
import pytest

from app.web.assets import FOLDER

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


def test_pictures_are_kept_for_good_and_sent_packed(web: httpx.Client) -> None:
    folder = next((FOLDER / "assets").glob("figures-*"))
    for name, kind in (("clamshell.svg", "image/svg+xml"), ("moves.json", "application/json")):
        answer = web.get(f"/static/assets/{folder.name}/{name}", headers={"Accept-Encoding": "gzip"})
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"] == kind
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.content == (folder / name).read_bytes()
