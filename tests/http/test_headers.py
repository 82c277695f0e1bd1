"""What every answer carries, whatever it answers."""

import pytest

from tests.http import web
from tests.http.events import enrolled, screen
from tests.http.person import API, Person, as_bytes
from tests.http.problems import assert_problem

JSON = {"Content-Type": "application/json"}
EVERYWHERE = [
    "/api/v1/me",
    "/api/v1/program",
    "/api/v1/openapi.json",
    "/healthz",
    "/readyz",
    "/api/v1/nowhere",
    "/",
    "/ice",
]


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_is_fenced_in(base_url: str, path: str) -> None:
    headers = web.get(base_url + path).headers
    policy = {
        part.split()[0]: part.split()[1:] for part in headers["Content-Security-Policy"].split(";") if part.strip()
    }
    assert policy["default-src"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert policy.get("script-src", ["'self'"]) == ["'self'"]
    assert policy.get("style-src", ["'self'"]) == ["'self'"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in headers
    assert "python" not in headers.get("Server", "").lower()
    # Plain http on loopback: a promise to use https would lock the person out.
    assert "Strict-Transport-Security" not in headers


def test_pages_ask_for_trusted_types(base_url: str) -> None:
    assert "require-trusted-types-for 'script'" in web.get(base_url + "/").headers["Content-Security-Policy"]


def test_what_is_a_persons_is_never_kept_by_others(anyone: Person) -> None:
    today = anyone.today()
    anyone.says(enrolled(today), screen(today))
    answers = [
        anyone.get("/me"),
        anyone.get("/plan"),
        anyone.get("/journal"),
        anyone.get("/export"),
        anyone.get("/nowhere"),
        anyone.get("/plan?days=0"),
        anyone.sync(),
        anyone.call("POST", "/codes", {}),
        anyone.call("POST", "/accounts", {"timezone": "UTC"}),
        anyone.call("PUT", "/me", {}),
        anyone.call("POST", "/sync", b"{"),
        anyone.client.get(f"{API}/me", headers={"Authorization": "Bearer x"}),
    ]
    for answer in answers:
        assert answer.headers["Cache-Control"] == "private, no-store", answer.request.url
        vary = {name.strip().lower() for name in answer.headers["Vary"].split(",")}
        assert {"cookie", "authorization"} <= vary, answer.request.url


def test_the_program_may_be_kept_by_all(base_url: str, person: Person) -> None:
    answer = web.get(f"{base_url}{API}/program")
    assert {part.strip() for part in answer.headers["Cache-Control"].split(",")} == {"public", "no-cache"}
    assert answer.headers["ETag"].startswith('"')
    assert "Set-Cookie" not in answer.headers
    assert person.get("/program").content == answer.content


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_open(either_url: str, path: str) -> None:
    answer = web.get(either_url + path)
    assert answer.status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]


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


def test_a_fault_tells_nothing_of_the_inside(person: Person) -> None:
    for answer in (person.get("/plan?from=x"), person.call("POST", "/sync", b"{"), person.get("/nowhere")):
        lower = answer.text.lower()
        assert not any(word in lower for word in ("traceback", "sqlalchemy", "pydantic", ".py", "sqlite", "/root"))
