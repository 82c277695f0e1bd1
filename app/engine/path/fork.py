"""One question on the way to a day's plan, its branches, and the one that was taken."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ForkId = Literal["safety", "silence", "pause", "session", "morning_after", "flare", "phase", "score", "run"]


@dataclass(frozen=True, slots=True)
class Branch:
    """One answer to the question, and what follows from it."""

    text: str
    effect: str


@dataclass(frozen=True, slots=True)
class Fork:
    """One question. `taken` is the place of the branch in force; None where nobody knows the answer."""

    id: ForkId
    title: str
    fact: str
    branches: tuple[Branch, ...]
    taken: int | None


def spoken(day: date) -> str:
    """Say a day as a person does, such as 7 January."""
    return f"{day.day} {day:%B}"


def up_to(most: int) -> str:
    """Say the scores from 0 to a limit."""
    return "0" if most == 0 else f"0 to {most}"


def between(least: int, most: int) -> str:
    """Say a span of scores."""
    return f"{least}" if least == most else f"{least} to {most}"
