"""What all parts of an answer share."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.engine.types import GateAnswer

Gate = Annotated[
    tuple[GateAnswer, ...],
    Field(
        min_length=11,
        max_length=11,
        description="what to do for each score 0 to 10 given just before (E2)",
        examples=[["go", "go", "go", "half", "settle", "settle", "settle", "settle", "settle", "settle", "settle"]],
    ),
]
Swap = Annotated[
    dict[Literal["half", "instead", "settle", "rest"], int],
    Field(
        description="for each gate answer but go: index of the day's routine to show instead",
        examples=[{"half": 0, "settle": 1}],
    ),
]
Sentences = Annotated[
    tuple[str, ...],
    Field(description="each one plain sentence", examples=[["Running starts again after the last phase."]]),
]


def absent(value: object) -> bool:
    """Say whether a part is left out of the answer because it has no value."""
    return value is None


class Part(BaseModel):
    """One part of an answer: nothing unknown in it, every number strict."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        from_attributes=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        json_schema_serialization_defaults_required=True,
    )
