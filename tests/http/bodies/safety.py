"""Red flags, flares, and what clears them."""

from tests.http.bodies.shape import Shape
from tests.http.events import ALL_CLEAR, uuid7


def safeties(day: str) -> dict[str, Shape]:
    """Each question of the screen in one form or another."""
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
