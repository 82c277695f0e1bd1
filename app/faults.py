"""Answers with a problem document for whatever was raised on purpose, by us or by the framework."""

from http import HTTPStatus

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException

from app.problems import MOST_ERRORS, Problem, field_error, problem_response


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
