"""Each route of the OpenAPI document with a dead and another's credential and with none; new routes are found."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import httpx
import pytest

from tests.http import web
from tests.http.events import enrolled, event, morning, screen
from tests.http.person import API, Person
from tests.http.problems import assert_problem

OPEN = {
    ("POST", "/accounts"),
    ("POST", "/codes/redeem"),
    ("GET", "/program"),
    ("GET", "/openapi.json"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
}
METHODS = ("get", "post", "put", "patch", "delete")
CANARY = "canary-of-the-other-account"
Route = tuple[str, str]


@dataclass(frozen=True)
class Two:
    mine: Person
    other: Person


@pytest.fixture
def two(either_url: str, guests: Callable[[str], Person]) -> Two:
    mine, other = guests(either_url), guests(either_url)
    today = other.today()
    other.says(enrolled(today), screen(today), event("note", {"text": CANARY}, today))
    return Two(mine, other)


def routes(person: Person) -> list[Route]:
    """Every method and path that the server says it has, without the base path."""
    paths = person.get("/openapi.json").json()["paths"]
    return [
        (method.upper(), path.removeprefix(API)) for path, item in paths.items() for method in METHODS if method in item
    ]


def guarded(person: Person) -> Iterator[Route]:
    yield from (route for route in routes(person) if route not in OPEN)


def filled(path: str, owner: Person) -> str:
    """Put the owner's ids into the path: all ids of one account are as good as each other."""
    ids = {"device_id": owner.device_id, "account_id": owner.account_id}
    while "{" in path:
        before, rest = path.split("{", 1)
        name, after = rest.split("}", 1)
        path = before + ids.get(name, owner.account_id) + after
    return path


def body_for(method: str, path: str, owner: Person) -> object:
    """A body that would be taken if the ids in it were the caller's own."""
    if method == "GET":
        return None
    if path == "/sync":
        return {"device_id": owner.device_id, "now": "2026-11-22T07:00:00Z", "epoch": None, "since": 0, "events": []}
    return {"account_id": owner.account_id} if (method, path) == ("DELETE", "/me") else {}


def called(url: str, route: Route, owner: Person, headers: dict[str, str]) -> httpx.Response:
    method, path = route
    body = body_for(method, path, owner)
    with web.Visitor(base_url=url, headers=headers, timeout=30) as client:
        if path == "/import":
            return client.post(f"{API}/import", content=b"PK", headers={"Content-Type": "application/zip"})
        if body is None:
            return client.request(method, API + filled(path, owner))
        return client.request(method, API + filled(path, owner), json=body)


def test_the_document_names_all_that_the_contract_names(person: Person) -> None:
    assert set(routes(person)) >= {
        ("POST", "/accounts"),
        ("GET", "/me"),
        ("PATCH", "/me"),
        ("DELETE", "/me"),
        ("DELETE", "/session"),
        ("DELETE", "/devices/{device_id}"),
        ("GET", "/export"),
        ("POST", "/sync"),
        ("GET", "/journal"),
        ("GET", "/program"),
        ("GET", "/plan"),
    }
    document = person.get("/openapi.json").json()
    assert document["openapi"].startswith("3.1")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer nobody"},
        {"Cookie": "sid=nobody.nothing; __Host-sid=nobody.nothing", "Sec-Fetch-Site": "same-origin"},
    ],
    ids=["none", "made-up token", "made-up cookie"],
)
def test_without_a_credential_nothing_opens(either_url: str, two: Two, headers: dict[str, str]) -> None:
    for route in guarded(two.mine):
        answer = called(either_url, route, two.other, headers)
        assert_problem(answer, 401)
        assert CANARY not in answer.text
    assert two.other.get("/me").status_code == 200


def test_an_ended_device_opens_nothing(either_url: str, two: Two) -> None:
    two.mine.call("DELETE", f"/devices/{two.mine.device_id}")
    for route in guarded(two.other):
        assert_problem(called(either_url, route, two.mine, {"Authorization": f"Bearer {two.mine.token}"}), 401)


def test_a_deleted_account_opens_nothing(either_url: str, two: Two) -> None:
    two.mine.call("DELETE", "/me", {"account_id": two.mine.account_id})
    for route in guarded(two.other):
        assert_problem(called(either_url, route, two.mine, {"Authorization": f"Bearer {two.mine.token}"}), 401)


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


@pytest.mark.usefixtures("plans")
def test_a_retract_reaches_ones_own_events_only(two: Two) -> None:
    today = two.other.today()
    plan = two.other.get("/plan").json()
    first = two.other.journal()[0]["id"]
    two.mine.says(event("retract", {"event_id": first}, today))
    assert two.other.get("/plan").json() == plan


@pytest.mark.usefixtures("plans")
def test_tags_of_one_account_say_nothing_to_another(two: Two) -> None:
    today = two.mine.today()
    tag = two.other.get("/plan").headers["ETag"]
    two.mine.says(enrolled(today, grade=5), screen(today))
    answer = two.mine.get("/plan", If_None_Match=tag)
    assert answer.status_code == 200
    assert answer.json()["standing"]["phase"] == "settle"
