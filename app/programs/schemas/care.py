"""Ice, cards, things to have at hand, and sources."""

from typing import Literal

from pydantic import Field

from app.programs.schemas.base import Entry, Id, PhaseId, Text


class Contraindication(Entry):
    """A reason not to use ice (G): `off` turns it off, `ask` until a clinician has said yes."""

    id: Id
    text: Text
    level: Literal["off", "ask"]
    refs: tuple[Id, ...] = ()


class IceProtocol(Entry):
    """One way of icing, as spans of seconds on and off the skin."""

    id: Literal["ice-20", "ice-10-10-10"]
    name: Text
    spans: tuple[int, ...] = Field(min_length=1, description="seconds: on, off, on …")
    checks_s: tuple[int, ...] = Field(description="when to look at the skin, in seconds from the start")


class SkinAnswer(Entry):
    """One answer to a skin check and whether it ends the icing."""

    id: Literal["pink", "pale", "burning", "numb"]
    text: Text
    stop: bool
    advice: Text


class Ice(Entry):
    """The rules of icing (G)."""

    max_s: int
    min_gap_s: int
    quiet_before_s: int
    per_day: int
    heat_rub_gap_s: int
    phases: tuple[PhaseId, ...] = Field(description="phases that offer it unasked")
    default_protocol: Id
    slim_protocol: Id
    slim_question: Text = Field(description="yes makes `slim_protocol` the one to start with (ICE2)")
    protocols: tuple[IceProtocol, ...]
    barrier: Text = Field(description="the tick that is needed to start")
    where: tuple[Text, ...]
    never: tuple[Text, ...]
    check_question: Text
    skin: tuple[SkinAnswer, ...]
    after: tuple[Text, ...]
    overshoot: Text
    nerve_note: Text
    refs: tuple[Id, ...]


class Card(Entry):
    """One education card: one idea, 40 to 90 words."""

    id: Id
    theme: Literal["knee", "plan", "ease", "run", "help"]
    title: Text
    text: Text
    refs: tuple[Id, ...] = ()


class Milestone(Entry):
    """What is usual by some week of the plan, so that nobody measures a slow week against a guess."""

    when: Text
    text: Text


class Source(Entry):
    """One source. `looked_up` is false where it is cited from memory."""

    key: Id
    what: Text
    where: Text | None = None
    looked_up: bool


class Equipment(Entry):
    """A thing an exercise may need. `asked`: worth asking a new person for."""

    id: Id
    name: Text
    asked: bool
