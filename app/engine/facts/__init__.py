"""What a person did or said, one class for each kind of event that a rule reads.

Scores are whole numbers 0 to 10 for the outer knee of the affected side. None means that it was not given,
which is never 0.
"""

from app.engine.facts.by_hand import Placed, PlacedStep, Prescribed, PrescribedDose
from app.engine.facts.episode import Activity, Choice, Enrolled, Function, Pause, Settings
from app.engine.facts.event import Event, Fact, Retract
from app.engine.facts.ice import Ice, SkinCheck
from app.engine.facts.measures import Measure, Try
from app.engine.facts.safety import Answer, Clearance, Part, Screen
from app.engine.facts.scores import After, Evening, FlareReport, Morning
from app.engine.facts.work import Run, Session, Tick

__all__ = [
    "Activity",
    "After",
    "Answer",
    "Choice",
    "Clearance",
    "Enrolled",
    "Evening",
    "Event",
    "Fact",
    "FlareReport",
    "Function",
    "Ice",
    "Measure",
    "Morning",
    "Part",
    "Pause",
    "Placed",
    "PlacedStep",
    "Prescribed",
    "PrescribedDose",
    "Retract",
    "Run",
    "Screen",
    "Session",
    "Settings",
    "SkinCheck",
    "Tick",
    "Try",
]
