"""What the words of this project are held to: plain, short, calm and free of claims."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

LONGEST_SENTENCE: Final = 15
EASY_GRADE: Final = 6
# Of fewer words a grade says little: one long name decides it.
WORTH_GRADING: Final = 40
# Word beginnings that promise or claim what the program cannot, and places that its words must not speak of.
CLAIMS: Final = (
    r"treat(s|ed|ing|ment|ments)?",
    r"cur(e|es|ed|ing)",
    r"diagnos\w*",
    r"prescri(be|bes|bed|bing|ption|ptions)",
    r"monitors? your condition",
    r"calculates? your safe load",
)
BANNED: Final = (*CLAIMS, r"forum", r"threads?")
_CLAIMS: Final = re.compile(rf"\b(?:{'|'.join(CLAIMS)})\b", re.IGNORECASE)
_BANNED: Final = re.compile(rf"\b(?:{'|'.join(BANNED)})\b", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"(?<=[.?])\s+")
_WORD: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9'\u2019.,%+-]*")
_VOWELS: Final = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """Split a text into sentences. What follows a colon belongs to the sentence before it."""
    return [part for part in _SENTENCE_END.split(text.strip()) if _WORD.search(part)]


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def claims(text: str) -> list[str]:
    """Find the words of a text that claim what this project must not."""
    return [found.group() for found in _CLAIMS.finditer(text)]


def complaints(text: str) -> Iterator[str]:
    """Say what a text has that it must not: a banned word, a long sentence, a loud mark."""
    for found in _BANNED.finditer(text):
        yield f"says '{found.group()}': {text}"
    for sentence in sentences(text):
        if len(words(sentence)) > LONGEST_SENTENCE:
            yield f"{len(words(sentence))} words in a sentence: {sentence}"
    if "!" in text:
        yield f"shouts: {text}"
    if any(ord(sign) > 0x2190 for sign in text):
        yield f"has a picture sign: {text}"


def reading_grade(text: str) -> float:
    """Give the Flesch-Kincaid grade: 6 is about what an eleven-year-old reads with ease.

    The formula of Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability formulas for Navy enlisted
    personnel, 1975. A number or a word without letters counts as one syllable.
    """
    found = [word for word in words(text) if word[0].isalpha()]
    count = len(words(text))
    syllables = sum(_syllables(word) for word in found) + count - len(found)
    return 0.39 * count / len(sentences(text)) + 11.8 * syllables / count - 15.59


def too_hard(texts: Iterable[str]) -> Iterator[str]:
    """Say what is wrong with the words of one screen or page: each text by itself, and all whole sentences together."""
    every = list(texts)
    for text in every:
        yield from complaints(text)
    running = " ".join(text for text in every if text.endswith((".", "?")))
    if len(words(running)) >= WORTH_GRADING and reading_grade(running) > EASY_GRADE:
        yield f"reads at grade {reading_grade(running):.1f}: {running}"


def _syllables(word: str) -> int:
    bare = re.sub(r"[^a-z]", "", word.lower())
    groups = len(_VOWELS.findall(bare))
    silent = re.search(r"[^aeiouyl]e$|[^aeioudt]ed$|[^aeiouscxzg]es$", bare)
    return max(1, groups - (1 if silent else 0))
