"""`GET /program`: the whole catalogue, the same bytes for everybody."""

import gzip
from functools import cache
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Header, Response

from app.etags import etag_of, still_has, takes_gzip
from app.programs.catalog import itbs
from app.programs.schemas import Program

router = APIRouter(tags=["program"])

_HEADERS = {"Cache-Control": "public, no-cache", "Vary": "Accept-Encoding"}


class _Edition(NamedTuple):
    """The catalogue as it is sent, and the headers that go with it."""

    content: bytes
    etag: str
    headers: dict[str, str]


@cache
def _editions() -> dict[str, _Edition]:
    """Make the catalogue's bytes once, plain and packed; packing has no time in it, so that the ETag is stable."""
    plain = itbs().model_dump_json().encode()
    packed = gzip.compress(plain, mtime=0)
    return {
        coding: _Edition(content, etag_of(content), {**_HEADERS, **extra, "ETag": etag_of(content)})
        for coding, content, extra in (
            ("identity", plain, {}),
            ("gzip", packed, {"Content-Encoding": "gzip"}),
        )
    }


@router.get(
    "/program",
    response_model=Program,
    summary="The whole catalogue that plans refer to by id",
    responses={
        200: {"headers": {"ETag": {"description": "a hash of the bytes", "schema": {"type": "string"}}}},
        304: {"description": "The catalogue is still the one with this ETag"},
    },
)
async def get_program(
    if_none_match: Annotated[list[str] | None, Header()] = None,
    accept_encoding: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Give the catalogue: phases, exercises, pain classes, run stages, tests, safety questions, cards and sources.

    It is the same for everybody and needs no credential. `version` changes with any change of content. Ask again
    with `If-None-Match`: the answer is `304` until then.
    """
    editions = _editions()
    edition = editions["gzip" if takes_gzip(accept_encoding) else "identity"]
    if still_has(if_none_match or (), edition.etag):
        kept = {name: value for name, value in edition.headers.items() if name != "Content-Encoding"}
        return Response(status_code=304, headers=kept)
    return Response(edition.content, headers=edition.headers, media_type="application/json")
