"""The pictures of a program's exercises, made from its figures."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from app.figures.moves import moves
from app.figures.still import still
from app.programs import schemas
from app.programs.figures import drawable


def figure_files(program: schemas.Program, figures: Sequence[schemas.Figure]) -> dict[str, str]:
    """Return every file by its name: a still for each figure, and `moves.json` with all their movements."""
    names = {exercise.id: exercise for exercise in program.exercises}
    drawn = {entry.id: drawable(entry, figures) for entry in figures}
    files = {f"{entry.id}.svg": still(drawn[entry.id], *_said(entry, names.get(entry.id))) for entry in figures}
    moving = {id_: asdict(moves(figure)) for id_, figure in drawn.items() if len(figure.stages) > 1}
    return files | {"moves.json": json.dumps(moving, separators=(",", ":"))}


def _said(figure: schemas.Figure, exercise: schemas.Exercise | None) -> tuple[str, str]:
    """Return title and description: of an exercise its name, how it begins and what to think of."""
    if exercise is None:
        return figure.title or figure.id, figure.words or ""
    words = (exercise.start, *exercise.cues)
    return exercise.name, " ".join(text if text.endswith(".") else f"{text}." for text in words)
