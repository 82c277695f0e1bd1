"""The files of the pictures: one for each exercise, small, whole, and no two alike."""

import gzip
import json
import re
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from app.figures.ground import frame
from app.figures.outline import SCALE
from app.figures.scene import items
from app.programs.catalog import itbs, itbs_figures
from app.programs.pictures import figure_files
from tests.figures.drawings import drawings, exercises, names, solved, steps

SVG = "{http://www.w3.org/2000/svg}"
ENDLESS = {"wall", "water"}
MOST_BYTES = 2_500


@cache
def files() -> dict[str, str]:
    return figure_files(itbs(), itbs_figures())


def test_every_exercise_has_its_picture() -> None:
    assert {f"{exercise.figure}.svg" for exercise in itbs().exercises} <= files().keys()
    assert set(json.loads(files()["moves.json"])) == set(exercises()) - {"ice-20"}


@pytest.mark.parametrize("name", names())
def test_a_picture_is_small_and_takes_its_colours_from_the_page(name: str) -> None:
    text = files()[f"{name}.svg"]
    assert len(gzip.compress(text.encode(), 9)) <= MOST_BYTES
    colours = {*re.findall(r'fill="([^"]+)"', text), *re.findall(r'stroke="([^"]+)"', text)}
    assert all(re.fullmatch(r"var\(--[a-z-]+\)|none", colour) for colour in colours)
    assert "NaN" not in text


def test_a_picture_says_what_it_shows() -> None:
    exercise = next(one for one in itbs().exercises if one.id == "clamshell")
    root = ET.fromstring(files()["clamshell.svg"])  # noqa: S314 - our own text
    assert root.findtext(f"{SVG}title") == exercise.name
    words = root.findtext(f"{SVG}desc") or ""
    assert words.startswith(exercise.start)
    assert all(cue in words for cue in exercise.cues)


@pytest.mark.parametrize("name", names())
def test_everything_is_inside_the_frame(name: str) -> None:
    figure = drawings()[name]
    if figure.view:
        return
    bodies = [take.body for take in solved(name)]
    box = frame(figure, bodies, ())
    view = [
        float(part) / SCALE
        for part in re.findall(r'symbol id="f" viewBox="([^"]+)"', files()[f"{name}.svg"])[0].split()
    ]
    assert view[0] <= box.left + 1
    assert view[0] + view[2] >= box.right - 1
    # What moves between two poses stays inside as well.
    for body in (body for way in steps(name) for body in way):
        for item in items(figure, body):
            if item.name in ENDLESS:
                continue
            for x, y, radius in (circle for shape in item.shapes for circle in shape.circles):
                assert view[0] - 1 <= x - radius, item.name
                assert x + radius <= view[0] + view[2] + 1, item.name
                assert view[1] - 1 <= y - radius, item.name
                assert y + radius <= view[1] + view[3] + 1, item.name


def test_no_two_pictures_are_alike() -> None:
    bodies = {name: re.sub(r"<(title|desc)>.*?</\1>", "", files()[f"{name}.svg"]) for name in names()}
    assert len(set(bodies.values())) == len(bodies)


def test_muscles_that_work_are_shown_for_all_that_train_them() -> None:
    groups = {exercise.figure: exercise.group for exercise in itbs().exercises}
    without = {name for name in exercises() if not drawings()[name].tint}
    assert {groups[name] for name in without} <= {"warmup", "mobility", "cardio", "plyo", "run", "care"}
