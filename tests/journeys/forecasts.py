"""J11 and every example of H6: "I have signed up for a 5 k in early March"."""

from collections.abc import Iterator
from datetime import date

from pydantic import JsonValue

from tests.journeys.tale import Body, Journey

EVENT = date(2026, 3, 7)
_TODAY = 4  # Monday 2026-01-05: three days of `load` are over
_KEYS = ("run_start", "runs_left", "last_run", "extra_weeks", "earliest", "first_saturday", "likely", "ok")
_EXAMPLES: tuple[tuple[str, int, tuple[JsonValue, ...]], ...] = (
    ("standard", 360, ("2026-01-30", 24, "2026-03-24", 0, "2026-03-26", "2026-03-28", "2026-04-15", False)),
    ("quick", 360, ("2026-01-30", 12, "2026-02-24", 0, "2026-02-26", "2026-02-28", "2026-03-11", True)),
    ("cautious", 360, ("2026-01-30", 36, "2026-04-21", 0, "2026-04-23", "2026-04-25", "2026-05-20", False)),
    ("standard", 480, ("2026-01-30", 24, "2026-03-24", 3, "2026-04-16", "2026-04-18", "2026-05-12", False)),
)


def _in_load(name: str, **changed: JsonValue) -> Journey:
    told = Journey(name, date(2026, 1, 2))
    usual: Body = {"onset_on": "2025-12-20", "easy_pace_s_per_km": 360, "grade": 4}
    told.enrols(1, **usual | changed)
    told.places(1, "load")
    told.wakes(_TODAY, 0)
    return told


def checked_example(pace: str, easy_pace_s: int, found: tuple[JsonValue, ...]) -> Journey:
    grade = 2 if pace == "quick" else 4
    told = _in_load(f"H6 {pace} {easy_pace_s}", pace=pace, easy_pace_s_per_km=easy_pace_s, grade=grade)
    told.sees(_TODAY, phase="load", phase_day=4, earliest=date(2026, 1, 30))
    told.hears(_TODAY, 5, EVENT, **dict(zip(_KEYS, found, strict=True)))
    return told


def already_running() -> Journey:
    told = Journey("H6 at R5", date(2026, 1, 2))
    told.enrols(1, onset_on="2025-12-20", easy_pace_s_per_km=360)
    told.places(1, "return_run", stage="R5", clean=1)
    told.calm(1, 3)
    told.wakes(_TODAY, 0)
    told.sees(_TODAY, run=True, run_stage="R5", clean=1, required=2)
    told.hears(_TODAY, 5, EVENT, run_start="2026-01-05", runs_left=15, last_run="2026-02-06", earliest="2026-02-08")
    return told


def quick_is_refused() -> Journey:
    told = _in_load("J11 quick", pace="quick")
    told.sees(_TODAY, required=2)
    told.hears(_TODAY, 5, EVENT, runs_left=24, earliest="2026-03-26", ok=False)
    return told


def stage_run_at_the_event() -> Journey:
    """Every run from the gate on is clean; the one of Friday waits for Saturday, the day of the event."""
    told = Journey("J11 stage run", date(2026, 1, 30))
    told.enrols(0, onset_on="2025-12-20", easy_pace_s_per_km=360, grade=4)
    told.wakes(0, 0)
    told.places(1, "return_run")
    for ahead in range((EVENT - told.first).days + 1):
        day = ahead + 1
        weeks, rest = divmod(ahead, 7)
        told.wakes(day, 0)
        due = rest in (0, 2, 4)
        if told.on(day) == EVENT:
            told.sees(day, run=True, run_stage="R8", stage="R8", clean=1, required=2)
            continue
        told.sees(day, run=due)
        stage = f"R{(weeks * 3 + rest // 2) // 2 + 1}"
        if due and told.on(day) != date(2026, 3, 6):
            told.sees(day, run_stage=stage)
            told.runs(day, stage)
        told.ends(day)
    return told


def journeys() -> Iterator[Journey]:
    yield from (checked_example(*example) for example in _EXAMPLES)
    yield from (already_running(), quick_is_refused(), stage_run_at_the_event())
