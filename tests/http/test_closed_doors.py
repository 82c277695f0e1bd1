"""Each route of the OpenAPI document without a credential and with a dead one; new routes are found."""

import pytest

from tests.http.person import Person
from tests.http.problems import assert_problem
from tests.http.reach import called, guarded, routes
from tests.http.two import CANARY, Two


def test_the_document_names_all_that_the_contract_names(person: Person) -> None:
    assert set(routes(person)) >= {
        ("POST", "/accounts"),
        ("GET", "/me"),
        ("PATCH", "/me"),
        ("DELETE", "/me"),
        ("DELETE", "/session"),
        ("DELETE", "/devices/{device_id}"),
        ("POST", "/codes"),
        ("POST", "/codes/redeem"),
        ("GET", "/export"),
        ("POST", "/import"),
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
