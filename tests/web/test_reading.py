"""The pages that are only read: whole without a script, the same for everybody, and kept by the worker."""

import re

import httpx
import pytest

from app.programs.catalog import itbs
from app.web.reading import READING, shelves, signs
from tests.web.test_how import texts
from tests.words import complaints


@pytest.mark.parametrize("path", READING)
def test_a_page_is_whole_without_a_script(web: httpx.Client, path: str) -> None:
    answer = web.get(path)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.text.count("<h1") == 1
    assert re.findall(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=", answer.text) == []
    tabs = answer.text.split('<nav class="tabs"')[1]
    assert re.findall(r'href="([^"]+)"', tabs) == ["/", "/progress", "/runs", "/you"]
    assert tabs.count('aria-current="page"') == 1


@pytest.mark.parametrize("path", ["/help", "/about"])
def test_its_words_are_plain_and_short(web: httpx.Client, path: str) -> None:
    assert [one for text in texts(web.get(path).text) for one in complaints(text)] == []


@pytest.mark.parametrize("path", READING)
def test_each_leads_only_to_what_is_there(web: httpx.Client, path: str) -> None:
    links = set(re.findall(r'href="(/[^"#]*)', web.get(path).text))
    # How it went is a person's own page.
    assert {link: web.get(link).status_code for link in links} == dict.fromkeys(links, 200) | {"/progress": 401}


def test_the_worker_keeps_each_of_them(web: httpx.Client) -> None:
    kept = re.search(r"^const PAGES = (.*);$", web.get("/sw.js").text, re.MULTILINE)
    assert kept
    assert re.findall(r'"([^"]+)"', kept.group(1)) == ["/how", "/how/no-signal", *READING]


def test_help_names_every_sign_under_its_worst_level(web: httpx.Client) -> None:
    said = texts(web.get("/help").text)
    program = itbs()
    levels = {level.id: level for level in program.levels}
    for level in ("U999", "U111", "SOON"):
        lines = signs(program.red_flags, level)
        at = said.index(levels[level].title) + 1
        assert tuple(said[at : at + len(lines)]) == lines
        assert len(lines) > 1
    assert web.get("/help").text.count('href="tel:999"') == 1


def test_all_cards_are_on_one_page_with_their_sources(web: httpx.Client) -> None:
    said = texts(web.get("/learn").text)
    program = itbs()
    where = [said.index(card.title) for card in program.cards]
    assert len(set(where)) == len(program.cards)
    for card in program.cards:
        assert card.text in said
    assert all(one.when in said and one.text in said for one in program.expect)
    named = [source.what for card in program.cards for source in program.sources if source.key in card.refs]
    assert all(any(text.startswith(what) for text in said) for what in named)


def test_a_card_lies_open_at_its_own_address(web: httpx.Client) -> None:
    assert re.findall(r'<details[^>]* id="([\w-]+)"[^>]* open', web.get("/learn/shoes").text) == ["shoes"]
    assert re.findall(r"<details[^>]* open", web.get("/learn").text) == []
    assert web.get("/learn/no-such-card").status_code == 404


def test_every_exercise_is_on_one_shelf() -> None:
    exercises = itbs().exercises
    found = [one.id for _, shelf in shelves(exercises) for one in shelf]
    assert sorted(found) == sorted(one.id for one in exercises)
    odd = exercises[0].model_copy(update={"group": "something-new"})
    assert shelves((odd,)) == (("Care", (odd,)),)
