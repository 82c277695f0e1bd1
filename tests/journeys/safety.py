"""J7 and J9: swelling behind the knee after a comeback run, and icing."""

from collections.abc import Iterator

from pydantic import JsonValue

from tests.journeys.tale import Journey

_FIRST_ICE = "0190a1b2-0000-7000-8000-00000000000"


def swelling_behind_the_knee() -> Journey:
    told = Journey("J7")
    told.enrols(-7)
    told.calm(-7, 0)
    told.places(0, "return_run", stage="R5", clean=1)
    told.wakes(1, 0)
    told.sees(1, run=True, run_stage="R5", clean=1)
    told.runs(1, "R5")
    told.ends(1)
    told.is_set_aside(1, "ice", **_ice(told, 1, 1, "18:00", place="behind-knee"))
    told.screens(1, RF12="yes", RF02=False, RF01=False)
    told.sees(1, referral=["RF12"], lock=None, run=False, impact=False, why=["REFERRAL"])
    told.wakes(2, 0)
    told.screens(2, RF12="yes")
    told.sees(
        2, colours={"run": "green"}, referral=["RF12"], lock=None, run=False, impact=False, earliest=None, mode="normal"
    )
    told.ends(2)
    told.wakes(3, 0)
    told.screens(3, RF12="yes", RF02=True, RF01=False)
    told.sees(
        3, lock="U111", locking=["RF02"], mode="locked", slots=[], run=False, impact=False, tests=set(), ice=False
    )
    told.says(3, "screen", set="short", answers={"RF01": True})
    told.sees(3, lock="U999", locking=["RF01", "RF02"], mode="locked", slots=[])
    for day in range(4, 9):
        told.wakes(day, 0)
        told.sees(day, lock="U999", slots=[], run=False)
    told.wakes(9, 0)
    told.says(9, "clearance", by="GP", seen_on=str(told.on(8)), note="no clot, small cyst, may exercise")
    told.sees(9, lock=None, referral=[], phase="functional", phase_day=1, run=False, stage="R1", clean=0, tests=set())
    return told


def _ice(
    told: Journey, day: int, number: int, start: str, end: str | None = None, **more: JsonValue
) -> dict[str, JsonValue]:
    made: dict[str, JsonValue] = {
        "ice_id": f"{_FIRST_ICE}{number}",
        "protocol": "ice-20",
        "place": "outer-thigh-bump",
        "barrier": True,
        "started_at": f"{told.on(day)}T{start}:00.000+00:00",
    }
    if end:
        made["ended_at"] = f"{told.on(day)}T{end}:00.000+00:00"
    return made | more


def _iced(told: Journey, day: int, number: int, start: str, end: str) -> None:
    told.says(day, "ice", **_ice(told, day, number, start))
    told.says(day, "ice", **_ice(told, day, number, start, end, outcome="complete", after="normal"))


def raynaud() -> Journey:
    told = Journey("J9 A")
    told.enrols(1, grade=5, ice_screen=["raynauds"])
    told.wakes(1, 3)
    told.sees(1, ice=False)
    return told


def four_a_day_and_two_hours_between() -> Journey:
    told = Journey("J9 B")
    told.enrols(1, grade=5)
    told.wakes(1, 3)
    told.sees(1, ice=True, protocol="ice-20", left_today=4, not_before=None)
    told.sees(1, ice_rules={"max_s": 1200, "min_gap_s": 7200, "quiet_before_s": 7200})
    _iced(told, 1, 1, "18:00", "18:20")
    told.sees(1, ice=True, left_today=3, not_before=f"{told.on(1)}T20:20:00Z")
    _iced(told, 1, 2, "20:20", "20:40")
    told.sees(1, ice=True, left_today=2, not_before=f"{told.on(1)}T22:40:00Z")
    told.wakes(2, 2)
    told.sees(2, ice=True, left_today=4, not_before=f"{told.on(1)}T22:40:00Z")
    for number, hour in ((3, "07"), (4, "10"), (5, "13"), (6, "17")):
        told.sees(2, ice=True)
        start, end = ("17:30", "17:50") if hour == "17" else (f"{hour}:00", f"{hour}:20")
        _iced(told, 2, number, start, end)
    # Strength may begin at 19:50: the end of the ice and the quiet time before exercise.
    told.sees(2, ice=False, left_today=0, not_before=f"{told.on(2)}T19:50:00Z")
    return told


def slim_and_numb() -> Journey:
    told = Journey("J9 C")
    told.enrols(1, grade=5, slim=True)
    told.wakes(1, 3)
    told.sees(1, ice=True, protocol="ice-10-10-10")
    told.says(1, "ice", **_ice(told, 1, 1, "18:00"))
    checks: list[JsonValue] = [{"at_s": 300, "answer": "pink"}, {"at_s": 900, "answer": "numb"}]
    told.says(1, "ice", **_ice(told, 1, 1, "18:00", "18:15", outcome="stopped", checks=checks))
    told.sees(1, ice=False)
    told.wakes(2, 3)
    told.sees(2, ice=False, lock=None)
    told.screens(2, RF13="after_cold_over_1h")
    told.sees(2, ice=False, lock="U111", locking=["RF13"], slots=[])
    told.wakes(3, 3)
    told.says(3, "clearance", by="GP", seen_on=str(told.on(3)))
    told.sees(3, lock=None, ice=False)
    told.wakes(4, 3)
    told.screens(4)
    told.sees(4, ice=True)
    return told


def journeys() -> Iterator[Journey]:
    yield from (swelling_behind_the_knee(), raynaud(), four_a_day_and_two_hours_between(), slim_and_numb())
