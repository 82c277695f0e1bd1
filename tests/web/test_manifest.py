"""The manifest has what a phone needs to put the app on its home screen."""

import json
import struct

import httpx

from app.web.assets import FOLDER
from app.web.installable import png_size


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
