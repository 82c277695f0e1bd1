import io
import json
import zipfile

import httpx

from tests.events import event, morning, note
from tests.people import Person

DAY = "2026-11-22"


def exported(answer: httpx.Response) -> dict[str, str]:
    assert answer.status_code == 200
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("ascii") for name in archive.namelist()}


def test_everything_is_in_it_as_it_was_sent(ana: Person) -> None:
    sent = [morning(DAY, 2), morning(DAY, 11), event("dance", DAY, {"a": 1.0}), note(DAY, "\0\ud83d")]
    other = sent[0] | {"body": {"pain": 9}, "seen": {"rev": 1}}
    ana.sync(*sent, other)
    answer = ana.http.get("/api/v1/export")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"].startswith('attachment; filename="strideback-20')
    files = exported(answer)
    assert list(files) == ["README.txt", "account.json", "devices.json", "events.jsonl", "conflicts.jsonl"]
    assert json.loads(files["account.json"])["account_id"] == ana.account_id
    assert [device["device_id"] for device in json.loads(files["devices.json"])] == [ana.device_id]
    lines = [json.loads(line) for line in files["events.jsonl"].splitlines()]
    assert [line["event"] for line in lines] == sent
    assert [line["rev"] for line in lines] == [1, 2, 3, 4]
    assert [line["status"] for line in lines] == ["stored", "quarantined", "opaque", "stored"]
    assert ["problem" in line for line in lines] == [False, True, False, False]
    assert [line["device_id"] for line in lines] == [ana.device_id] * 4
    assert [json.loads(line)["event"] for line in files["conflicts.jsonl"].splitlines()] == [other]


def test_the_same_data_gives_the_same_bytes(ana: Person) -> None:
    ana.say(morning(DAY, 2))
    assert ana.http.get("/api/v1/export").content == ana.http.get("/api/v1/export").content


def test_an_export_tells_nothing_of_another_and_no_secret(ana: Person, ben: Person) -> None:
    ana.say(note(DAY, "canary"))
    text = "".join(exported(ben.http.get("/api/v1/export")).values())
    assert "canary" not in text
    assert ana.account_id not in text
    assert ben.token.split(".")[1] not in text


def test_a_long_journal_is_exported_whole(ana: Person) -> None:
    for _ in range(6):
        ana.say(*(morning(DAY, 1) for _ in range(100)))
    lines = exported(ana.http.get("/api/v1/export"))["events.jsonl"].splitlines()
    assert [json.loads(line)["rev"] for line in lines] == list(range(1, 601))


def test_the_journal_is_read_a_page_at_a_time(ana: Person) -> None:
    ana.say(*(morning(f"2026-11-{day:02}", 1) for day in range(1, 8)))
    first = ana.http.get("/api/v1/journal", params={"limit": 3}).json()
    assert ([one["rev"] for one in first["events"]], first["head"], first["more"]) == ([1, 2, 3], 7, True)
    rest = ana.http.get("/api/v1/journal", params={"after": 3}).json()
    assert ([one["rev"] for one in rest["events"]], rest["more"]) == ([4, 5, 6, 7], False)
    assert rest["epoch"] == ana.sync()["epoch"]
    beyond = ana.http.get("/api/v1/journal", params={"after": 70}).json()
    assert (beyond["events"], beyond["more"], beyond["head"]) == ([], False, 7)
    assert ana.http.get("/api/v1/journal", params={"after": -1}).status_code == 422
    assert ana.http.get("/api/v1/journal", params={"limit": 501}).status_code == 422
