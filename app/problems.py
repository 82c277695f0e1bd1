"""What a caller is told when something is wrong: RFC 9457 documents, and nothing of how the server works."""

import json
from collections.abc import Mapping, Sequence
from typing import ClassVar, TypedDict

from fastapi import Response
from pydantic import BaseModel, Field

MEDIA_TYPE = "application/problem+json"
MOST_ERRORS = 20
LONGEST_STEP = 60
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


def field_error(path: Sequence[int | str], message: str) -> FieldError:
    """Say what is wrong at a path. The pointer is a JSON pointer, written as the fragment of a URI.

    Of a name longer than any of ours it holds the beginning: repeated in full, a few would outgrow what was sent.
    """
    steps = [str(step)[:LONGEST_STEP].replace("~", "~0").replace("/", "~1") for step in path]
    return {"pointer": "#" + "".join(f"/{step}" for step in steps), "detail": message.removeprefix("Value error, ")}
