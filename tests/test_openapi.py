"""The OpenAPI document says all of the contract, and the server keeps to it."""

from collections.abc import Iterator

import httpx
import pytest
from pydantic import JsonValue, TypeAdapter

from app.journal.schemas.kinds import KINDS
from app.main import create_app
from app.settings import Settings

Json = dict[str, JsonValue]
Document = dict[str, dict[str, dict[str, Json]]]
OPEN = {
    ("/healthz", "get"),
    ("/readyz", "get"),
    ("/api/v1/accounts", "post"),
    ("/api/v1/codes/redeem", "post"),
    ("/api/v1/program", "get"),
}


@pytest.fixture(scope="module")
def document() -> Document:
    return TypeAdapter(Document).validate_python(
        {name: part for name, part in create_app(Settings()).openapi().items() if name in {"paths", "components"}}
    )


def references(value: JsonValue) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield str(value["$ref"])
        for part in value.values():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)


def test_everything_but_a_few_needs_a_credential(document: Document) -> None:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            assert ("security" in operation) is ((path, method) not in OPEN), (method, path)


def form_of(operation: Json) -> str:
    body = TypeAdapter(dict[str, JsonValue]).validate_python(operation.get("requestBody", {}))
    forms = TypeAdapter(dict[str, JsonValue]).validate_python(body.get("content", {"application/json": {}}))
    return next(iter(forms))


def test_without_a_credential_each_of_them_says_so(document: Document, http: httpx.Client) -> None:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if "security" in operation:
                where = path.replace("{device_id}", "0193506a-0000-7000-8000-0000000000d1")
                answer = http.request(method, where, json={}, headers={"Content-Type": form_of(operation)})
                assert answer.status_code == 401, (method, path)
                assert "problem+json" in answer.headers["content-type"]


def test_every_kind_has_a_schema_and_an_example(document: Document) -> None:
    schemas = document["components"]["schemas"]
    for kind in KINDS:
        schema = schemas[f"{kind.capitalize()}Event"]
        assert schema["additionalProperties"] is False
        assert schema["examples"]
    assert len(TypeAdapter(list[Json]).validate_python(schemas["Event"]["oneOf"])) == len(KINDS) == 24


def test_nothing_is_referred_to_that_is_not_there(document: Document) -> None:
    schemas = document["components"]["schemas"]
    found = set(references(TypeAdapter(JsonValue).validate_python(document)))
    assert {name.removeprefix("#/components/schemas/") for name in found} <= schemas.keys()
    assert "HTTPValidationError" not in schemas


def test_every_problem_is_a_problem_document(document: Document) -> None:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            answers = TypeAdapter(dict[str, dict[str, JsonValue]]).validate_python(operation["responses"])
            assert "default" in answers
            for status, answer in answers.items():
                if status == "default" or status.startswith(("4", "5")):
                    assert list(references(answer)) == ["#/components/schemas/ProblemDocument"], (method, path, status)


def test_things_in_paths_are_named_after_what_they_are(document: Document) -> None:
    for path in document["paths"]:
        assert all(part.endswith("_id}") for part in path.split("/") if part.startswith("{"))
        assert path.startswith("/api/v1/") or (path, "get") in OPEN
