"""Everything the program says to a person is plain, short, calm and free of claims."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import JsonValue, TypeAdapter

from app.programs.catalog import itbs
from tests.words import EASY_GRADE, WORTH_GRADING, claims, complaints, reading_grade, too_hard, words

# Titles of papers and pages are quoted as they are.
QUOTED = ("/sources/",)
# Texts that may break a rule, each with its reason. None does.
ALLOWED: dict[str, str] = {}


def said(value: JsonValue, path: str = "") -> Iterator[tuple[str, str]]:
    """Give every text of the program with its place; ids and single words are no texts."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from said(child, f"{path}/{key}")
    elif isinstance(value, list):
        for place, child in enumerate(value):
            name = child.get("id", place) if isinstance(child, dict) else place
            yield from said(child, f"{path}/{name}")
    elif isinstance(value, str) and " " in value and not path.startswith(QUOTED):
        yield path, value


TEXTS = dict(said(TypeAdapter[JsonValue](JsonValue).validate_json(itbs().model_dump_json())))


def test_every_word_of_the_program_may_be_said() -> None:
    found = [f"{path}: {one}" for path, text in TEXTS.items() if path not in ALLOWED for one in complaints(text)]

    assert found == []
    assert len(TEXTS) > 1_000


def test_no_exception_is_kept_that_is_not_needed() -> None:
    assert [path for path in ALLOWED if not list(complaints(TEXTS[path]))] == []


def test_every_card_is_easy_to_read() -> None:
    long = {card.id: card.text for card in itbs().cards if len(words(card.text)) >= WORTH_GRADING}
    grades = {id_: reading_grade(text) for id_, text in long.items()}

    assert {id_: grade for id_, grade in grades.items() if grade > EASY_GRADE} == {}
    assert len(grades) == len(itbs().cards)


def entries() -> Iterator[tuple[str, str]]:
    """Give the running text of each entry of the program that has enough of it, such as an exercise or a test."""
    content = TypeAdapter[dict[str, JsonValue]](dict[str, JsonValue]).validate_json(itbs().model_dump_json())
    for kind, value in content.items():
        for place, entry in enumerate(value if isinstance(value, list) else []):
            text = " ".join(text for _, text in said(entry) if text.endswith((".", "?")))
            if len(words(text)) >= WORTH_GRADING:
                yield f"{kind}/{place}", text


def test_every_entry_of_the_program_is_easy_to_read() -> None:
    found = dict(entries())

    assert {name: reading_grade(text) for name, text in found.items() if reading_grade(text) > EASY_GRADE} == {}
    assert len(found) > 60


def test_a_hard_text_is_found() -> None:
    hard = "Progressive rehabilitation necessitates individualised determination of tolerable tendinous loading. " * 5

    assert any(one.startswith("reads at grade ") for one in too_hard([hard.strip()]))
    assert list(too_hard(["You sat on the mat."] * 10)) == []


ROOT = Path(__file__).resolve().parent.parent
SPOKEN = (
    "README.md", "CHANGELOG.md", "docs/**/*.md", "app/web/**/*.html", "frontend/src/views/**/*.ts*",
    "frontend/src/ui/**/*.ts*",
)  # fmt: skip


def test_neither_interface_nor_documents_claim_what_they_must_not() -> None:
    files = [file for pattern in SPOKEN for file in ROOT.glob(pattern)]
    found = {str(file.relative_to(ROOT)): claims(file.read_text()) for file in files}

    assert {name: said for name, said in found.items() if said} == {}
    assert len(files) > 100
    assert claims("It treats and cures.") == ["treats", "cures"]
