"""Everything the program says to a person is plain, short, calm and free of claims."""

from collections.abc import Iterator

import pytest
from pydantic import JsonValue, TypeAdapter

from app.programs.catalog import itbs
from tests.words import complaints, reading_grade, sentences, words

EASY_GRADE = 6
WORTH_GRADING = 40
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


@pytest.mark.parametrize(
    "text",
    [
        "This treats your knee.",
        "An exercise treatment.",
        "It CURES pain.",
        "We diagnose nothing.",
        "No diagnosis is made.",
        "The plan prescribes rest.",
        "It monitors your condition.",
        "It calculates your safe load.",
        "Somebody in a forum said so.",
        "See the thread.",
        "Well done!",
        "Well done \N{PARTY POPPER}",
        "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.",
        "Any of these: one two three four five six seven eight nine ten eleven twelve thirteen.",
    ],
)
def test_a_bad_text_is_heard(text: str) -> None:
    assert len(list(complaints(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rest and retreat are secure.",
        "Threadbare words are fine.",
        "Run 2.5 km. Walk 1.5 km. Then stop, e.g. at home.",
        "One two three four five six seven eight. Nine ten eleven twelve thirteen fourteen fifteen sixteen.",
    ],
)
def test_a_good_text_passes(text: str) -> None:
    assert list(complaints(text)) == []


def test_sentences_end_at_a_stop_and_not_within_a_number() -> None:
    assert sentences("Walk 1.5 km. Then rest? Yes.") == ["Walk 1.5 km.", "Then rest?", "Yes."]


def test_the_grade_tells_easy_from_hard() -> None:
    easy = "The cat sat on the mat. It was a good cat. We all like that cat."
    hard = (
        "Iliotibial compression necessitates comprehensive biomechanical consideration of proximal musculature, "
        "notwithstanding contradictory epidemiological evidence regarding individual predisposition."
    )

    assert reading_grade(easy) < 1
    assert reading_grade(hard) > 20
