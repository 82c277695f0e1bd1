"""How the plan decides: the page of the rules, and the page of one person's day."""

import re
from datetime import date, timedelta
from functools import cache

from app.engine.explain import Explained
from app.engine.modes import EASE_AT, SETTLE_AT
from app.engine.numbers import NUMBERS
from app.engine.pace import allowed_pace
from app.engine.reasons import TEXTS
from app.programs.catalog import itbs
from app.web import how_words
from app.web.pages import render

_DAY = timedelta(days=1)
_NUMBER = re.compile(r"\{\w+\}")


@cache
def rules_page() -> str:
    """Return the page with the tables of every rule: the same for everybody, so that a phone may keep it."""
    program = itbs()
    return render(
        "how/rules.html",
        program=program,
        names={exercise.id: exercise.name for exercise in program.exercises},
        lists={one.id: one for one in program.lists},
        questions={question.id: question for question in program.red_flags},
        levels={level.id: level for level in program.levels},
        number=NUMBERS,
        ease_at=EASE_AT,
        settle_at=SETTLE_AT,
        sentences=tuple(_NUMBER.sub("…", text) for text in TEXTS.values()),
        words=how_words,
    )


@cache
def no_signal_page() -> str:
    """Return what stands in for a page of the server that the phone does not have, while there is no signal."""
    return word_page(
        "This page needs signal",
        "It comes from the server. Your plan and your entries are on this phone.",
    )


def word_page(title: str, text: str, *, theme: str = "auto") -> str:
    """Return a page with a few words and the ways on."""
    return render("how/word.html", title=title, text=text, theme=theme)


def day_page(explained: Explained, *, today: date, theme: str) -> str:
    """Return the page that explains one day of one person.

    Args:
        explained: the day.
        today: the person's own day, after which there are no pages.
        theme: what the person chose on the phone: auto, light or dark.
    """
    program, standing = itbs(), explained.standing
    zero = standing.wishes.pain_mode == "zero"
    phases = {phase.id: phase for phase in program.phases}
    phase = phases[standing.position.phase]
    holds = {row.id: row.holds for row in explained.rows}
    return render(
        "how/day.html",
        told=explained,
        standing=standing,
        eve=explained.eve,
        plan=explained.planned,
        day=standing.day,
        today=today,
        before=standing.day - _DAY if standing.day > standing.episode.since else None,
        after=standing.day + _DAY if standing.day < today else None,
        theme=theme,
        phases=phases,
        points=tuple(
            (text, all(holds[name] for name in line)) for text, line in zip(phase.move_on, phase.rows, strict=True)
        ),
        names={exercise.id: exercise.name for exercise in program.exercises},
        tests={test.id: test.name for test in program.tests},
        classes={one.id: one for one in program.pain_classes},
        limits=tuple(
            (
                one.name,
                one.green_max_zero if zero else one.green_max,
                one.amber_max_zero if zero else one.amber_max,
                how_words.gate_spans(one.gate_zero if zero else one.gate),
            )
            for one in program.pain_classes
        ),
        verdicts=tuple(one for one in standing.verdicts if one.day == standing.day - _DAY),
        by_hand=explained.said.prescribed,
        pace=allowed_pace(standing),
        number=NUMBERS,
        ease_at=EASE_AT[standing.wishes.pain_mode],
        settle_at=SETTLE_AT[standing.wishes.pain_mode],
        words=how_words,
    )
