"""The whole catalogue."""

from typing import Literal

from pydantic import Field

from app.programs.schemas.base import Entry, Id, Text
from app.programs.schemas.care import Card, Contraindication, Equipment, Ice, Milestone, Source
from app.programs.schemas.days import Grade, Phase, PhaseSchedule, SlotList
from app.programs.schemas.exercises import Exercise, Step
from app.programs.schemas.measures import PainClass, RunStage
from app.programs.schemas.readiness import Test, TestRules, Weekly
from app.programs.schemas.screening import LevelText, Question, TimeFlag


class Program(Entry):
    """The whole catalogue, the same for everybody."""

    id: Id
    version: str = Field(description="id@hash of the content")
    name: Text
    summary: Text
    claims: tuple[Text, ...] = Field(description="what may be said of the plan, and no more")
    wording: Text
    always: tuple[Text, ...] = Field(min_length=1, description="what holds for every exercise")
    phases: tuple[Phase, ...]
    grades: tuple[Grade, ...]
    schedule: tuple[PhaseSchedule, ...]
    lists: tuple[SlotList, ...]
    exercises: tuple[Exercise, ...]
    ladders: dict[Id, tuple[Step, ...]]
    pain_classes: tuple[PainClass, ...]
    run_stages: tuple[RunStage, ...]
    runs_required: dict[Literal["quick", "standard", "cautious"], int]
    tests: tuple[Test, ...]
    test_rules: TestRules
    weekly: Weekly
    expect: tuple[Milestone, ...] = Field(description="what is usual, from the first weeks on; a rough map")
    red_flags: tuple[Question, ...]
    time_flags: tuple[TimeFlag, ...]
    levels: tuple[LevelText, ...]
    ice: Ice
    contraindications: tuple[Contraindication, ...]
    equipment: tuple[Equipment, ...]
    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
