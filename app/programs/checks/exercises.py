"""Exercises name only what exists, and lead onward without a circle."""

from collections.abc import Iterator, Mapping

from app.programs.checks.common import unknown
from app.programs.faults import Fault, Origin
from app.programs.schemas import Exercise, Program


def check(program: Program, origin: Origin) -> Iterator[Fault]:
    """Give the faults of the exercises' references and of the ways between them."""
    by_id = {exercise.id: exercise for exercise in program.exercises}
    equipment = {thing.id for thing in program.equipment}
    sources = {source.key for source in program.sources}
    for exercise in program.exercises:
        for text in (
            *unknown(exercise.equipment, equipment, "equipment"),
            *unknown(exercise.equipment_optional, equipment, "equipment"),
            *unknown(exercise.progress_to, by_id, "progress_to"),
            *unknown(exercise.regress_to, by_id, "regress_to"),
            *unknown((exercise.ladder,), program.ladders, "ladder"),
            *unknown(exercise.evidence.refs, sources, "source"),
            *unknown((exercise.figure,), by_id, "figure"),
        ):
            yield origin.fault("exercises", exercise.id, text)
    for name, ways in (
        ("progress_to", {id_: exercise.progress_to for id_, exercise in by_id.items()}),
        ("regress_to", {id_: exercise.regress_to for id_, exercise in by_id.items()}),
    ):
        for circle in _circles(by_id, ways):
            text = f"{name} goes round in a circle: {' > '.join(circle)}"
            yield origin.fault("exercises", circle[0], text)


def _circles(by_id: Mapping[str, Exercise], ways: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Give each circle once, from the first of its exercises that is met."""
    done: set[str] = set()
    path: list[str] = []

    def walk(id_: str) -> Iterator[tuple[str, ...]]:
        if id_ in path:
            yield (*path[path.index(id_) :], id_)
        elif id_ not in done and id_ in by_id:
            path.append(id_)
            for onward in ways[id_]:
                yield from walk(onward)
            path.pop()
            done.add(id_)

    for id_ in by_id:
        yield from walk(id_)
