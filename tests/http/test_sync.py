"""`POST /sync` and `GET /journal`: once each, in one gapless order, page by page."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.http.events import Event, event, morning, uuid7
from tests.http.person import Person, as_bytes, newcomer
from tests.http.problems import assert_problem

DAY = "2026-11-20"


def test_the_answer_has_all_that_the_contract_names(anyone: Person) -> None:
    sent = morning(DAY, 3)
    answer = anyone.sync(sent).json()
    assert answer["results"] == [{"id": sent["id"], "status": "stored", "rev": 1}]
    assert (answer["head"], answer["more"], answer["reset"]) == (1, False, False)
    assert isinstance(answer["epoch"], str)
    assert answer["server_now"].startswith("20")
    (back,) = answer["events"]
    assert back | sent == back
    assert back["device_id"] == anyone.device_id
    assert back["received_at"].startswith("20")


def test_a_second_time_is_a_duplicate_with_the_first_rev(anyone: Person) -> None:
    first, second = morning(DAY, 3), morning(DAY, 4)
    anyone.says(first, second)
    backwards = json.loads(json.dumps({name: second[name] for name in reversed(second)}))
    answer = anyone.sync(backwards, first, since=2).json()
    assert answer["results"] == [
        {"id": second["id"], "status": "duplicate", "rev": 2},
        {"id": first["id"], "status": "duplicate", "rev": 1},
    ]
    assert (answer["head"], answer["events"]) == (2, [])


def test_twice_in_one_batch_is_once(anyone: Person) -> None:
    sent = morning(DAY, 3)
    other = sent | {"body": {"pain": 4}}
    assert anyone.statuses(sent, sent, other, morning(DAY, 5)) == ["stored", "duplicate", "conflict", "stored"]
    assert [one["rev"] for one in anyone.journal()] == [1, 2]


def test_what_was_seen_does_not_make_another_event(anyone: Person) -> None:
    sent = morning(DAY, 3)
    assert anyone.statuses(sent, sent | {"seen": {"rev": 1, "engine": "1", "program": "x"}}) == ["stored", "duplicate"]


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "evening"},
        {"v": 2},
        {"day": "2026-11-19"},
        {"at": "2026-11-20T07:31:05.120Z"},
        {"tz": "Europe/Paris"},
        {"body": {"pain": 4}},
        {"body": {"pain": 3, "night": None}},
        {"body": {"pain": 3.0}},
        {"body": {"pain": "3"}},
        {"body": None},
    ],
    ids=str,
)
def test_the_same_id_with_other_content_is_a_conflict(anyone: Person, change: Event) -> None:
    sent = morning(DAY, 3)
    anyone.says(morning(DAY, 0), sent)
    answer = anyone.sync(sent | change, morning(DAY, 1)).json()
    assert answer["results"][0] == {"id": sent["id"], "status": "conflict", "rev": 2}
    assert answer["results"][1]["rev"] == 3
    assert anyone.journal()[1]["body"] == sent["body"]


def test_whole_and_broken_numbers_differ_in_kinds_nobody_knows(anyone: Person) -> None:
    whole = event("unheard-of", {"a": 7, "b": {"x": 1, "y": 2}}, DAY)
    turned = whole | {"body": {"b": {"y": 2, "x": 1}, "a": 7}}
    broken = whole | {"body": {"a": 7.0, "b": {"x": 1, "y": 2}}}
    assert anyone.statuses(whole, turned, broken) == ["opaque", "duplicate", "conflict"]


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


def test_a_batch_has_a_hundred_events_at_most(anyone: Person) -> None:
    many = [morning(DAY, 1) for _ in range(101)]
    assert_problem(anyone.sync(*many), 413)
    assert anyone.head() == 0
    anyone.says(*many[:100])


def test_a_batch_has_256_kib_at_most(anyone: Person) -> None:
    bulk = {f"part{number}": "x" * 3500 for number in range(4)}
    many = [event("unheard-of", bulk, DAY) for _ in range(19)]
    assert_problem(anyone.sync(*many), 413)
    assert anyone.head() == 0
    assert anyone.statuses(*many[:17]) == ["opaque"] * 17


def test_a_batch_of_unknown_length_is_no_way_round(person: Person) -> None:
    body = as_bytes({"device_id": person.device_id, "pad": "x" * 300_000})
    chunks = (body[start : start + 10_000] for start in range(0, len(body), 10_000))
    headers = {"Content-Type": "application/json"}
    assert_problem(person.client.post("/api/v1/sync", content=chunks, headers=headers), 413)


@pytest.mark.parametrize(
    "field",
    [
        {"surprise": 1},
        {"device_id": ...},
        {"device_id": 7},
        {"events": {}},
        {"since": -1},
        {"since": "0"},
        {"since": False},
        {"since": 0.0},
        {"since": 2**70},
        {"limit": 0},
        {"limit": 501},
        {"limit": True},
        {"epoch": 7},
        {"now": 7},
    ],
    ids=str,
)
def test_a_bad_request_is_refused_whole(person: Person, field: Event) -> None:
    assert_problem(person.sync(morning(DAY, 1), **field), 422)
    assert person.head() == 0


@pytest.mark.parametrize("now", ["1970-01-01T00:00:00Z", "2999-12-31T23:59:59+14:00"])
def test_a_wrong_clock_is_no_reason(person: Person, now: str) -> None:
    assert person.sync(morning(DAY, 1), now=now).json()["results"][0]["status"] == "stored"


def test_another_epoch_asks_for_everything_again(anyone: Person) -> None:
    anyone.says(morning(DAY, 1), morning(DAY, 2))
    epoch = anyone.sync().json()["epoch"]
    assert anyone.sync(epoch=epoch, since=2).json()["reset"] is False
    answer = anyone.sync(epoch="an-epoch-from-before-the-backup", since=2).json()
    assert (answer["reset"], answer["epoch"]) == (True, epoch)
    assert [one["rev"] for one in answer["events"]] == [1, 2]


def test_revs_are_gapless_under_eight_writers(anyone: Person) -> None:
    def write(_: int) -> list[int]:
        revs: list[int] = []
        with anyone.beside() as own:
            for _ in range(6):
                answer = own.sync(*[morning(DAY, 1) for _ in range(3)], since=10**6).json()
                revs += [result["rev"] for result in answer["results"]]
        return revs

    with ThreadPoolExecutor(8) as pool:
        revs = [rev for some in pool.map(write, range(8)) for rev in some]
    assert sorted(revs) == list(range(1, 8 * 18 + 1))
    assert [one["rev"] for one in anyone.journal()] == sorted(revs)


def test_one_event_sent_by_eight_at_once_is_stored_once(anyone: Person) -> None:
    sent = morning(DAY, 3)

    def write(_: int) -> str:
        with anyone.beside() as own:
            return own.statuses(sent)[0]

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(write, range(8))) == ["duplicate"] * 7 + ["stored"]
    assert len(anyone.journal()) == 1


def test_a_reader_beside_writers_never_sees_a_gap(anyone: Person) -> None:
    def write(_: int) -> None:
        with anyone.beside() as own:
            for _ in range(8):
                own.says(morning(DAY, 1))

    seen: list[int] = []
    with ThreadPoolExecutor(5) as pool:
        writers = [pool.submit(write, number) for number in range(4)]
        while len(seen) < 32:
            page = anyone.get(f"/journal?after={seen[-1] if seen else 0}&limit=500").json()
            seen += [one["rev"] for one in page["events"]]
        for writer in writers:
            writer.result()
    assert seen == list(range(1, 33))


def test_two_accounts_may_use_one_id(anyone: Person, either_url: str) -> None:
    sent = morning(DAY, 3)
    with newcomer(either_url) as other:
        anyone.says(sent)
        other.says(sent)
        assert other.journal()[0]["rev"] == 1


def test_a_thing_that_never_arrives_can_be_taken_back(anyone: Person) -> None:
    taken = event("retract", {"event_id": uuid7()}, DAY)
    anyone.says(taken, event("retract", {"event_id": taken["id"]}, DAY), event("retract", taken["body"], DAY))
