"""The shell that every path begins with, and the pages for when it cannot."""

import re
from pathlib import Path

import httpx
import pytest

from app.web import pages
from app.web.assets import Assets, NotBuilt, read_assets
from app.web.pages import PAGE_DARK, PAGE_LIGHT
from app.web.routes import PATHS

TOKENS = Path(__file__).parents[2] / "frontend/src/ui/tokens.css"
PAGES = [re.sub(r"\{\w+\}", "x-1", path) for path in PATHS]


@pytest.mark.parametrize("path", PAGES)
def test_each_path_begins_with_the_same_shell(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text == web.get("/").text
    assert web.head(path).status_code == 200


def test_the_shell_names_only_files_that_are_there(web: httpx.Client) -> None:
    named = re.findall(r'(?:href|src)="(/[^"]+)"', web.get("/").text)
    assert len(named) >= 6
    assert {path: web.get(path).status_code for path in named} == dict.fromkeys(named, 200)


def test_a_browser_is_told_to_compile_the_first_script_whole(web: httpx.Client) -> None:
    # Only right at the beginning does a browser see it.
    assert web.get(read_assets().script).text.startswith("//# allFunctionsCalledOnLoad\n")


def test_every_page_that_the_app_draws_opens_by_its_address(web: httpx.Client) -> None:
    routes = (TOKENS.parents[1] / "routes.tsx").read_text("utf-8").split("const ROUTES")[1].split("}\n")[0]
    words = re.findall(r"(\w+): \[", routes)
    # Some have a second word: which day, which exercise.
    found = [word for word in words if {web.get(f"/{word}{more}").status_code for more in ("", "/pm")} == {404}]
    assert found == []
    assert len(words) > 15


@pytest.mark.parametrize("path", ["/", "/nowhere"])
def test_no_page_has_script_or_style_within_it(web: httpx.Client, path: str) -> None:
    text = web.get(path).text
    assert re.findall(r"<script(?![^>]*\ssrc=)", text) == []
    assert re.findall(r"<style|\sstyle=|\son\w+=|javascript:", text) == []


def test_the_shell_says_whether_the_browser_came_with_a_credential(web: httpx.Client) -> None:
    assert " data-known" not in web.get("/").text
    assert " data-known" in web.get("/", headers={"Cookie": "sid=x"}).text


def test_the_phones_own_bars_have_the_colours_of_the_page() -> None:
    tokens = TOKENS.read_text("utf-8")
    assert f"light-dark({PAGE_LIGHT}, {PAGE_DARK})" in tokens


def test_a_path_that_is_no_page_gets_a_page_for_people(web: httpx.Client) -> None:
    answer = web.get("/nowhere")
    assert answer.status_code == 404
    assert "<h1>There is no page here</h1>" in answer.text


@pytest.mark.parametrize("path", ["/api/v1/nowhere", "/nowhere"])
def test_a_path_that_is_no_page_gets_a_problem_for_scripts(web: httpx.Client, path: str) -> None:
    answer = web.get(path, headers={"Accept": "text/html" if path.startswith("/api") else "application/json"})
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_plain_http_beyond_this_computer_gets_a_page_that_explains(web: httpx.Client) -> None:
    answer = web.get("/", headers={"Host": "192.168.1.20:8000"})
    assert answer.status_code == 403
    assert "<h1>This address needs https</h1>" in answer.text
    assert "http://192.168.1.20:8000" in answer.text
    assert web.get("/static/manifest.json", headers={"Host": "192.168.1.20", "Accept": "*/*"}).status_code == 200


def test_pages_that_were_never_built_say_so(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match="make build"):
        read_assets(tmp_path)


def test_before_the_pages_are_built_a_wrong_path_is_still_only_wrong(
    web: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_built() -> Assets:
        raise NotBuilt

    monkeypatch.setattr(pages, "read_assets", not_built)
    assert web.get("/nothing").status_code == 404
