"""J1: "better by Saturday, can I do parkrun?", and what it costs to run anyway."""

from collections.abc import Iterator

from pydantic import JsonValue

from tests.journeys.tale import Journey

_EVENINGS = {1: (5, 4), 2: (4, 3), 3: (3, 1), 4: (2, 0)}
_TESTS = {"T_walk10", "T_stairs"}


def _first_days(name: str) -> Journey:
    """D1 to the morning of D5, which both ways share."""
    told = Journey(name)
    told.enrols(1, grade=4, onset_on=str(told.on(0)))
    for day, am in enumerate((6, 4, 2, 1), 1):
        told.wakes(day, am)
        told.sees(day, phase="settle", phase_day=day, mode="settle", run=False, impact=False, tests=set(), flare=None)
        if day > 2:
            told.sees(day, colours={"release": "green", "strength": "green"})
        if day > 1:
            told.works(day, "release", "am", peak=1, post=1)
            told.works(day, "strength", "pm", peak=1, post=1)
        told.ends(day, *_EVENINGS[day])
    told.wakes(5, 0)
    told.sees(5, phase="settle", why=["PHASE_SETTLE", "NOT_READY"], run=False, impact=False, tests=_TESTS)
    return told


def better_by_saturday() -> Journey:
    told = _first_days("J1")
    told.tests(5, "T_walk10", 0)
    told.tests(5, "T_stairs", 1)
    told.sees(5, tests=set())
    told.ends(5, 1, 0)
    told.wakes(6, 0)
    told.sees(6, phase="load", phase_day=1, why=["PHASE_UP", "PHASE_LOAD"], earliest=told.on(34), run=False, flare=None)
    told.hears(6, 5, told.on(12), run_start=str(told.on(34)), ok=False)
    return told


def runs_anyway() -> Journey:
    told = _first_days("J1b")
    told.tests(5, "T_walk10", 0)
    told.tests(5, "T_stairs", 1)
    told.runs(5, None, 5, km=3, onset_min=9, post=5, limp=True)
    told.ends(5, 1, 0)
    told.wakes(6, 4)
    told.sees(
        6, phase="settle", phase_day=1, colours={"run": "red"}, why=["RUN_OFF_PLAN"], screen_asked="full", tests=set()
    )
    told.screens(6)
    for day, am in ((7, 3), (8, 2), (9, 1)):
        told.ends(day - 1, 1, 1)
        told.wakes(day, am)
        told.sees(day, phase="settle", phase_day=day - 5, tests=set(), run=False)
    told.wakes(10, 0)
    told.sees(10, phase="settle", tests=_TESTS)
    told.tests(10, "T_walk10", 0)
    told.tests(10, "T_stairs", 1)
    told.wakes(11, 0)
    told.sees(11, phase="load", phase_day=1)
    return told


_GATE: dict[str, dict[str, JsonValue]] = {
    "T_walk30": {},
    "T_stepdown": {"passed_form": True},
    "T_slsquat": {"passed_form": True},
    "T_abd": {"injured": {"reps": 26}, "other": {"reps": 28}},
    "T_plank": {"injured": {"seconds": 50}, "other": {"seconds": 52}},
    "T_jog": {},
}


def _gate_try(told: Journey, day: int, hop: int) -> None:
    for name, measured in _GATE.items():
        told.tests(day, name, 0, **measured)
    sides: dict[str, JsonValue] = {"injured": {"completed": True}, "other": {"completed": True}}
    told.tests(day, "T_hop", hop, **sides)


_STAGES = {1: "R1", 3: "R1", 5: "R2", 8: "R2", 10: "R3", 12: "R3", 15: "R4", 17: "R4", 19: "R5"}
_STANDINGS = {
    2: ("R1", 1),
    4: ("R2", 0),
    6: ("R2", 1),
    9: ("R3", 0),
    11: ("R3", 1),
    13: ("R4", 0),
    16: ("R4", 1),
    18: ("R5", 0),
}
_FULL_WEEK = (7, 14)


def gate_then_a_smooth_start() -> Journey:
    """D-3 is day 9 of `functional`; D0 is the day of the second try."""
    told = Journey("J2")
    told.enrols(-11)
    told.places(-11, "functional")
    for day in range(-11, -2):
        told.wakes(day, 0)
        contacts = {-11: 180, -9: 212, -6: 200}.get(day)
        if contacts:
            told.sees(day, impact=True)
            told.works(day, "impact", peak=0, post=0, contacts=contacts)
        if day < -3:
            told.ends(day)
    told.sees(-3, phase="functional", phase_day=9, required=2, tests={*_GATE, "T_hop"}, run=False)
    _gate_try(told, -3, hop=1)
    told.ends(-3)
    told.wakes(-2, 0)
    told.sees(-2, phase="functional", tests=set(), retest_from=told.on(0), run=False)
    told.ends(-2)
    told.wakes(-1, 0)
    told.sees(-1, phase="functional", tests=set())
    told.ends(-1)
    told.wakes(0, 0)
    told.sees(0, phase="functional", tests={"T_hop"})
    _gate_try(told, 0, hop=0)
    told.ends(0)
    for day in range(1, 20):
        told.wakes(day, 0)
        stage = _STAGES.get(day)
        told.sees(day, phase="return_run", phase_day=day, run=stage is not None)
        if day in _STANDINGS:
            told.sees(
                day, stage=_STANDINGS[day][0], clean=_STANDINGS[day][1], colours={"run": "green"}, why=["RUN_REST"]
            )
        if day in _FULL_WEEK:
            told.sees(day, why=["RUN_WEEK"])
        if stage:
            told.sees(day, run_stage=stage, why=["RUN_TODAY"])
            if day == 1:
                told.sees(day, stage="R1", clean=0)
            if day < 19:
                told.runs(day, stage)
                told.sees(day, run=False)
        told.ends(day)
    return told


def five_to_ten_minute_relapse() -> Journey:
    told = Journey("J3")
    told.enrols(-6)
    told.calm(-6, 0)
    told.places(0, "return_run", stage="R4", clean=0)
    ran = {1: ("R4", 1), 3: ("R4", 1), 5: ("R3", 0), 8: ("R3", 0), 10: ("R4", 0), 12: ("R4", 0)}
    stood = {
        1: ("R4", 0, 0), 2: ("R4", 0, 1), 4: ("R3", 0, 0), 6: ("R3", 1, 0), 9: ("R4", 0, 0), 13: ("R5", 0, 0),
    }  # fmt: skip
    for day in range(1, 16):
        told.wakes(day, 0)
        told.sees(day, run=day in ran or day == 15)
        if day in stood:
            told.sees(day, stage=stood[day][0], clean=stood[day][1], ambers=stood[day][2], required=2)
        if day in (2, 4):
            told.sees(day, colours={"run": "amber"}, why=["RUN_AMBER"])
        if day in _FULL_WEEK:
            told.sees(day, why=["RUN_WEEK"])
        if day in ran:
            stage, peak = ran[day]
            told.sees(day, run_stage=stage)
            hurt: dict[str, JsonValue] = {"onset_min": 7, "minutes": 7} if peak else {}
            told.runs(day, stage, peak, **hurt)
        told.ends(day)
    told.sees(15, run_stage="R5")
    return told


def journeys() -> Iterator[Journey]:
    yield from (better_by_saturday(), runs_anyway(), gate_then_a_smooth_start(), five_to_ten_minute_relapse())
