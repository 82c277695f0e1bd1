"""Where the parts of a drawing stand, in units of its own. Nothing is drawn for what is not there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.engine.types import PhaseId
from app.progress.columns import Column, stretches
from app.progress.sentences import counted

WIDTH: Final = 318
LEFT: Final = 24
RIGHT: Final = 314
TOP: Final = 30
BOTTOM: Final = 132
BAR_TOP: Final = 152
FLOOR: Final = 196
SCORES: Final = 10
# Bars never look taller than a full day of so many exercises unless more was done.
_FULL_DAY: Final = 6
# About how wide a letter of the drawing is.
_LETTER: Final = 6.2
_LABEL_ROOM: Final = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a place; `size` is its width, and `height` what it needs below that."""

    x: float
    y: float = 0
    size: float = 0
    height: float = 0
    text: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Pain above work. Circles are mornings, diamonds the worst of sessions; the line breaks at every gap."""

    phases: tuple[Mark, ...]
    flares: tuple[Mark, ...]
    mornings: tuple[Mark, ...]
    line: str
    sessions: tuple[Mark, ...]
    bars: tuple[Mark, ...]
    rests: tuple[Mark, ...]
    labels: tuple[Mark, ...]
    dot: float


def score_y(score: int) -> float:
    """Give the height of a score on the fixed scale from 0 to 10."""
    return round(BOTTOM - (BOTTOM - TOP) * score / SCORES, 1)


def chart(found: Sequence[Column], names: Mapping[PhaseId, str], rest: frozenset[date]) -> Chart:
    """Lay out the columns. `names` are those of the phases, `rest` the days that asked for nothing."""
    step = (RIGHT - LEFT) / max(1, len(found))
    middles = [round(LEFT + step * (place + 0.5), 1) for place in range(len(found))]
    wide = round(min(13, max(1.6, step * 0.68)), 1)
    dot = 5.0 if step > 14 else 3.6 if step > 7 else 2.2  # noqa: PLR2004 -- three sizes for three spans of time
    return Chart(
        phases=tuple(_phases(found, names, step)),
        flares=tuple(
            Mark(round(LEFT + step * at, 1), size=round(step * many, 1), text="Flare")
            for on, at, many in stretches(found, lambda one: one.flare)
            if on
        ),
        mornings=tuple(
            Mark(x, score_y(one.morning)) for x, one in zip(middles, found, strict=True) if one.morning is not None
        ),
        line=_line([None if one.morning is None else score_y(one.morning) for one in found], middles),
        sessions=tuple(
            Mark(x, score_y(one.session)) for x, one in zip(middles, found, strict=True) if one.session is not None
        ),
        bars=tuple(_bars(found, middles, wide)),
        rests=tuple(
            Mark(x, size=round(min(5.0, wide / 2), 1))
            for x, one in zip(middles, found, strict=True)
            if one.first in rest and not one.work
        ),
        labels=tuple(_labels(found, middles)),
        dot=dot,
    )


def _phases(found: Sequence[Column], names: Mapping[PhaseId, str], step: float) -> list[Mark]:
    """Name the phases, or, where a name has no room, number all of them: the list beside the drawing has both."""
    alike = stretches(found, lambda one: one.phase)
    fit = all(len(names[phase]) * _LETTER + 8 < step * many for phase, _, many in alike)
    return [
        Mark(
            round(LEFT + step * at, 1),
            size=round(step * many, 1),
            text=names[phase] if fit else str(place),
            kind="" if place % 2 else "odd",
        )
        for place, (phase, at, many) in enumerate(alike, 1)
    ]


def _line(heights: Sequence[float | None], middles: Sequence[float]) -> str:
    path, joined = "", False
    for x, y in zip(middles, heights, strict=True):
        if y is not None:
            path += f"{'L' if joined else 'M'}{x:g} {y:g}"
        joined = y is not None
    return path


def _bars(found: Sequence[Column], middles: Sequence[float], wide: float) -> list[Mark]:
    tallest = max([_FULL_DAY, *(one.work for one in found)])
    marks: list[Mark] = []
    for x, one in zip(middles, found, strict=True):
        floor = float(FLOOR)
        for kind, many in (("hard", one.hard), ("light", one.light)):
            height = round((FLOOR - BAR_TOP) * many / tallest, 1)
            if many:
                marks.append(Mark(round(x - wide / 2, 1), round(floor - height, 1), wide, height, kind=kind))
            floor -= height
    return marks


def _labels(found: Sequence[Column], middles: Sequence[float]) -> list[Mark]:
    """Write the day under Mondays, or, over a longer time, the month under its first column."""
    by_month = len(found) > 4 * 7
    marks: list[Mark] = []
    for place, (x, one) in enumerate(zip(middles, found, strict=True)):
        begins = place == 0 or found[place - 1].first.month != one.first.month
        due = begins if by_month else one.first.weekday() == 0
        if due and x + _LABEL_ROOM / 2 <= RIGHT + 8 and (not marks or x - marks[-1].x >= _LABEL_ROOM):
            text = f"{one.first:%b}" if by_month else f"{one.first.day} {one.first:%b}"
            marks.append(Mark(max(x, LEFT + 12), text=text))
    return marks


@dataclass(frozen=True, slots=True)
class Bars:
    """One bar a week, with its number over it where there is room."""

    bars: tuple[Mark, ...]
    labels: tuple[Mark, ...]


BARS_TOP: Final = 22
BARS_FLOOR: Final = 96
_MOST_NUMBERS: Final = 13


def week_bars(weeks: Sequence[tuple[date, float]]) -> Bars:
    """Lay out what was counted by weeks, each with its Monday."""
    step = (RIGHT - 4) / max(1, len(weeks))
    tallest = max([1.0, *(value for _, value in weeks)])
    wide = round(min(34, step * 0.62), 1)
    bars: list[Mark] = []
    labels: list[Mark] = []
    for place, (begun, value) in enumerate(weeks):
        x = round(4 + step * (place + 0.5), 1)
        height = round((BARS_FLOOR - BARS_TOP) * value / tallest, 1)
        if value:
            text = f"{value:.0f}" if len(weeks) <= _MOST_NUMBERS else ""
            bars.append(Mark(x, BARS_FLOOR - height, wide, height, text=text))
        if x + 18 <= WIDTH and (not labels or x - labels[-1].x >= _LABEL_ROOM):
            labels.append(Mark(max(x, 20), text=f"{begun.day} {begun:%b}"))
    return Bars(tuple(bars), tuple(labels))


@dataclass(frozen=True, slots=True)
class Line:
    """Scores from 0 to 10 over time: a dot a day that has one."""

    dots: tuple[Mark, ...]
    line: str


def score_line(scores: Sequence[tuple[date, float]]) -> Line | None:
    """Lay out scores by their days, oldest first; None where there are fewer than two."""
    if len(scores) <= 1:
        return None
    first, last = scores[0][0], scores[-1][0]
    span = max(1, (last - first).days)
    dots = tuple(
        Mark(
            round(LEFT + 12 + (RIGHT - LEFT - 24) * (day - first).days / span, 1),
            round(BARS_FLOOR - (BARS_FLOOR - 12) * score / SCORES, 1),
            text=f"{day.day} {day:%b}",
        )
        for day, score in scores
    )
    return Line(dots, "".join(f"{'L' if place else 'M'}{dot.x:g} {dot.y:g}" for place, dot in enumerate(dots)))


def stairs(steps: int) -> str:
    """Draw a stair of up to six steps, as the path of a line from the left foot to the top."""
    many = min(steps, 6)
    wide, high = 36 / (many + 1), 20 / many
    return "M2 24" + "".join(f"h{wide:.1f}v-{high:.1f}" for _ in range(many)) + f"h{wide:.1f}"


def steps_word(steps: int) -> str:
    """Say how many steps up."""
    return f"{counted(steps, 'step')} up"
