"""When nothing has changed, nothing is sent again; and whoever asks is known first."""

from tests.http import web
from tests.http.events import morning
from tests.http.person import API, Person
from tests.http.problems import assert_problem


def test_nothing_new_costs_nothing(runner: Person) -> None:
    first = runner.get("/plan")
    tag = first.headers["ETag"]
    assert tag.startswith('"')
    assert runner.get("/plan").headers["ETag"] == tag
    for same in (tag, f"W/{tag}", f'"x", {tag}', f'W/"x" , W/{tag}', "*"):
        answer = runner.get("/plan", If_None_Match=same)
        assert (answer.status_code, answer.content) == (304, b""), same
        assert answer.headers["ETag"] == tag
        assert answer.headers["Cache-Control"] == "private, no-store"
    for other in ('"x"', tag.strip('"'), f'"W/{tag[1:]}', ""):
        assert runner.get("/plan", If_None_Match=other).status_code == 200, other
    assert runner.get("/plan?days=3", If_None_Match=tag).status_code == 200
    runner.says(morning(runner.today(), 4))
    fresh = runner.get("/plan", If_None_Match=tag)
    assert fresh.status_code == 200
    assert fresh.headers["ETag"] != tag


def test_the_credential_comes_before_the_tag(runner: Person, either_url: str) -> None:
    tag = runner.get("/plan").headers["ETag"]
    for headers in (
        {"If-None-Match": tag},
        {"If-None-Match": "*"},
        {"If-None-Match": tag, "Authorization": "Bearer x"},
    ):
        answer = web.get(f"{either_url}{API}/plan", headers=headers)
        assert_problem(answer, 401)
        assert "ETag" not in answer.headers


def test_the_program_is_the_same_bytes_for_all(sqlite_url: str, postgresql_url: str) -> None:
    one, other = (web.get(f"{url}{API}/program") for url in (sqlite_url, postgresql_url))
    assert one.content == other.content
    tag = one.headers["ETag"]
    assert tag == other.headers["ETag"]
    for same in (tag, f"W/{tag}", f'"x",{tag}', "*"):
        answer = web.get(f"{sqlite_url}{API}/program", headers={"If-None-Match": same})
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", tag)
        assert "public" in answer.headers["Cache-Control"]
    assert web.get(f"{sqlite_url}{API}/program", headers={"If-None-Match": '"x"'}).status_code == 200
