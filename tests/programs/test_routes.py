"""`GET /program`: the same bytes for all, and not sent twice to whoever has them."""

import asyncio
import gzip
import json

import httpx
import pytest
from fastapi import FastAPI

from app.programs.catalog import itbs
from app.programs.routes import router
from app.programs.schemas import Program

PLAIN = {"Accept-Encoding": "identity"}


app = FastAPI()
app.include_router(router, prefix="/api/v1")


def ask(path: str = "/api/v1/program", **headers: str) -> httpx.Response:
    named = PLAIN | {name.replace("_", "-"): value for name, value in headers.items()}

    async def get() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            return await client.get(path, headers=named)

    return asyncio.run(get())


def test_it_is_the_program() -> None:
    answer = ask()

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "public, no-cache"
    assert Program.model_validate_json(answer.content) == itbs()
    assert ask().content == answer.content


def test_a_part_that_is_not_there_is_said_to_be_null() -> None:
    [walk] = [one for one in json.loads(ask().content)["exercises"] if one["id"] == "walk-brisk"]

    assert walk["dose"]["load"]["minutes"] == 20
    assert walk["dose"]["load"]["reps"] is None
    assert "maintain" not in walk["dose"]


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', '"a,b" , W/{}', "*"])
def test_whoever_has_it_gets_no_bytes(form: str) -> None:
    etag = ask().headers["etag"]
    answer = ask(If_None_Match=form.format(etag))

    assert answer.status_code == 304
    assert answer.content == b""
    assert answer.headers["etag"] == etag
    assert answer.headers["cache-control"] == "public, no-cache"
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize("form", ['"other"', "", "{0}x", "no-quotes"])
def test_whoever_has_another_gets_all(form: str) -> None:
    etag = ask().headers["etag"].strip('"')

    assert ask(If_None_Match=form.format(etag)).status_code == 200


def test_packed_bytes_have_a_tag_of_their_own() -> None:
    plain = ask()
    packed = ask(Accept_Encoding="br;q=1.0, gzip;q=0.8, *;q=0.1")

    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert packed.content == plain.content
    assert packed.headers["etag"] != plain.headers["etag"]
    assert int(packed.headers["content-length"]) < len(gzip.compress(plain.content)) + 100 < len(plain.content) / 3
    assert ask(Accept_Encoding="gzip", If_None_Match=packed.headers["etag"]).status_code == 304
    assert ask(If_None_Match=packed.headers["etag"]).status_code == 200


@pytest.mark.parametrize("wish", ["", "br", "gzip;q=0", "gzip; q=0.0", "xgzip"])
def test_nobody_gets_packed_bytes_unasked(wish: str) -> None:
    assert "content-encoding" not in ask(Accept_Encoding=wish).headers


def test_it_is_documented() -> None:
    described = ask("/openapi.json").json()["paths"]["/api/v1/program"]["get"]

    assert described["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].endswith("/Program")
    assert "304" in described["responses"]
