"""What a person or a clinician sets: the start, a place in the program, exercises."""

from tests.http.bodies.shape import Shape
from tests.http.events import Event, later


def set_course(day: str) -> dict[str, Shape]:
    """How an episode begins, and how its course is changed by hand."""
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
