"""J5 and J6: one exercise on its ladder, and the same knee under two settings."""

from collections.abc import Iterator

from tests.journeys.tale import MONDAY, Journey

NAME = "side-lying-abduction"
_MORNINGS = (2, 2, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0)
_DONE = {
    1: (2, 2, 2, 6), 3: (1, 2, 1, 6), 5: (1, 2, 1, 6), 8: (1, 2, 1, 7), 10: (1, 3, 2, 7), 12: (1, 1, 1, 6),
    15: (1, 2, 1, 6), 17: (0, 4, 2, 8), 22: (0, 1, 0, 6),
}  # fmt: skip
_COLOURS = {
    2: "green", 4: "green", 6: "green", 9: "amber", 11: "amber", 13: "green", 16: "green", 18: "red", 23: "green",
}  # fmt: skip
_SETS = {1: 2, 3: 2, 5: 2, 8: 3, 10: 3, 11: 2, 12: 2, 15: 2, 17: 3, 18: 2, 22: 2}
_REVIEWED_UP = (8, 17)
_SKIPPED = 19


def step_hold_step_down_skip() -> Journey:
    told = Journey("J5", MONDAY)
    told.enrols(1)
    for day in range(-6, 1):
        told.wakes(day, 2)
    for day, am in enumerate(_MORNINGS, 1):
        told.wakes(day, am)
        told.sees(day, phase="load", flare=None)
        if day in _COLOURS:
            told.sees(day, colours={"strength": _COLOURS[day]})
        if day in _SETS:
            told.sees(day, steps={NAME: (_SETS[day], 10)})
        if day == _SKIPPED:
            told.sees(day, lacks=[NAME], holds=["clamshell", "bridge-double"])
        if day in _DONE:
            if told.on(day).weekday() in (0, 2, 4):
                told.sees(day, doses={NAME: (_SETS[day], 10)})
            pre, peak, post, rpe = _DONE[day]
            told.ticks(day, NAME, peak=peak, rpe=rpe)
            told.works(day, pre=pre, peak=peak, post=post, rpe=rpe)
    return told


def two_settings(mode: str) -> Journey:
    told = Journey(f"J6 {mode}", MONDAY)
    told.enrols(1, pain_mode=mode)
    zero = mode == "zero"
    colours = {2: "green", 4: "amber", 6: "amber", 9: "green"} if zero else dict.fromkeys((2, 4, 6, 9), "green")
    for day in range(1, 10):
        told.wakes(day, 0)
        if day in colours:
            told.sees(day, colours={"strength": colours[day]})
        if day == 4:
            told.sees(day, steps={NAME: (2, 10)})
        if day == 6:
            told.sees(
                day, **({"why": ["ZERO_EASIER"]} if zero else {"not_why": ["ZERO_EASIER"], "steps": {NAME: (2, 10)}})
            )
        now = "clamshell" if zero and day >= 6 else NAME
        if day == 8:
            told.sees(day, doses={now: (2, 10) if zero else (3, 10)}, lacks=[NAME] if zero else [])
        if day in (1, 3, 5, 8):
            peak = 1 if day in (3, 5) else 0
            told.ticks(day, now, peak=peak, rpe=5)
            told.works(day, pre=0, peak=peak, post=0, rpe=5)
    # One clean session at the new step, so one more is needed: nothing rises on Wednesday.
    told.wakes(10, 0)
    told.sees(10, steps={"clamshell" if zero else NAME: (2, 10) if zero else (3, 10)})
    return told


def journeys() -> Iterator[Journey]:
    yield from (step_hold_step_down_skip(), two_settings("monitored"), two_settings("zero"))
