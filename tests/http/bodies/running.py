"""Runs, and the tests of readiness."""

from tests.http.bodies.shape import Shape


def runs() -> dict[str, Shape]:
    """Work on the feet, well done."""
    hurt: dict[str, object] = {"sharp": False, "limp": False}
    return {
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
