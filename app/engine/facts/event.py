"""One fact of one day, whichever it is, and the fact that takes another back."""

from dataclasses import dataclass
from datetime import date

from app.engine.facts.by_hand import Placed, Prescribed
from app.engine.facts.episode import Choice, Enrolled, Function, Pause, Settings
from app.engine.facts.ice import Ice
from app.engine.facts.measures import Try
from app.engine.facts.safety import Clearance, Screen
from app.engine.facts.scores import After, Evening, FlareReport, Morning
from app.engine.facts.work import Run, Session, Tick


@dataclass(frozen=True, slots=True)
class Retract:
    """Takes one event back as if it had never been."""

    event_id: str


Fact = (
    Enrolled
    | Settings
    | Placed
    | Prescribed
    | Choice
    | Morning
    | Evening
    | Tick
    | Session
    | After
    | Run
    | Ice
    | Try
    | FlareReport
    | Screen
    | Clearance
    | Function
    | Pause
    | Retract
)


@dataclass(frozen=True, slots=True)
class Event:
    """One fact of one plan day. The id is lower-case text; only for choices of one day does it decide."""

    id: str
    day: date
    fact: Fact
