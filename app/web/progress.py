"""Gathers what the page of progress shows, out of the counted days of one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.db import Database
from app.engine.distance import week_start
from app.engine.pace import required_runs
from app.engine.rows import exit_rows
from app.engine.standing import Standing
from app.engine.types import PHASES
from app.plans.queries import Asked, rules
from app.programs.catalog import itbs
from app.progress import drawing, sentences
from app.progress.climbs import climbed
from app.progress.columns import MOST_DAYS, columns, noted_days, stretches
from app.progress.lookback import Ahead, look_back, next_said
from app.progress.noted import Noted
from app.progress.queries import History, history_of
from app.progress.states import Kept, State, kept_of, state_of
from app.progress.weekly import weekly_said
from app.progress.weeks import WEEK, month_after, month_before, month_weeks, run_weeks
from app.web import progress_words
from app.web.pages import render
from app.web.progress_asking import Asking, Weeks

RANGES: Final[Mapping[Weeks, timedelta | None]] = {"4": WEEK * 4, "12": WEEK * 12, "all": None}
_DAY: Final = timedelta(days=1)
_LONGEST: Final = WEEK * 104
"""As far as "all" goes back: every day of it is reviewed again."""


def progress_page(database: Database, asking: Asking) -> str:
    """Return the page of one person's progress.

    Raises:
        NotEnrolled: there is no plan yet.
    """
    first = asking.today - (RANGES[asking.weeks] or _LONGEST) + _DAY
    main = _history(database, asking, first, asking.today)
    today = main.lived[-1].day
    month = min(max(asking.month, main.since), today).replace(day=1)
    states = _states(main, today)
    if month < main.lived[0].day and main.since < main.lived[0].day:
        states |= _states(_history(database, asking, month, month_after(month) - _DAY), today)
    told = noted_days(rules(), main.lived)
    found = columns(main.lived, told)
    runs = run_weeks(told)
    rests = frozenset(day for day, state in states.items() if state == "rest")
    phases = {phase.id: phase.name for phase in itbs().phases}
    standing = main.lived[-1].standing
    fine = rules().limits["strength"][standing.wishes.pain_mode].green_max
    return render(
        "progress/page.html",
        asking=asking,
        today=today,
        since=main.since,
        ranges=progress_words.ranges(asking),
        kept=_kept(states, week_start(today), today),
        told=told,
        empty=not any(one.work or one.morning is not None for one in told.values()),
        fine=fine,
        columns=found,
        rests=rests,
        chart=drawing.chart(found, phases, rests),
        load_said=sentences.load_said(found),
        phase_lines=progress_words.phase_words(stretches(found, lambda one: one.phase), found, phases),
        flare_line=progress_words.flare_words(stretches(found, lambda one: one.flare), found),
        by_week=len(main.lived) > MOST_DAYS,
        lookback=_look_back(main, states, told, fine),
        month=month,
        month_weeks=month_weeks(month),
        month_kept=_kept(states, month, month_after(month) - _DAY),
        before=month_before(month) if month > main.since.replace(day=1) else None,
        after=month_after(month) if month < today.replace(day=1) else None,
        states=states,
        runs=runs,
        run_bars=drawing.week_bars([(one.monday, one.minutes) for one in runs]),
        climbs=climbed(main.lived, main.steps),
        weekly=main.weekly,
        weekly_line=drawing.score_line([(one.day, one.mean) for one in main.weekly if one.mean is not None]),
        weekly_said=weekly_said(main.weekly),
        names={exercise.id: exercise.name for exercise in itbs().exercises},
        locked=standing.flags.lock is not None,
        words=progress_words,
        said=sentences,
        drawn=drawing,
        tab="progress",
        known=True,
    )


def _history(database: Database, asking: Asking, first: date, last: date) -> History:
    # Plans are asked for where a day's state is shown: where columns are days, in the week before and in the month.
    short = (last - first).days < MOST_DAYS
    plans_from = first if short else min(week_start(last) - WEEK, asking.month.replace(day=1))
    asked = Asked(asking.account_id, first, 1, asking.utc_day)
    return history_of(database, asked, min(last, asking.today), plans_from)


def _states(history: History, today: date) -> dict[date, State]:
    return {one.day: state_of(rules(), one, today) for one in history.lived}


def _kept(states: Mapping[date, State], first: date, last: date) -> Kept:
    return kept_of(state for day, state in states.items() if first <= day <= last)


@dataclass(frozen=True, slots=True)
class LookBack:
    """A week in three sentences. `whole`: it is over; else it is the first one, so far."""

    begun: date
    whole: bool
    sentences: tuple[str, str, str]


def _look_back(main: History, states: Mapping[date, State], told: Mapping[date, Noted], fine: int) -> LookBack:
    today = main.lived[-1].day
    begun = week_start(today) - WEEK
    whole = begun + WEEK > main.since
    if not whole:
        begun += WEEK
    days = [one for day, one in told.items() if begun <= day < begun + WEEK]
    done, knee = look_back(_kept(states, begun, begun + WEEK - _DAY), days, fine)
    standing = main.lived[-1].standing
    return LookBack(begun, whole, (done, knee, next_said(rules(), standing, _ahead(main, standing))))


def _ahead(main: History, standing: Standing) -> Ahead:
    place = PHASES.index(standing.position.phase)
    names = {phase.id: phase.name for phase in itbs().phases}
    lines = {phase.id: phase.rows for phase in itbs().phases}[standing.position.phase]
    holds = {row.id: row.holds for row in exit_rows(rules(), standing, main.days)}
    return Ahead(
        phase=names[PHASES[place + 1]] if place + 1 < len(PHASES) else None,
        met=sum(all(holds[name] for name in line) for line in lines),
        points=len(lines),
        runs_left=required_runs(rules(), standing) - standing.running.clean,
    )
