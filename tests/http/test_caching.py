"""What others on the way may keep of an answer, and what they may not."""

from tests.http import web
from tests.http.events import enrolled, screen
from tests.http.person import API, Person


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
