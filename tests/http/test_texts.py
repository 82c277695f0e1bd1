"""Texts come back letter by letter as they were sent."""

import pytest

from tests.http.events import event
from tests.http.person import Person

DAY = "2026-11-20"


@pytest.mark.parametrize(
    "text", ["\u0000", "a\u0000b", "\ud83d", "\udca3\ud83d", "\u2028", "😣", "x" * 4000, "\\u0000"]
)
def test_odd_letters_come_back_as_they_were_sent(anyone: Person, text: str) -> None:
    sent = [event("note", {"text": text}, DAY), event("goal", {"name": text, "km": 5, "on": DAY}, DAY)]
    assert anyone.statuses(*sent) == ["stored", "stored"]
    assert anyone.statuses(*sent) == ["duplicate", "duplicate"]
    bodies = [one["body"] for one in anyone.journal()]
    assert bodies == [one["body"] for one in sent]


def test_a_text_too_long_is_kept_aside_whole(anyone: Person) -> None:
    sent = event("note", {"text": "long " * 900}, DAY)
    assert anyone.statuses(sent) == ["quarantined"]
    assert anyone.journal()[0]["body"] == sent["body"]
