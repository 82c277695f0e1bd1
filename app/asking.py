"""Reads the query of a request without the framework, for a route that is asked more than all others."""

from typing import TypeVar

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError

Query = TypeVar("Query", bound=BaseModel)


def read_query(model: type[Query], request: Request) -> Query:
    """Read what is asked. Of a name that comes twice the last stands.

    Raises:
        RequestValidationError: it is not what the model allows.
    """
    try:
        return model.model_validate(dict(request.query_params))
    except ValidationError as error:
        faults = [{**fault, "loc": ("query", *fault["loc"])} for fault in error.errors(include_url=False)]
        raise RequestValidationError(faults) from error


def parameters_of(model: type[BaseModel]) -> list[dict[str, object]]:
    """Return what the document says of such a query: all of it may be left out."""
    found = model.model_json_schema()["properties"]
    return [
        {"name": name, "in": "query", "required": False, "schema": schema, "description": schema["description"]}
        for name, schema in found.items()
    ]
