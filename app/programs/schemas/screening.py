"""The safety questions, what their answers lead to, and what a person is told."""

from typing import Literal, Self

from pydantic import Field, model_validator

from app.programs.schemas.base import Entry, Id, Level, Text


class Condition(Entry):
    """One thing that must be true of an answer. Without `question` it is the question's own."""

    question: Id | None = None
    field: Id | None = Field(default=None, description="a part of an answer that has parts")
    equals: bool | str | None = None
    differs: bool | str | None = Field(default=None, description="answered, and with something else")
    at_least: int | None = None

    @model_validator(mode="after")
    def one_comparison(self) -> Self:
        """Refuse a condition that compares with nothing or twice."""
        if sum(part is not None for part in (self.equals, self.differs, self.at_least)) != 1:
            raise ValueError("a condition needs exactly one of equals, differs and at_least")
        return self


class LevelRule(Entry):
    """The level that an answer has when all of `when` holds. The first rule that fits counts."""

    level: Level
    when: tuple[Condition, ...] = Field(min_length=1)


class Option(Entry):
    """One answer that can be chosen."""

    value: bool | str
    text: Text


class AnswerPart(Entry):
    """One part of an answer that has parts."""

    id: Id
    text: Text
    form: Literal["bool", "nights"]


class Question(Entry):
    """One red-flag question (F) and what its answers lead to; an answer that no rule fits is clear."""

    id: Id
    text: Text
    short: bool = Field(description="part of the short set")
    form: Literal["bool", "choice", "parts"]
    options: tuple[Option, ...] = ()
    parts: tuple[AnswerPart, ...] = ()
    asked_when: tuple[Condition, ...] = Field(default=(), description="all must hold; empty: always asked")
    levels: tuple[LevelRule, ...] = ()
    tell: Text | None = Field(default=None, description="what to tell the clinician when it was answered yes")
    cards: tuple[Id, ...] = Field(default=(), description="cards worth reading with it")
    refs: tuple[Id, ...] = ()


class TimeFlag(Entry):
    """A flag that time raises and no question does (F, E4): its level is always SOON."""

    id: Literal["T6W", "T12W", "T6M", "FL3", "FL14"]
    text: Text
    tell: Text
    cards: tuple[Id, ...] = ()
    refs: tuple[Id, ...] = ()


class LevelText(Entry):
    """What a person is told at a level: what to do, why, and whom to call."""

    id: Literal["U999", "U111", "AGE", "ASK", "SOON", "SCREEN"]
    title: Text
    text: Text
    call: str | None = Field(default=None, description="number to call, in the UK")
    tell: Text | None = None
    locks: bool = Field(description="whether exercise is hidden")
