"""Each route of the OpenAPI document with the credential of another; new routes are found."""

from tests.http.events import enrolled, event, morning, screen
from tests.http.problems import assert_problem
from tests.http.reach import called, guarded
from tests.http.two import CANARY, Two


def test_another_accounts_things_are_out_of_reach(either_url: str, two: Two) -> None:
    before = (two.other.get("/me").json()["devices"], two.other.journal())
    own = [route for route in guarded(two.mine) if route[1] != "/session"]
    for route in own:
        answer = called(either_url, route, two.other, {"Authorization": f"Bearer {two.mine.token}"})
        assert CANARY not in answer.text
        assert two.other.token not in answer.text
        assert two.other.account_id not in answer.text or answer.status_code >= 400
        if "{" in route[1]:
            assert_problem(answer, 404)
    assert (two.other.get("/me").json()["devices"], two.other.journal()) == before
    assert two.mine.get("/me").json()["account_id"] == two.mine.account_id


def test_another_devices_name_gives_nothing_away(two: Two) -> None:
    answer = two.mine.sync(morning("2026-11-20", 1), device_id=two.other.device_id)
    assert_problem(answer, 403, 404, 409, 422)
    assert CANARY not in answer.text
    assert (two.mine.head(), two.other.head()) == (0, 3)


def test_a_retract_reaches_ones_own_events_only(two: Two) -> None:
    today = two.other.today()
    plan = two.other.get("/plan").json()
    first = two.other.journal()[0]["id"]
    two.mine.says(event("retract", {"event_id": first}, today))
    assert two.other.get("/plan").json() == plan


def test_tags_of_one_account_say_nothing_to_another(two: Two) -> None:
    today = two.mine.today()
    tag = two.other.get("/plan").headers["ETag"]
    two.mine.says(enrolled(today, grade=5), screen(today))
    answer = two.mine.get("/plan", If_None_Match=tag)
    assert answer.status_code == 200
    assert answer.json()["standing"]["phase"] == "settle"
