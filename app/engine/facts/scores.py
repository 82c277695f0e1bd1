"""How it feels at the hours that the rules ask about."""

from dataclasses import dataclass

from app.engine.types import (
    AfterSlot,
)


@dataclass(frozen=True, slots=True)
class Morning:
    """The score of the first half hour up; also the day before's next-morning score."""

    pain: int


@dataclass(frozen=True, slots=True)
class Evening:
    """The worst scores of the day on stairs, walking and at all."""

    stairs: int | None = None
    walk: int | None = None
    worst: int | None = None


@dataclass(frozen=True, slots=True)
class After:
    """The score 30 to 60 minutes after a slot or the day's runs."""

    slot: AfterSlot
    post: int


@dataclass(frozen=True, slots=True)
class FlareReport:
    """The person says it has flared."""
