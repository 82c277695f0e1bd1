"""What is taken in comes out again, and only what is good here counts."""

import json
from concurrent.futures import ThreadPoolExecutor

import httpx

from app.settings import Settings
from tests.events import enrolled, event, morning, note
from tests.journal.parcels import DAY, DEVICE, a_device, a_line, aside, files, good, send, unzipped, zipped
from tests.live import Live, live
from tests.people import Event, Person, new_person

FAULT: Event = {"title": "Odd", "errors": [{"pointer": "#/body/\ud83d", "detail": "It was odd then"}]}


def lines(text: str) -> list[Event]:
    return [json.loads(line) for line in text.splitlines()]


def test_an_export_of_an_export_says_the_same(ana: Person, ben: Person) -> None:
    ana.say(enrolled(DAY), note(DAY, "\0\ud83d"))
    first = morning(DAY, 3)
    ana.sync(first, morning(DAY, 11), event("dance", DAY, {"a": 1.0}))
    for pain in (9, 4, 5, 8, 6, 7):
        ana.sync(first | {"body": {"pain": pain}})
    packed = ana.http.get("/api/v1/export").content
    answer = send(ben, packed)
    assert (answer.status_code, answer.json()) == (200, {"head": 5, "conflicts": 5, "devices": 1})
    mine, theirs = unzipped(ana), unzipped(ben)
    for name in ("events.jsonl", "conflicts.jsonl", "README.txt"):
        assert theirs[name] == mine[name]
    assert ben.http.get("/api/v1/plan", params={"from": DAY}).status_code == 200
    assert ben.sync(first)["results"] == [{"id": first["id"], "status": "duplicate", "rev": 3}]
    assert ben.sync(morning(DAY, 1))["results"][0]["rev"] == 6


def test_what_is_wrong_with_an_event_is_said_in_fewer_words_than_it_has(ana: Person, ben: Person) -> None:
    wrong: Event = {f"x{number}": 1 for number in range(20)}
    ana.say(enrolled(DAY))
    told = ana.sync(event("placed", DAY, {"by": "self", "phase": "load", "steps": {"é" * 7_000: wrong}}))
    assert [one["status"] for one in told["results"]] == ["quarantined"]
    assert len(json.dumps(told["results"])) < 16 * 1024
    assert send(ben, ana.http.get("/api/v1/export").content).status_code == 200


def test_the_devices_come_along_signed_out(ana: Person) -> None:
    assert send(ana, zipped(good())).status_code == 200
    kept = {one["device_id"]: one for one in json.loads(unzipped(ana)["devices.json"])}
    assert set(kept) == {DEVICE, ana.device_id}
    assert kept[DEVICE]["ended_at"] is not None
    assert kept[ana.device_id]["ended_at"] is None
    assert [one["device_id"] for one in ana.http.get("/api/v1/me").json()["devices"]] == [ana.device_id]
    # What that phone has not sent yet may still come.
    assert ana.send(morning(DAY, 1), device_id=DEVICE).status_code == 200


def test_ones_own_device_stays_as_it_is(ana: Person) -> None:
    assert send(ana, ana.http.get("/api/v1/export").content).status_code == 200
    own = zipped(files([], devices=[a_device(device_id=ana.device_id)]))
    assert send(ana, own).status_code == 200
    assert len(ana.http.get("/api/v1/me").json()["devices"]) == 1


def test_what_was_kept_without_use_stays_so(ana: Person) -> None:
    sent = [
        a_line(1, morning(DAY, 2), status="quarantined", problem=FAULT),
        a_line(2, morning(DAY, 2) | {"v": 2}, status="opaque"),
        a_line(3, event("dance", DAY, {}), status="opaque"),
    ]
    assert send(ana, zipped(files(sent))).status_code == 200
    assert lines(unzipped(ana)["events.jsonl"]) == sent
    logged = ana.http.get("/api/v1/journal").json()["events"]
    assert [one["status"] for one in logged] == ["quarantined", "opaque", "opaque"]


def test_nobody_is_believed_that_an_event_is_good(ana: Person) -> None:
    sent = [a_line(1, morning(DAY, 11)), a_line(2, event("dance", DAY, {})), a_line(3, morning(DAY, 2))]
    assert send(ana, zipped(files(sent))).status_code == 200
    kept = lines(unzipped(ana)["events.jsonl"])
    assert [one["status"] for one in kept] == ["quarantined", "opaque", "stored"]
    assert "problem" in kept[0]


def test_conflicts_of_one_moment_keep_their_order(ana: Person) -> None:
    first = morning(DAY, 0)
    sent = [aside(first | {"body": {"pain": pain}}) for pain in (9, 1, 8, 2, 7)]
    assert send(ana, zipped(files([a_line(1, first)], sent))).status_code == 200
    assert lines(unzipped(ana)["conflicts.jsonl"]) == sent


def test_an_account_in_use_and_a_stranger_take_nothing_in(ana: Person, http: httpx.Client) -> None:
    ana.say(morning(DAY, 1))
    assert send(ana, b"anything").status_code == 409
    stranger = http.post("/api/v1/import", content=zipped(good()), headers={"Content-Type": "application/zip"})
    assert stranger.status_code == 401


def test_it_is_not_asked_too_often(settings: Settings, server: Live) -> None:  # noqa: ARG001
    limits_on = settings.model_copy(update={"rate_limits": "on"})
    with live(limits_on) as limited, new_person(limited.url) as cleo:
        assert [send(cleo, b"x").status_code for _ in range(11)] == [422] * 10 + [429]


def test_a_long_journal_is_taken_in_whole(ana: Person) -> None:
    sent = [a_line(rev, morning(DAY, rev % 11)) for rev in range(1, 1204)]
    assert send(ana, zipped(files(sent))).json()["head"] == 1203
    assert lines(unzipped(ana)["events.jsonl"]) == sent


def test_of_several_at_once_one_is_taken_in(ana: Person) -> None:
    parcels = [zipped(files([a_line(1, note(DAY, str(number)))])) for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda packed: send(ana, packed).status_code, parcels))
    assert sorted(answers) == [200] + [409] * 5
    assert ana.sync()["head"] == 1
