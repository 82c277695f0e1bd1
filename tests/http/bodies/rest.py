"""What changes no plan or only its frame: skips, goals, shoes, settings, pauses, notes."""

from tests.http.bodies.shape import Shape
from tests.http.events import later


def the_rest(day: str) -> dict[str, Shape]:
    """Everything else a person may say."""
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
