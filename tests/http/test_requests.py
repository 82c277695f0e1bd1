"""Requests that are no good: not JSON, of odd letters, too large, or of a method that nobody offers."""

import pytest

from tests.http import web
from tests.http.person import API, Person, as_bytes
from tests.http.problems import assert_problem

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/xml", "application/jsonx", "text/json", "application/x-www-form-urlencoded"]
)
def test_only_json_is_read(person: Person, kind: str) -> None:
    headers = {"Content-Type": kind} if kind else {}
    for method, path in (("POST", "/sync"), ("PATCH", "/me"), ("DELETE", "/me"), ("POST", "/codes/redeem")):
        assert_problem(person.client.request(method, API + path, content=b"{}", headers=headers), 415)
    assert_problem(web.post(person.client.base_url.join(f"{API}/accounts"), content=b"{}", headers=headers), 415)


def test_a_charset_is_no_harm(person: Person) -> None:
    kind = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert person.client.patch(f"{API}/me", content=b'{"timezone": "UTC"}', headers=kind).status_code == 200


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"a":1}x', b"NaN", b"[" * 60_000, b'{"timezone": "\xc3"}'])
def test_what_is_not_json_is_bad(person: Person, base_url: str, body: bytes) -> None:
    assert_problem(person.client.post(f"{API}/sync", content=body, headers=JSON), 400)
    for method in ("PATCH", "DELETE"):
        assert_problem(person.client.request(method, f"{API}/me", content=body, headers=JSON), 400, 422)
    assert_problem(web.post(f"{base_url}{API}/accounts", content=body, headers=JSON), 400, 422)


@pytest.mark.parametrize("text", ["\u0000", "\ud83d"])
def test_odd_letters_break_no_other_field(person: Person, base_url: str, text: str) -> None:
    assert person.call("PATCH", "/me", {"timezone": text}).status_code < 500
    assert person.call("PATCH", "/me", {"locale": text}).status_code < 500
    assert person.call("DELETE", "/me", {"account_id": text}).status_code < 500
    assert person.sync(epoch=text).status_code < 500
    assert person.sync(now=text).status_code < 500
    assert person.sync(device_id=text).status_code < 500
    for path, body in (
        ("accounts", {"timezone": text, "locale": text, "credential": "bearer"}),
        ("codes/redeem", {"code": text}),
        ("accounts", {"timezone": "UTC", "credential": "bearer", text: 1}),
    ):
        answer = web.post(f"{base_url}{API}/{path}", content=as_bytes(body), headers=JSON)
        assert answer.status_code < 500
        assert answer.json() is not None
    for path in ("/plan?from=%00", "/journal?after=%00", "/devices/%00", "/%00", "/plan?from=%ed%a0%bd"):
        assert person.get(path).status_code in {400, 404, 405, 409, 422}


def test_methods_nobody_offers_are_said_to_be_so(person: Person) -> None:
    for method, path in (
        ("PUT", "/me"),
        ("GET", "/sync"),
        ("DELETE", "/program"),
        ("POST", "/plan"),
    ):
        assert_problem(person.call(method, path, {} if method != "GET" else None), 405)
    assert_problem(person.get("/nowhere"), 404)
    assert_problem(web.get(person.client.base_url.join(f"{API}/nowhere")), 401, 404)


def test_a_megabyte_is_too_much_anywhere(person: Person, base_url: str) -> None:
    huge = as_bytes({"timezone": "x" * 1_500_000})
    assert_problem(person.call("PATCH", "/me", huge), 413)
    assert_problem(web.post(f"{base_url}{API}/accounts", content=huge, headers=JSON), 413)
