"""The page of the design shows every token of the styles, from the styles."""

import re
from pathlib import Path

import httpx
import pytest

from app.web.design import pairs
from app.web.tokens import contrast, read_tokens

STYLES = Path(__file__).parents[2] / "frontend/src/ui"
NAMED = re.compile(r"^\s*--([a-z0-9-]+):", re.MULTILINE)


def written() -> set[str]:
    """Give the names in the source of the styles."""
    return {name for file in ("tokens.css", "type.css") for name in NAMED.findall((STYLES / file).read_text("utf-8"))}


def test_every_token_of_the_source_is_on_the_page_and_shown(web: httpx.Client) -> None:
    page, style = web.get("/design").text, web.get("/design.css").text
    assert len(written()) > 70
    assert written() == {token.name for token in read_tokens()}
    for token in read_tokens():
        assert re.search(rf">{token.name}</b>", page), token
        assert re.search(rf"d-{token.name}\b", page), token
        # The family is shown by all the letters.
        assert token.name == "family" or re.search(rf"\.d-{token.name}\b", style), token


def test_values_are_those_of_the_source() -> None:
    source = (STYLES / "tokens.css").read_text("utf-8")
    found = dict(re.findall(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), #", source))
    assert len(found) > 40
    for token in read_tokens():
        if token.name in found:
            assert contrast(token.light, found[token.name]) == 1, token


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#1b5a68", "#1b5a68") == 1


def test_words_and_signs_stand_out_enough() -> None:
    assert [pair for pair in pairs() if min(pair.light, pair.dark) < pair.needs] == []


@pytest.mark.parametrize("theme", ["auto", "light", "dark", "purple"])
def test_it_needs_no_script_and_takes_the_theme(web: httpx.Client, theme: str) -> None:
    answer = web.get(f"/design?theme={theme}")
    assert answer.status_code == 200
    assert "<script" not in answer.text
    assert "style=" not in answer.text
    assert f'data-theme="{"auto" if theme == "purple" else theme}"' in answer.text


def test_no_phone_keeps_it_and_no_page_leads_to_it(web: httpx.Client) -> None:
    for path in ("/sw.js", "/", "/about", "/help", "/learn", "/how"):
        assert "/design" not in web.get(path).text, path
