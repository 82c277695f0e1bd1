"""The shape of a program: what the YAML files hold and what `GET /program` serves."""

from app.programs.schemas.base import Entry, GateAnswer, Id, Level, PainClassId, PhaseId, Text, Weekday
from app.programs.schemas.care import Card, Contraindication, Equipment, Ice, IceProtocol, Milestone, SkinAnswer, Source
from app.programs.schemas.days import CycleDays, Grade, Phase, PhaseSchedule, SlotList
from app.programs.schemas.exercises import Dose, Evidence, Exercise, Step
from app.programs.schemas.figures import Figure, FigureArrow, FigurePose, FigureProp, FigureReach
from app.programs.schemas.measures import Interval, MomentAdvice, PainClass, RunStage
from app.programs.schemas.program import Program
from app.programs.schemas.readiness import FormPass, Mark, MarkLine, Test, TestRules, Timing, Weekly
from app.programs.schemas.screening import AnswerPart, Condition, LevelRule, LevelText, Option, Question, TimeFlag

__all__ = [
    "AnswerPart",
    "Card",
    "Condition",
    "Contraindication",
    "CycleDays",
    "Dose",
    "Entry",
    "Equipment",
    "Evidence",
    "Exercise",
    "Figure",
    "FigureArrow",
    "FigurePose",
    "FigureProp",
    "FigureReach",
    "FormPass",
    "GateAnswer",
    "Grade",
    "Ice",
    "IceProtocol",
    "Id",
    "Interval",
    "Level",
    "LevelRule",
    "LevelText",
    "Mark",
    "MarkLine",
    "Milestone",
    "MomentAdvice",
    "Option",
    "PainClass",
    "PainClassId",
    "Phase",
    "PhaseId",
    "PhaseSchedule",
    "Program",
    "Question",
    "RunStage",
    "SkinAnswer",
    "SlotList",
    "Source",
    "Step",
    "Test",
    "TestRules",
    "Text",
    "TimeFlag",
    "Timing",
    "Weekday",
    "Weekly",
]
