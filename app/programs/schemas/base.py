"""What every entry of a program has in common."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1_200)]
PhaseId = Literal["settle", "load", "strengthen", "functional", "return_run", "maintain"]
PainClassId = Literal["run", "impact", "strength", "release"]
GateAnswer = Literal["go", "half", "instead", "settle", "rest"]
Level = Literal["U999", "U111", "AGE", "ASK", "SOON"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Entry(BaseModel):
    """One entry of a program file: nothing unknown in it, nothing changed after reading."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, json_schema_serialization_defaults_required=True
    )
