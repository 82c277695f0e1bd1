"""Two people on one server, one of whom has said something that the other must never see."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.http.events import enrolled, event, screen
from tests.http.person import Person

CANARY = "canary-of-the-other-account"


@dataclass(frozen=True)
class Two:
    mine: Person
    other: Person


def two_people(guests: Callable[[str], Person], url: str) -> Two:
    mine, other = guests(url), guests(url)
    today = other.today()
    other.says(enrolled(today), screen(today), event("note", {"text": CANARY}, today))
    return Two(mine, other)
