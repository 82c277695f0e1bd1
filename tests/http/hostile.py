"""Bodies that a schema must not let through, made from valid ones, one fault at a time."""

import copy
from collections.abc import Iterator

from tests.http.bodies import Shape
from tests.http.events import Event

NOT_SCORES: tuple[object, ...] = (False, True, 11, -1, 7.0, 7.5, "7", [7], {"x": 1}, 10**30)
NOT_FLAGS: tuple[object, ...] = (0, 1, "true", "yes", [], {"x": 1})
NOT_CHOICES: tuple[object, ...] = ("", "nonsense", 1, True, [], {"x": 1}, "\u0000")
NOT_TEXTS: tuple[object, ...] = (1, True, ["x"], {"x": 1}, "x" * 4001)
NOT_DAYS: tuple[object, ...] = ("", "2026-02-30", "2026-1-5", "2026-01-05T00:00:00Z", "20260105", 20260105, {"x": 1})
NOT_BODIES: tuple[object, ...] = (None, [], "x", 7, False, [{}])


def replaced(body: Event, path: str, value: object) -> Event:
    """Copy a body with the value at `a.0.b` replaced."""
    changed = copy.deepcopy(body)
    *way, last = path.split(".")
    place: object = changed
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step] if isinstance(place, dict) else None
    if isinstance(place, list):
        place[int(last)] = value
    elif isinstance(place, dict):
        place[last] = value
    else:
        raise KeyError(path)
    return changed


def faulty(shape: Shape) -> Iterator[tuple[str, object]]:
    """Give every faulty body of a kind with the name of its fault."""
    yield from ((f"body {wrong!r:.20}", wrong) for wrong in NOT_BODIES)
    yield "unknown field", {**shape.full, "surprise": 1}
    yield from ((f"no {name}", {k: v for k, v in shape.least.items() if k != name}) for name in shape.least)
    yield from ((f"{name} of a wrong type", replaced(shape.full, name, {"x": 1})) for name in shape.full)
    for paths, wrongs in (
        (shape.scores, NOT_SCORES),
        (shape.flags, NOT_FLAGS),
        (shape.choices, NOT_CHOICES),
        (shape.texts, NOT_TEXTS),
        (shape.days, NOT_DAYS),
    ):
        for path in paths:
            yield from ((f"{path} = {wrong!r:.20}", replaced(shape.full, path, wrong)) for wrong in wrongs)


def needless(shape: Shape) -> Iterator[str]:
    """Give the fields that may be left out or null."""
    yield from (name for name in shape.full if name not in shape.least)
