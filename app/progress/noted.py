"""What one day's own entries say. Nothing is made up for what was not said."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.engine.days import Day
from app.engine.merge import worst
from app.engine.program import Program


@dataclass(frozen=True, slots=True)
class Noted:
    """One day. A score that was not given is None, never 0.

    `session` is the worst score during or after any work. `light` counts exercises that loosen, `hard` all other work:
    strength, hops, runs and tests.
    """

    morning: int | None = None
    session: int | None = None
    light: int = 0
    hard: int = 0
    runs: int = 0
    run_minutes: float = 0

    @property
    def work(self) -> int:
        """Count everything that was done."""
        return self.light + self.hard


def noted(program: Program, record: Day) -> Noted:
    """Count one day. A finished slot in which nothing was ticked is one piece of work."""
    ticked = [tick for tick in record.ticks if tick.complete > 0]
    runs = [run for run in record.runs if run.complete > 0]
    slots = {tick.slot for tick in ticked}
    bare = {session.slot: session.rule for session in record.sessions if session.slot not in slots}
    rules = [_rule(program, tick.exercise) for tick in ticked] + list(bare.values())
    light = rules.count("release")
    return Noted(
        morning=record.morning,
        session=worst(_scores(record)),
        light=light,
        hard=len(rules) - light + len(runs) + len(record.tries),
        runs=len(runs),
        run_minutes=sum(run.minutes for run in runs),
    )


def _rule(program: Program, exercise: str) -> str:
    known = program.exercises.get(exercise)
    return known.rule if known else "release"


def _scores(record: Day) -> Iterator[int | None]:
    yield from (tick.peak for tick in record.ticks)
    for session in record.sessions:
        yield from (session.peak, session.post)
    for run in record.runs:
        yield from (run.peak, run.post)
    yield from record.after.values()
    yield from (one.pain for one in record.tries)
