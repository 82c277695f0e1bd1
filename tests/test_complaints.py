"""The checks of words hear what is bad and let pass what is good."""

import pytest

from tests.words import complaints, reading_grade, sentences


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
