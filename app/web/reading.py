"""The pages that are only read: the server draws them, the phone keeps them, and the app shows them in its frame."""

from collections.abc import Mapping
from functools import cache
from typing import Final, Protocol

from app.engine import ENGINE
from app.programs.catalog import itbs
from app.programs.schemas import Exercise, LevelText, Question
from app.web.pages import render

# The levels that send a person to somebody at once or soon, worst first.
_HELP: Final = ("U999", "U111", "SOON")
_THEMES: Final = (
    ("knee", "What hurts, and why"),
    ("plan", "How you get better"),
    ("ease", "What eases it"),
    ("run", "Running again"),
    ("help", "Stay safe"),
)
# Groups of exercises under the words a runner would look for, in the order of a day.
_SHELVES: Final = (
    ("Warm-up", ("warmup", "mobility")),
    ("Ball and roller", ("release",)),
    ("Stretches", ("stretch",)),
    ("Hips and trunk", ("hip", "trunk-hip")),
    ("Legs", ("leg", "hamstring")),
    ("Balance", ("balance",)),
    ("Hops", ("plyo",)),
    ("Walk, bike and swim", ("cardio",)),
    ("Running", ("run",)),
)


def signs(questions: tuple[Question, ...], level: str) -> tuple[str, ...]:
    """Give what leads to a level: each question under the worst level that its own answer can reach."""
    return tuple(one.tell for one in questions if one.tell and _worst(one) == level)


def _worst(question: Question) -> str | None:
    alone = {rule.level for rule in question.levels if all(part.question is None for part in rule.when)}
    return next((level for level in _HELP if level in alone), None)


def shelves(exercises: tuple[Exercise, ...]) -> tuple[tuple[str, tuple[Exercise, ...]], ...]:
    """Put the exercises on shelves. One of a group that has none comes last, under care."""
    known = {group for _, groups in _SHELVES for group in groups}
    filled = [(title, tuple(one for one in exercises if one.group in groups)) for title, groups in _SHELVES]
    filled.append(("Care", tuple(one for one in exercises if one.group not in known)))
    return tuple((title, found) for title, found in filled if found)


@cache
def help_page(*, known: bool = False) -> str:
    """Return when to get help and whom to call."""
    program = itbs()
    levels: Mapping[str, LevelText] = {level.id: level for level in program.levels}
    lines = tuple((levels[level], signs(program.red_flags, level)) for level in _HELP)
    return render("reading/help.html", tab="today", known=known, signs=lines)


@cache
def learn_page(card: str | None = None, *, known: bool = False) -> str:
    """Return all cards by theme; `card` is the one that lies open."""
    return render("reading/learn.html", tab="today", known=known, program=itbs(), themes=_THEMES, open=card)


@cache
def exercises_page(*, known: bool = False) -> str:
    """Return all exercises on their shelves."""
    return render("reading/exercises.html", tab="today", known=known, shelves=shelves(itbs().exercises))


@cache
def about_page(*, known: bool = False) -> str:
    """Return what the app is and is not, and whose work is in it."""
    return render("reading/about.html", tab="you", known=known, program=itbs(), engine=ENGINE)


class Drawing(Protocol):
    """Draws a page; `known`: whether the browser sent a credential."""

    def __call__(self, *, known: bool = False) -> str:
        """Return the page as HTML."""


READING: Final[Mapping[str, Drawing]] = {
    "/help": help_page,
    "/learn": learn_page,
    "/exercises": exercises_page,
    "/about": about_page,
}
