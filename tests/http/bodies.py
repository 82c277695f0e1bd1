"""One full and one least body for each kind of event, and where its scores, texts and choices are."""

from dataclasses import dataclass

from tests.http.events import ALL_CLEAR, Event, later, uuid7


@dataclass(frozen=True)
class Shape:
    """What is valid for one kind. Paths name a field; `a.0.b` goes into lists and objects."""

    full: Event
    least: Event
    scores: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


def shapes(day: str) -> dict[str, Shape]:
    """Give the bodies of every kind as they could be said on `day`."""
    return _position(day) | _scores() | _work(day) | _safety(day) | _rest(day)


def _position(day: str) -> dict[str, Shape]:
    enrolled: Event = {
        "program": "itbs",
        "side": "both",
        "grade": 3,
        "onset_on": later(day, -40),
        "first_episode": False,
        "pain_mode": "zero",
        "pace": "cautious",
        "slim": True,
        "ice_screen": ["raynauds"],
        "equipment": ["tennis-ball"],
        "easy_pace_s_per_km": 390,
        "worst_pain": 7,
        "activities": [{"name": "Stairs", "score": 4}],
    }
    dose: Event = {"sets": 2, "reps": 8}
    return {
        "enrolled": Shape(
            enrolled,
            {name: value for name, value in enrolled.items() if name not in {"easy_pace_s_per_km", "activities"}},
            scores=("worst_pain", "activities.0.score"),
            flags=("first_episode", "slim"),
            texts=("activities.0.name",),
            choices=("program", "side", "pain_mode", "pace"),
            days=("onset_on",),
        ),
        "placed": Shape(
            {
                "by": "clinician",
                "phase": "return_run",
                "phase_day": 3,
                "stage": "R4",
                "clean": 1,
                "steps": {"hip-hitch": dose, "side-plank": {"sets": 3, "hold_s": 20}},
                "note": "Seen today",
            },
            {"by": "self", "phase": "load"},
            texts=("note",),
            choices=("by", "phase", "stage"),
        ),
        "prescribed": Shape(
            {"by": "self", "exercise": "clamshell", "action": "add", "slot": "pm", "dose": dose, "note": "Enough"},
            {"by": "clinician", "exercise": "clamshell", "action": "drop"},
            texts=("note",),
            choices=("by", "action", "slot"),
        ),
        "choice": Shape({"about": "step", "exercise": "hip-hitch"}, {"about": "phase"}, choices=("about",)),
    }


def _scores() -> dict[str, Shape]:
    return {
        "morning": Shape(
            {"pain": 2, "night": False, "soreness": 4}, {"pain": 0}, scores=("pain", "soreness"), flags=("night",)
        ),
        "evening": Shape({"stairs": 1, "walk": 0, "worst": 10}, {}, scores=("stairs", "walk", "worst")),
        "function": Shape(
            {"activities": [{"name": "Running", "score": 3}], "mood": 6},
            {"activities": [{"name": "Running", "score": 0}]},
            scores=("activities.0.score", "mood"),
            texts=("activities.0.name",),
        ),
        "change": Shape({"rating": -5}, {"rating": 5}),
    }


def _work(day: str) -> dict[str, Shape]:
    hurt: Event = {"sharp": False, "limp": False}
    return {
        "exercise": Shape(
            {
                "slot": "pm",
                "exercise": "hip-hitch",
                "sets": [{"reps": 10, "side": "left"}, {"hold_s": 30}, {"minutes": 5}],
                "complete": 100,
                "peak": 1,
                "rpe": 5,
                "stopped": "time",
                **hurt,
            },
            {"slot": "extra", "exercise": "hip-hitch", "sets": [], "complete": 0},
            scores=("peak", "rpe"),
            flags=("sharp", "limp"),
            choices=("slot", "stopped"),
        ),
        "session": Shape(
            {
                "slot": "pm",
                "class": "impact",
                "pre": 0,
                "peak": 1,
                "post": 1,
                "rpe": 6,
                "painkiller": False,
                "contacts": 120,
                **hurt,
            },
            {"slot": "am", "class": "release"},
            scores=("pre", "peak", "post", "rpe"),
            flags=("sharp", "limp", "painkiller"),
            choices=("slot", "class"),
        ),
        "after": Shape({"slot": "run", "post": 2}, {"slot": "am", "post": 0}, scores=("post",), choices=("slot",)),
        "run": Shape(
            {
                "stage": "R4",
                "minutes": 17,
                "km": 2.5,
                "surface": "grass",
                "hills": "flat",
                "downhill": False,
                "pre": 0,
                "peak": 0,
                "post": 0,
                "onset_min": 12,
                "painkiller": False,
                "complete": 100,
                "shoe_id": "blue-pair",
                "cadence": 172,
                **hurt,
            },
            {"minutes": 10, "peak": 3, "complete": 40},
            scores=("pre", "peak", "post"),
            flags=("downhill", "painkiller", "sharp", "limp"),
            choices=("stage", "surface", "hills"),
        ),
        "ice": Shape(
            {
                "ice_id": uuid7(),
                "protocol": "ice-20",
                "place": "outer-thigh-bump",
                "barrier": True,
                "heat_rub": False,
                "started_at": f"{day}T09:00:00.000+00:00",
                "ended_at": f"{day}T09:20:00.000+00:00",
                "checks": [{"at_s": 300, "answer": "pink"}],
                "outcome": "complete",
                "after": "normal",
            },
            {
                "ice_id": uuid7(),
                "protocol": "ice-10-10-10",
                "place": "outer-thigh-bump",
                "barrier": True,
                "started_at": f"{day}T12:00:00.000+00:00",
            },
            flags=("barrier", "heat_rub"),
            choices=("protocol", "place", "outcome", "after", "checks.0.answer"),
        ),
        "test": Shape(
            {
                "test": "T_walk10",
                "pain": 0,
                "injured": {"reps": 22},
                "other": {"reps": 25},
                "passed_form": True,
                "painkiller": False,
                **hurt,
            },
            {"test": "T_walk10", "pain": 4},
            scores=("pain",),
            flags=("passed_form", "painkiller", "sharp", "limp"),
        ),
    }


def _safety(day: str) -> dict[str, Shape]:
    detailed = ALL_CLEAR | {
        "RF05": True,
        "RF07": {"bend_90": True, "bone_tender": False, "over_55": False},
        "RF17": "yes",
        "RF18": False,
    }
    return {
        "flare": Shape({}, {}),
        "screen": Shape(
            {"set": "full", "answers": detailed},
            {"set": "short", "answers": {}},
            flags=("answers.RF01", "answers.RF14", "answers.RF07.over_55", "answers.RF16.systemic"),
            choices=("set", "answers.RF09", "answers.RF11", "answers.RF12", "answers.RF13", "answers.RF17"),
        ),
        "clearance": Shape(
            {"by": "Dr Ali", "seen_on": day, "note": "All well"},
            {"by": "physio", "seen_on": day},
            texts=("by", "note"),
            days=("seen_on",),
        ),
        "retract": Shape({"event_id": uuid7()}, {"event_id": uuid7()}),
    }


def _rest(day: str) -> dict[str, Shape]:
    return {
        "skip": Shape(
            {"slot": "pm", "exercise": "hip-hitch", "reason": "tired"},
            {"reason": "other"},
            choices=("slot", "reason"),
        ),
        "goal": Shape({"name": "Parkrun", "km": 5, "on": later(day, 90)}, {}, texts=("name",), days=("on",)),
        "shoe": Shape(
            {"shoe_id": "blue-pair", "name": "Blue pair", "km_at_start": 120, "retired": False},
            {"shoe_id": "red", "name": "Red", "km_at_start": 0, "retired": True},
            flags=("retired",),
            texts=("name",),
        ),
        "settings": Shape(
            {
                "pain_mode": "zero",
                "pace": "quick",
                "slim": True,
                "equipment": ["step"],
                "ice_screen": [],
                "easy_pace_s_per_km": 400,
                "side": "right",
                "units": "mi",
            },
            {"units": "km"},
            flags=("slim",),
            choices=("pain_mode", "pace", "side", "units"),
        ),
        "pause": Shape(
            {"until": later(day, 180), "reason": "Holiday"}, {"until": day}, texts=("reason",), days=("until",)
        ),
        "note": Shape({"text": "A dull ache on the stairs"}, {"text": "x"}, texts=("text",)),
    }
