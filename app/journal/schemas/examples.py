"""An example of every kind of event, for the people who read the OpenAPI document."""

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import JsonValue

DAY = "2026-11-22"
SHOE = "7c1a5d70-1f9e-4a57-9d5e-0c8c6f0a9b11"

BODIES: Mapping[str, dict[str, JsonValue]] = MappingProxyType(
    {
        "enrolled": {
            "program": "itbs",
            "side": "right",
            "grade": 2,
            "onset_on": "2026-11-01",
            "first_episode": True,
            "pain_mode": "monitored",
            "pace": "standard",
            "slim": False,
            "ice_screen": [],
            "equipment": ["ball", "band"],
            "easy_pace_s_per_km": 400,
            "worst_pain": 5,
            "activities": [{"name": "Run 5 km", "score": 2}],
        },
        "placed": {
            "by": "clinician",
            "phase": "strengthen",
            "phase_day": 3,
            "steps": {"hip-hitch": {"sets": 2, "reps": 10}},
            "note": "Seen in clinic",
        },
        "prescribed": {
            "by": "clinician",
            "exercise": "hip-hitch",
            "action": "fix",
            "slot": "pm",
            "dose": {"sets": 3, "reps": 8, "rest_s": 60, "side": "each"},
        },
        "choice": {"about": "step", "exercise": "hip-hitch"},
        "morning": {"pain": 1, "night": False, "soreness": 3},
        "evening": {"stairs": 2, "walk": 1, "worst": 3},
        "exercise": {
            "slot": "pm",
            "exercise": "hip-hitch",
            "sets": [{"reps": 10, "side": "left"}, {"reps": 10, "side": "right"}],
            "complete": 100,
            "peak": 1,
            "rpe": 6,
        },
        "session": {"slot": "pm", "class": "strength", "pre": 0, "peak": 1, "post": 0, "rpe": 6},
        "after": {"slot": "pm", "post": 1},
        "run": {
            "stage": "R4",
            "minutes": 17,
            "km": 2.1,
            "surface": "path",
            "hills": "flat",
            "pre": 0,
            "peak": 1,
            "complete": 100,
            "shoe_id": SHOE,
        },
        "ice": {
            "ice_id": "0193506a-7a3c-7cc1-8b5f-3f1f5b0e2a44",
            "protocol": "ice-20",
            "place": "outer-thigh-bump",
            "barrier": True,
            "started_at": "2026-11-22T18:30:00.000+00:00",
            "ended_at": "2026-11-22T18:50:00.000+00:00",
            "checks": [{"at_s": 300, "answer": "pink"}],
            "outcome": "complete",
            "after": "normal",
        },
        "test": {"test": "T_abd", "pain": 1, "injured": {"reps": 22}, "other": {"reps": 24}},
        "skip": {"slot": "am", "reason": "tired"},
        "flare": {},
        "screen": {
            "set": "short",
            "answers": {"RF01": False, "RF06": True, "RF09": "no", "RF16": {"nights": 0, "systemic": False}},
        },
        "clearance": {"by": "physiotherapist", "seen_on": DAY},
        "function": {"activities": [{"name": "Run 5 km", "score": 4}], "mood": 7},
        "change": {"rating": 2},
        "goal": {"name": "parkrun", "km": 5, "on": "2027-03-06"},
        "shoe": {"shoe_id": SHOE, "name": "The blue ones", "km_at_start": 120, "retired": False},
        "settings": {"pain_mode": "zero", "units": "mi"},
        "pause": {"until": "2026-11-29", "reason": "A cold"},
        "note": {"text": "Stairs were easier today"},
        "retract": {"event_id": "0193506a-7a3c-7cc1-8b5f-3f1f5b0e2a45"},
    }
)


def example(kind: str) -> dict[str, JsonValue]:
    """Return a whole event of a kind."""
    return {
        "id": "0193506a-0000-7000-8000-000000000001",
        "kind": kind,
        "v": 1,
        "day": DAY,
        "at": f"{DAY}T07:31:05.120+00:00",
        "tz": "Europe/London",
        "seen": {"rev": 57, "engine": "1", "program": "itbs@0123456789ab"},
        "body": BODIES[kind],
    }
