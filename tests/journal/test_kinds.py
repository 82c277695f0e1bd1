import pytest

from app.journal.schemas.examples import BODIES, example
from app.journal.schemas.kinds import KINDS
from tests.journal.judging import status


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_every_kind_is_stored(kind: str) -> None:
    assert status(example(kind)) == "stored"


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_takes_what_it_does_not_know(kind: str) -> None:
    assert status(example(kind) | {"body": BODIES[kind] | {"unheard_of": "x"}}) == "quarantined"


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_is_missing_or_of_another_form_is_noticed(kind: str) -> None:
    """Every field of every example, replaced by something that no field takes."""
    for name in BODIES[kind]:
        assert status(example(kind) | {"body": BODIES[kind] | {name: {"no": "such"}}}) == "quarantined", name
