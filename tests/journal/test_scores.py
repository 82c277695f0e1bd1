"""A score is a whole number from 0 to 10, and one not given is none."""

import pytest
from pydantic import JsonValue

from app.journal.schemas.examples import BODIES, example
from tests.journal.judging import status

SCORES = [("morning", "pain"), ("after", "post"), ("run", "peak"), ("test", "pain"), ("enrolled", "worst_pain")]


@pytest.mark.parametrize(("kind", "field"), SCORES)
@pytest.mark.parametrize("value", [False, True, "7", " 7 ", 7.0, 7.5, -1, 11, None, [], 10**300])
def test_only_a_whole_number_from_0_to_10_is_a_score(kind: str, field: str, value: JsonValue) -> None:
    assert status(example(kind) | {"body": BODIES[kind] | {field: value}}) == "quarantined"


@pytest.mark.parametrize(("kind", "field"), SCORES)
def test_a_score_not_given_is_not_nought(kind: str, field: str) -> None:
    body = {name: value for name, value in BODIES[kind].items() if name != field}
    assert status(example(kind) | {"body": body}) == "quarantined"
