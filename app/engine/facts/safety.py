"""Answers to red-flag questions, and the word that all is well."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Part = bool | int
Answer = bool | str | Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class Screen:
    """Answers to red-flag questions; a question not asked is left out."""

    set: Literal["full", "short"]
    answers: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clearance:
    """Somebody has been seen and told that exercise is fine."""

    seen_on: date
