"""The parts of the program that the tests read their words from."""

from typing import TypedDict


class Option(TypedDict):
    value: bool | str
    text: str


class Part(TypedDict):
    id: str
    text: str


class Question(TypedDict):
    id: str
    text: str
    short: bool
    form: str
    options: list[Option]
    parts: list[Part]


class Grade(TypedDict):
    grade: int
    text: str


class Level(TypedDict):
    id: str
    title: str


class Skin(TypedDict):
    id: str
    text: str


class Ice(TypedDict):
    slim_question: str
    barrier: str
    check_question: str
    skin: list[Skin]


class Named(TypedDict):
    id: str
    name: str


class Card(TypedDict):
    id: str
    title: str


class Program(TypedDict):
    grades: list[Grade]
    red_flags: list[Question]
    levels: list[Level]
    ice: Ice
    exercises: list[Named]
    cards: list[Card]


def option_text(program: Program, question: str, value: object) -> str:
    """Give the words of one answer of a question."""
    options = next(one["options"] for one in program["red_flags"] if one["id"] == question)
    return next(option["text"] for option in options if option["value"] == value)


def level_title(program: Program, level: str) -> str:
    return next(one["title"] for one in program["levels"] if one["id"] == level)
