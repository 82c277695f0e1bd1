"""How an episode begins, and what the person wishes of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.engine.types import (
    Pace,
    PainMode,
    Side,
)


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity and how well it goes: 0 cannot, 10 as before."""

    name: str
    score: int


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The start of an episode: its day is plan day 0 and phase day 1."""

    side: Side
    grade: int
    onset_on: date
    first_episode: bool
    pain_mode: PainMode
    pace: Pace
    slim: bool
    ice_screen: tuple[str, ...]
    worst_pain: int
    easy_pace_s_per_km: int | None = None
    activities: tuple[Activity, ...] | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Changed settings; None leaves a field as it was."""

    pain_mode: PainMode | None = None
    pace: Pace | None = None
    slim: bool | None = None
    ice_screen: tuple[str, ...] | None = None
    easy_pace_s_per_km: int | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the program suggests that the person declines."""

    about: Literal["step", "stage", "phase"]
    exercise: str | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """How well chosen activities go this week."""

    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """No plan up to and including `until`; before its own day it ends a pause."""

    until: date
