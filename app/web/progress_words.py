"""The words and addresses of the page of progress."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from app.engine.path.changes import said
from app.engine.program import Rung
from app.engine.types import PhaseId
from app.progress.columns import Column
from app.progress.states import State
from app.web.progress_asking import Asking

STATES: Final[Mapping[State, str]] = {
    "done": "Done",
    "part": "Part",
    "rest": "Rest",
    "blank": "Nothing noted",
    "open": "Still open",
}
RANGE_WORDS: Final = {"4": "4 weeks", "12": "12 weeks", "all": "All"}
KICKERS: Final = {"4": "the last 4 weeks", "12": "the last 12 weeks", "all": "from the start"}


@dataclass(frozen=True, slots=True)
class Way:
    """One of the spans of time to choose from."""

    text: str
    href: str
    here: bool


def ranges(asking: Asking) -> tuple[Way, ...]:
    """List the spans of time."""
    return tuple(Way(text, address(weeks, None), weeks == asking.weeks) for weeks, text in RANGE_WORDS.items())


def address(weeks: str, month: date | None) -> str:
    """Give the address of the page with these choices; the plain one where they are the usual ones.

    The month comes first: the part of a page that has the second word of its address for a name comes into view.
    """
    return "/".join(("/progress", *([f"{month:%Y-%m}"] if month else []), *([] if weeks == "4" else [weeks])))


def day_words(day: date) -> str:
    """Say a day in full, such as Wednesday 7 January."""
    return f"{day:%A} {day.day} {day:%B}"


def short_day(day: date) -> str:
    """Say a day in short, such as Wed 7 Jan."""
    return f"{day:%a} {day.day} {day:%b}"


def moment(local: datetime) -> str:
    """Say a time of a day, such as 09:14 on Friday 27 November."""
    return f"{local:%H:%M} on {day_words(local.date())}"


def rung(step: Rung) -> str:
    """Say a step of a ladder, such as 2 sets of 8."""
    return said(step)


def signed(rating: int) -> str:
    """Write a change with its sign, a real minus."""
    return f"+{rating}" if rating > 0 else f"{rating}".replace("-", "\N{MINUS SIGN}")


def phase_words(
    found: Sequence[tuple[PhaseId, int, int]], columns: Sequence[Column], names: Mapping[PhaseId, str]
) -> tuple[str, ...]:
    """List the phases, each with its first day."""
    begun = [(names[phase], columns[at].first) for phase, at, _ in found]
    return tuple(f"{name} from {day.day} {day:%B}" for name, day in begun)


def flare_words(found: Sequence[tuple[bool, int, int]], columns: Sequence[Column]) -> str:
    """List the flares in a line, each with its first and last day; nothing where there was none."""
    return "; ".join(_days(columns[at].first, columns[at + many - 1].last) for on, at, many in found if on)


def _days(first: date, last: date) -> str:
    begun = f"{first.day} {first:%B}"
    return begun if first == last else f"{begun} to {last.day} {last:%B}"
