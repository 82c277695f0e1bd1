"""How it feels, and the ice on it."""

from tests.http.bodies.shape import Shape
from tests.http.events import uuid7


def feelings(day: str) -> dict[str, Shape]:
    """Scores of a day and a week, and one application of ice."""
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
    }
