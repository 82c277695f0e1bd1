"""q"""

import json

from tests.http import web
from tests.http.events import morning
from tests.http.person import API, Person
from tests.http.problems import assert_problem
from tests.http.takeout import full_life, said, taken_home

DAY = "2026-11-20"


def test_everything_is_in_the_zip(anyone: Person) -> None:
    full_life(anyone)
    text = said(taken_home(anyone))
    for word in ("canary-first", "canary-quarantined", "canary-opaque", "canary-seen", anyone.account_id):
        assert word in text, word
    assert r"nul \u0000 half \ud83d end" in text
    kept = [number for number in range(7) if f"canary-conflict-{number}" in text]
    assert kept == [0, 1, 2, 3, 4]
    assert anyone.token not in text


def test_a_conflict_sent_again_is_not_kept_again(anyone: Person) -> None:
    sent = morning(DAY, 1)
    anyone.says(sent)
    for _ in range(6):
        assert anyone.statuses(sent | {"body": {"pain": 2}}) == ["conflict"]
    for pain in (3, 4, 5, 6):
        anyone.statuses(sent | {"body": {"pain": pain}})
    text = said(taken_home(anyone))
    assert len([line for line in text.split('"pain"')[1:] if line.lstrip(": ")[0] in "23456"]) == 5


def test_the_way_out_is_for_oneself(anyone: Person) -> None:
    assert_problem(web.get(str(anyone.client.base_url.join(f"{API}/export"))), 401)
    assert json.loads(taken_home(anyone).testzip() or "null") is None
