"""Exercises, the sessions that they make, and the score after one."""

from tests.http.bodies.shape import Shape


def sessions() -> dict[str, Shape]:
    """Work on the mat, well done."""
    hurt: dict[str, object] = {"sharp": False, "limp": False}
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
    }
