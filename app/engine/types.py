"""The words that facts, rules and plans share."""

from typing import Literal

PhaseId = Literal["settle", "load", "strengthen", "functional", "return_run", "maintain"]
PainClassId = Literal["run", "impact", "strength", "release"]
PainMode = Literal["monitored", "zero"]
Pace = Literal["quick", "standard", "cautious"]
GateAnswer = Literal["go", "half", "instead", "settle", "rest"]
SlotId = Literal["am", "pm"]
AnySlot = Literal["am", "pm", "extra"]
AfterSlot = Literal["am", "pm", "extra", "run"]
Mode = Literal["normal", "ease", "settle", "rest", "locked"]
Colour = Literal["green", "amber", "red", "unconfirmed", "incomplete", "unrated"]
FlareCause = Literal["F1", "F2", "F3"]
Level = Literal["U999", "U111", "AGE", "ASK", "SOON"]
LockLevel = Literal["U999", "U111", "SCREEN", "AGE", "ASK"]
IceProtocolId = Literal["ice-20", "ice-10-10-10"]
Side = Literal["left", "right", "both"]

PHASES: tuple[PhaseId, ...] = ("settle", "load", "strengthen", "functional", "return_run", "maintain")
# E3: the order in which one session of a day takes the next morning's colour.
CLASSES: tuple[PainClassId, ...] = ("run", "impact", "strength", "release")
