"""Bringing a second phone in with a code."""

from tests.http import web
from tests.http.person import API, Person


def with_code(person: Person, url: str) -> Person:
    """Bring a second phone in with a code."""
    code = person.call("POST", "/codes", {}).json()["code"]
    answer = web.post(f"{url}{API}/codes/redeem", json={"code": code, "credential": "bearer"})
    assert answer.status_code == 201, answer.text
    made = answer.json()
    client = web.Visitor(base_url=url, headers={"Authorization": f"Bearer {made['token']}"})
    return Person(client, made["account_id"], made["device_id"], made["token"])


def with_code_given(code: str, url: str) -> str:
    """Redeem a code and say whose account it opened."""
    answer = web.post(f"{url}{API}/codes/redeem", json={"code": code, "credential": "bearer"})
    return str(answer.json()["account_id"])
