"""The two ways in which the days ahead are thought to go (contract, "Decide ahead")."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Day, Days, Overlay
from app.engine.facts import Evening, Measure, Run, Session, Tick, Try
from app.engine.flaring import base7
from app.engine.memory import GATE_CONTACTS
from app.engine.plan import plan
from app.engine.planned import Variant
from app.engine.program import Program
from app.engine.review import review
from app.engine.standing import Standing

_DAY: Final = timedelta(days=1)
_LOOK_BACK: Final = 60
_MOST_THRESHOLD: Final = 4  # no rule compares a morning score with a higher fixed number
_MOST_RISE: Final = 2  # nor asks for a higher rise above the day before, or above the usual
_BEST: Final = Measure(reps=30, seconds=60, form=4, completed=True)


@dataclass(slots=True)
class Future:
    """Days told over those that are known. `standing` is after the review of the last day told."""

    program: Program
    known: Days
    standing: Standing
    told: dict[date, Day] = field(default_factory=dict)
    mornings: dict[int | None, tuple[Standing, Days]] = field(default_factory=dict)

    def if_scored(self, score: int | None) -> tuple[Standing, Days]:
        """Review the next morning with a score, or without."""
        if score not in self.mornings:
            day = self.standing.day + _DAY
            days = Overlay({day: Day(morning=score)}, Overlay(self.told, self.known))
            self.mornings[score] = review(self.program, self.standing, days, day), days
        return self.mornings[score]

    def last_that_matters(self) -> int:
        """Find the next morning's score from which on no rule can tell a higher one."""
        return last_that_matters(self.standing, Overlay(self.told, self.known), self.standing.day + _DAY)

    def go_on(self, score: int | None) -> None:
        """Let the next morning come with a score, or without, and nothing done yet."""
        self.standing, _ = self.if_scored(score)
        self.mornings.clear()
        self.told[self.standing.day] = Day(morning=score)

    def do_all(self, evening: Evening | None) -> None:
        """Let all that is offered on the present day be done, green and complete."""
        self.mornings.clear()
        days = Overlay(self.told, self.known)
        today = self.standing.day
        record = days.get(today, NOTHING)
        planned = plan(self.program, self.standing, days)
        self.told[today] = replace(_with_all_done(record, planned), evening=record.evening or evening)


def last_scores(days: Days, today: date) -> tuple[int | None, Evening | None]:
    """Find the last morning score, and the last evening, that are known up to a day."""
    back = [days[day] for ahead in range(_LOOK_BACK) if (day := today - _DAY * ahead) in days]
    morning = next((record.morning for record in back if record.morning is not None), None)
    evening = next((record.evening for record in back if record.evening is not None), None)
    return morning, evening


def last_that_matters(standing: Standing, days: Days, day: date) -> int:
    """Find the morning score of a day from which on no rule can tell a higher one; `standing` is of the day before."""
    eve = days.get(day - _DAY, NOTHING).morning
    usual = base7(days, day)
    flare = standing.flares.now
    return max(
        _MOST_THRESHOLD,
        0 if eve is None else eve + _MOST_RISE,
        0 if usual is None else usual + _MOST_RISE,
        0 if flare is None else flare.base + 1,
    )


def _with_all_done(record: Day, planned: Variant) -> Day:
    ticked = {(tick.slot, tick.exercise) for tick in record.ticks}
    slots = [slot for slot in planned.slots if any(not item.done for item in slot.items)]
    ticks = tuple(
        Tick(slot.id, item.exercise, complete=100)
        for slot in slots
        for item in slot.items
        if (slot.id, item.exercise) not in ticked
    )
    logged = {(session.slot, session.rule) for session in record.sessions}
    sessions = tuple(
        Session(slot.id, slot.rule, peak=0, post=0, contacts=GATE_CONTACTS if slot.rule == "impact" else None)
        for slot in slots
        if (slot.id, slot.rule) not in logged
    )
    runs = (_green_run(planned),) if planned.run.offered else ()
    return replace(
        record,
        ticks=(*record.ticks, *ticks),
        sessions=(*record.sessions, *sessions),
        runs=(*record.runs, *runs),
        tries=(*record.tries, *(_passed(test) for test in planned.tests.offered)),
    )


def _green_run(planned: Variant) -> Run:
    caps = planned.run.caps
    return Run(
        minutes=planned.run.minutes or 30,
        peak=0,
        post=0,
        complete=100,
        stage=planned.run.stage,
        km=caps.run_km if caps else None,
    )


def _passed(test: str) -> Try:
    return Try(test, pain=0, injured=_BEST, other=_BEST, passed_form=True)
