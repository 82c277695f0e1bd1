"""What is valid for one kind of event, and what could be wrong with it."""

from dataclasses import dataclass

from tests.http.events import Event


@dataclass(frozen=True)
class Shape:
    """What is valid for one kind. Paths name a field; `a.0.b` goes into lists and objects."""

    full: Event
    least: Event
    scores: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
