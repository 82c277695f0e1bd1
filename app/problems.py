"""What a caller is told when something is wrong: RFC 9457 documents, and nothing of how the server works."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import ClassVar, TypedDict

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

MEDIA_TYPE = "application/problem+json"
MOST_ERRORS = 20
Headers = Mapping[str, str]


class FieldError(TypedDict):
    """One thing that is wrong with the input: where, as a JSON pointer, and what."""

    pointer: str
    detail: str


class Problem(Exception):  # noqa: N818 -- RFC 9457 calls it a problem, and so do we
    """Raised anywhere to answer with a problem document. Subclasses give it a name and a status."""

    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, *, errors: Sequence[FieldError] = (), headers: Headers | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = list(errors)
        self.headers = dict(headers or {})

    def answer(self) -> Response:
        """Return the HTTP answer that tells of it."""
        return problem_response(
            self.status, self.title, self.detail, kind=type(self).__name__, errors=self.errors, headers=self.headers
        )


def problem_response(  # noqa: PLR0913 -- these are the members of a problem document
    status: int,
    title: str,
    detail: str,
    *,
    kind: str = "",
    errors: Sequence[FieldError] = (),
    headers: Headers | None = None,
    instance: str = "",
) -> Response:
    """Return a problem document as an HTTP answer. Without a `kind` its type is `about:blank`."""
    document: dict[str, object] = {
        "type": f"urn:strideback:problem:{kind}" if kind else "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
    }
    if errors:
        document["errors"] = list(errors)
    if instance:
        document["instance"] = instance
    return Response(json.dumps(document), status, headers=headers, media_type=MEDIA_TYPE)


class FieldErrorDocument(BaseModel):
    """One thing that is wrong with the input."""

    pointer: str = Field(description="JSON pointer into the body as a URI fragment, or the name of a parameter")
    detail: str


class ProblemDocument(BaseModel):
    """An error, as RFC 9457 writes it."""

    type: str = Field(description="names the kind of problem; `about:blank` where the status says it all")
    title: str
    status: int
    detail: str
    errors: list[FieldErrorDocument] | None = Field(default=None, description="what is wrong with the input")
    instance: str | None = Field(default=None, description="names this one occurrence in the server's log")


def responses_for(*problems: type[Problem]) -> dict[int | str, dict[str, object]]:
    """Describe the problems a route may answer with, for OpenAPI."""
    by_status: dict[int, list[str]] = {}
    for problem in problems:
        by_status.setdefault(problem.status, []).append(problem.title)
    return {
        status: {
            "description": " · ".join(titles),
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
        }
        for status, titles in sorted(by_status.items())
    }


async def answer_error(request: Request, error: Exception) -> Response:
    """Answer with a problem document for whatever was raised on purpose, by us or by the framework."""
    if isinstance(error, Problem):
        return error.answer()
    if isinstance(error, RequestValidationError):
        return answer_invalid(error)
    if isinstance(error, HTTPException):
        return answer_http(request, error)
    raise error


def answer_http(request: Request, error: HTTPException) -> Response:
    """Answer for what the framework refuses. A 405 names every method the path knows."""
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(sorted(methods_of(request)))
    title = HTTPStatus(error.status_code).phrase
    detail = error.detail if error.detail != title else HTTPStatus(error.status_code).description or title
    return problem_response(error.status_code, title, detail, headers=headers)


def methods_of(request: Request) -> set[str]:
    """Return the methods that a path has in all its routes."""
    methods: set[str] = set()
    for route in iter_route_contexts(request.app.routes):
        if route.path_regex.match(request.url.path):
            methods |= route.methods or set()
    return methods


def answer_invalid(error: RequestValidationError) -> Response:
    """Answer for input of the wrong form, without repeating it."""
    if any(fault["type"] == "json_invalid" for fault in error.errors()):
        return problem_response(400, "Not JSON", "The body cannot be read as JSON.")
    errors = [field_error(fault["loc"][1:], fault["msg"]) for fault in error.errors()[:MOST_ERRORS]]
    return problem_response(422, "Some input cannot be used", "Nothing was changed.", kind="BadInput", errors=errors)


def field_error(path: Sequence[int | str], message: str) -> FieldError:
    """Say what is wrong at a path. The pointer is a JSON pointer, written as the fragment of a URI."""
    steps = [str(step).replace("~", "~0").replace("/", "~1") for step in path]
    return {"pointer": "#" + "".join(f"/{step}" for step in steps), "detail": message.removeprefix("Value error, ")}
