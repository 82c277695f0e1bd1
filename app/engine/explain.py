"""Everything that explains one day: where the person stood, what was said, the path, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.engine.days import NOTHING, Day, Days
from app.engine.pace import required_runs
from app.engine.path.changes import changes
from app.engine.path.fork import Fork
from app.engine.path.trace import trace
from app.engine.plan import plan
from app.engine.planned import Variant
from app.engine.program import Program, Rung
from app.engine.review import Fold
from app.engine.rows import Row, exit_rows
from app.engine.standing import Standing
from app.engine.steps import shown_steps

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Explained:
    """One day: `said` is its record, `before` the last one's. `eve` is None on the day of the first enrolment."""

    eve: Standing | None
    standing: Standing
    said: Day
    before: Day
    path: tuple[Fork, ...]
    changes: tuple[str, ...]
    rows: tuple[Row, ...]
    steps: Mapping[str, Rung]
    required: int
    planned: Variant


def explain(program: Program, days: Days, day: date, start: Standing | None = None) -> Explained:
    """Explain the plan of a day as of its morning; `days` holds nothing later.

    Raises:
        NotEnrolledError: nobody enrolled on or before that day.
    """
    fold = Fold.up_to_eve(program, days, day, start)
    standing = fold.morning(days)
    planned = plan(program, standing, days)
    return Explained(
        eve=fold.eve,
        standing=standing,
        said=days.get(day, NOTHING),
        before=days.get(day - _DAY, NOTHING),
        path=trace(program, fold.eve, standing, days, planned),
        changes=changes(program, fold.eve, standing, days) if fold.eve else (),
        rows=exit_rows(program, standing, days),
        steps=shown_steps(program, standing, days),
        required=required_runs(program, standing),
        planned=planned,
    )
