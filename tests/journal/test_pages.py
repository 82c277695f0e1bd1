from tests.events import event, morning
from tests.people import Person, statuses

DAY = "2026-11-22"


def test_pages_are_cut_by_number(ana: Person) -> None:
    ana.say(*(morning(f"2026-11-{day:02}", 1) for day in range(1, 11)))
    first = ana.sync(limit=4)
    assert [got["rev"] for got in first["events"]] == [1, 2, 3, 4]
    assert (first["more"], first["head"]) == (True, 10)
    last = ana.sync(since=8, limit=4)
    assert [got["rev"] for got in last["events"]] == [9, 10]
    assert last["more"] is False


def test_pages_are_cut_by_size(ana: Person) -> None:
    for _ in range(6):
        ana.say(*(event("function", DAY, {"activities": [{"name": "x" * 3_900, "score": 1}] * 4}) for _ in range(15)))
    answer = ana.send()
    assert len(answer.content) <= 1024 * 1024
    seen = len(answer.json()["events"])
    assert 0 < seen < 90
    assert answer.json()["more"] is True
    assert len(ana.sync(since=seen)["events"]) == 90 - seen


def test_a_foreign_epoch_or_an_impossible_rev_starts_from_the_beginning(ana: Person) -> None:
    ana.say(morning(DAY, 2), morning("2026-11-23", 2))
    epoch = ana.sync()["epoch"]
    assert ana.sync(epoch=epoch, since=2)["reset"] is False
    for told in ({"epoch": "another", "since": 2}, {"epoch": epoch, "since": 3}, {"since": 3}):
        answer = ana.sync(**told)
        assert answer["reset"] is True
        assert [got["rev"] for got in answer["events"]] == [1, 2]


def test_events_sent_with_a_foreign_epoch_are_kept_all_the_same(ana: Person) -> None:
    answer = ana.sync(morning(DAY, 2), epoch="another", since=40)
    assert (statuses(answer), answer["reset"]) == (["stored"], True)
