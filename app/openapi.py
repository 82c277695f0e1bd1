"""The OpenAPI document: what the framework finds, and what only we know."""

from collections.abc import Iterator
from typing import Protocol

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from app.accounts.credentials import SCHEMES, SIGNED_IN
from app.accounts.current import current_account, presented
from app.journal.schemas.document import REF, components
from app.problems import MEDIA_TYPE, ProblemDocument

ABOUT = """\
One plan a day for a runner with outer-knee pain.

Whatever a person does or reports is an event in an append-only journal, sent by `POST /sync` with an id made on the
phone. The rest is read. Errors are RFC 9457 documents. Every answer but the program is private and kept by nobody.
"""
PROBLEM = {MEDIA_TYPE: {"schema": {"$ref": REF + "ProblemDocument"}}}
BAD_INPUT = {"description": "Some input cannot be used", "content": PROBLEM}
OTHERWISE = {"description": "A problem", "content": PROBLEM}


class Dependant(Protocol):
    """As much as is needed here of what a route depends on."""

    call: object
    dependencies: list["Dependant"]


class Described(FastAPI):
    """The app with a document that says all of the contract."""

    def openapi(self) -> dict[str, object]:
        """Return the document, made once."""
        if not self.openapi_schema:
            found = super().openapi()
            schemas = found["components"]["schemas"]
            for name in ("HTTPValidationError", "ValidationError"):
                schemas.pop(name, None)
            for name, schema in (components() | problem_schemas()).items():
                if schemas.setdefault(name, schema) != schema:
                    raise TypeError(f"Two schemas are called {name}")
            found["components"]["schemas"] = dict(sorted(schemas.items()))
            found["components"]["securitySchemes"] = SCHEMES
            private = set(private_operations(self))
            for path, operations in found["paths"].items():
                for method, operation in operations.items():
                    answers = operation["responses"]
                    if "422" in answers:
                        answers["422"] = BAD_INPUT
                    answers["default"] = OTHERWISE
                    if operation["summary"] == operation["operationId"].replace("_", " ").title():
                        operation["summary"] = operation["description"].split("\n")[0].rstrip(".")
                    if (path, method.upper()) in private:
                        operation["security"] = SIGNED_IN
            self.openapi_schema = found
        return self.openapi_schema


def private_operations(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Yield path and method of everything that asks whose request it is."""
    for route in iter_route_contexts(app.routes):
        dependant: Dependant | None = getattr(route, "dependant", None)
        if dependant is not None and asks_who(dependant):
            for method in route.methods or ():
                yield route.path_format or "", method


def asks_who(dependant: Dependant) -> bool:
    """Say whether anything a route depends on asks who it is for."""
    return dependant.call in {current_account, presented} or any(map(asks_who, dependant.dependencies))


def problem_schemas() -> dict[str, object]:
    """Return the schema of a problem document and those of its parts."""
    schema = ProblemDocument.model_json_schema(ref_template=REF + "{model}")
    return {**schema.pop("$defs"), "ProblemDocument": schema}
