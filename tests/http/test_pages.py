"""The journal comes page by page, and no page is too large for a phone."""

import pytest

from tests.http.events import event, morning
from tests.http.person import Person
from tests.http.problems import assert_problem

DAY = "2026-11-20"


def test_pages(anyone: Person) -> None:
    sent = [morning(DAY, number % 11) for number in range(23)]
    answer = anyone.sync(*sent, limit=10).json()
    assert [one["rev"] for one in answer["events"]] == list(range(1, 11))
    assert (answer["more"], answer["head"]) == (True, 23)
    answer = anyone.sync(since=10, limit=10).json()
    assert ([one["rev"] for one in answer["events"]], answer["more"]) == (list(range(11, 21)), True)
    answer = anyone.sync(since=20, limit=10).json()
    assert ([one["rev"] for one in answer["events"]], answer["more"]) == ([21, 22, 23], False)
    page = anyone.get("/journal?after=5&limit=3").json()
    assert [one["rev"] for one in page["events"]] == [6, 7, 8]
    assert (page["more"], page["head"], page["epoch"]) == (True, 23, answer["epoch"])
    assert set(page) >= {"events", "head", "more", "epoch"}
    assert anyone.get("/journal?after=23").json()["events"] == []
    assert anyone.get("/journal").json()["head"] == 23


@pytest.mark.parametrize("query", ["after=-1", "after=x", "limit=0", "limit=501", "after=1.5", f"after={2**70}"])
def test_a_bad_page_is_said_to_be_bad(person: Person, query: str) -> None:
    assert_problem(person.get(f"/journal?{query}"), 422)


def test_an_answer_is_a_mebibyte_at_most(anyone: Person) -> None:
    bulk = {f"part{number}": "x" * 3500 for number in range(4)}
    for _ in range(6):
        assert anyone.statuses(*[event("unheard-of", bulk, DAY) for _ in range(15)]) == ["opaque"] * 15
    page = anyone.get("/journal?after=0&limit=500")
    assert page.json()["more"] is True
    assert len(page.content) <= 1024 * 1024
    assert [one["rev"] for one in anyone.journal()] == list(range(1, 91))
