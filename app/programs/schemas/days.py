"""Phases and what their days hold."""

from pydantic import Field

from app.programs.schemas.base import Entry, Id, PainClassId, PhaseId, Text, Weekday


class Grade(Entry):
    """How bad it is at intake, in plain words, and the phase to start in (A)."""

    grade: int = Field(ge=1, le=5)
    text: Text
    start_phase: PhaseId
    see_physio: bool = False


class Phase(Entry):
    """One phase of the program (C1)."""

    id: PhaseId
    name: Text
    aim: Text
    typical: Text
    min_days: int | None = Field(ge=1, le=60, description="least completed days; null: led by stages, or open")
    strength_per_week: Text
    impact_per_week: Text
    runs_per_week: Text
    expect: Text = Field(description="what a runner can expect here")
    move_on: tuple[Text, ...] = Field(description="what must hold before the next phase, in words (C3)")
    rows: tuple[tuple[str, ...], ...] = Field(description="the rules that each line of move_on puts into words")


class SlotList(Entry):
    """One list of exercises for a slot, in the order they are done (C4)."""

    id: Id
    title: Text
    rule: PainClassId = Field(description="the class of the session that doing it makes")
    minutes: int = Field(ge=1, le=60, description="about how long it takes")
    items: tuple[Id, ...] = Field(min_length=1)
    optional: tuple[Id, ...] = Field(default=(), description="items that may be left out without a word")


class CycleDays(Entry):
    """Phase days on which a list is due: the first ones by number, then every `every` days after the last."""

    lists: tuple[Id, ...] = Field(min_length=1, description="two or more take turns")
    first: tuple[int, ...] = Field(min_length=1)
    every: int = Field(ge=1, le=14)


class PhaseSchedule(Entry):
    """Which list each slot of a day holds in a phase. Two lists for a weekday take turns (C4)."""

    phase: PhaseId
    am: dict[Weekday, tuple[Id, ...]] = Field(default_factory=dict)
    pm: dict[Weekday, tuple[Id, ...]] = Field(default_factory=dict)
    am_run_day: tuple[Id, ...] = Field(default=(), description="the morning list of a day that offers a run")
    pm_cycle: tuple[CycleDays, ...] = Field(default=(), description="by phase day; the first that fits, else pm")
