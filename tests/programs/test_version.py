"""The version is the content: layout and comments do not make a new one, a changed word does."""

import json
import re
from pathlib import Path

import yaml

from app.programs.catalog import itbs, read_program
from tests.programs.conftest import Spoil


def test_it_names_the_program_and_its_content() -> None:
    assert re.fullmatch(r"itbs@[0-9a-f]{12}", itbs().version)
    assert itbs() is itbs()


def test_layout_comments_and_the_split_into_files_do_not_count(folder: Path) -> None:
    before = read_program(folder).version

    cards = folder / "cards.yaml"
    cards.write_text("# another comment\n" + json.dumps(yaml.safe_load(cards.read_text())))
    (folder / "tests.yaml").rename(folder / "tests-all.yaml")

    assert read_program(folder).version == before


def test_a_changed_word_counts(folder: Path, spoil: Spoil) -> None:
    before = read_program(folder).version

    spoil("cards.yaml", "title: Fed up is normal", "title: Being fed up is normal")

    assert read_program(folder).version != before
