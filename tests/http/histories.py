"""What a person may have said before a plan is asked for."""

from collections.abc import Callable

from tests.http.events import Event, enrolled, event, later, morning, screen

History = Callable[[str], list[Event]]


def session(day: str, **fields: object) -> Event:
    mild: Event = {"slot": "pm", "class": "strength", "pre": 0, "peak": 1, "post": 1, "sharp": False, "limp": False}
    return event("session", mild | fields, day)


def calm(today: str, days: int, **fields: object) -> list[Event]:
    first = later(today, -days)
    return [enrolled(first, **fields), screen(first), *(morning(later(today, -n), 1) for n in range(1, days + 1))]


def ticked(day: str, exercise: str, **fields: object) -> Event:
    body: Event = {"slot": "pm", "exercise": exercise, "sets": [{"reps": 10}], "complete": 100, "peak": 0, "rpe": 4}
    return event("exercise", body | fields, day)


HISTORIES: dict[str, History] = {
    "first day, grade 1": lambda today: [enrolled(today, grade=1), screen(today)],
    "first day, grade 3": lambda today: [enrolled(today, grade=3), screen(today)],
    "first day, grade 5": lambda today: [enrolled(today, grade=5), screen(today)],
    "first day, screen owed": lambda today: [enrolled(today)],
    "locked": lambda today: [enrolled(today), screen(today, RF04=True)],
    "referral": lambda today: [enrolled(today), screen(today, RF12="yes")],
    "a calm week": lambda today: calm(today, 7),
    "a calm week, zero": lambda today: calm(today, 7, pain_mode="zero"),
    "grade 1, a calm week": lambda today: calm(today, 8, grade=1),
    "a red session yesterday": lambda today: [*calm(today, 4), session(later(today, -1), peak=6)],
    "an amber session yesterday": lambda today: [*calm(today, 4), session(later(today, -1), peak=3)],
    "an unrated session yesterday": lambda today: [
        *calm(today, 4),
        event("session", {"slot": "pm", "class": "strength"}, later(today, -1)),
    ],
    "green work yesterday": lambda today: [
        *calm(today, 4, grade=1),
        ticked(later(today, -1), "hip-hitch"),
        ticked(later(today, -1), "side-plank"),
        session(later(today, -1)),
    ],
    "no morning for days": lambda today: [
        enrolled(later(today, -9)),
        screen(later(today, -9)),
        morning(later(today, -6), 1),
    ],
    "in a flare": lambda today: [*calm(today, 10), event("flare", {}, later(today, -2))],
    "a flare said today": lambda today: [*calm(today, 10), event("flare", {}, today)],
    "on a pause": lambda today: [*calm(today, 3), event("pause", {"until": later(today, 4)}, later(today, -1))],
    "a change by hand": lambda today: [
        *calm(today, 5),
        event("prescribed", {"by": "self", "exercise": "clamshell", "action": "drop"}, later(today, -1)),
    ],
    "ticks of today": lambda today: [*calm(today, 5), ticked(today, "clamshell"), session(today)],
    "ice of today": lambda today: [
        *calm(today, 5, grade=5),
        event(
            "ice",
            {
                "ice_id": "0190a1b2-0000-7000-8000-000000000001",
                "protocol": "ice-20",
                "place": "outer-thigh-bump",
                "barrier": True,
                "started_at": f"{today}T00:00:10.000+00:00",
                "ended_at": f"{today}T00:20:10.000+00:00",
            },
            today,
        ),
    ],
}
